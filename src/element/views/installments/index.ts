import { html, nothing } from 'lit/html.js';
import type { Catalogue } from '../../../checkout/catalogue.js';
import type { CheckoutStore } from '../../../checkout/store.js';
import { offerKey, offeredPlans } from '../../../checkout/installments.js';
import type { OfferedPlan } from '../../../checkout/offered-plans.js';
import { chosenForm } from '../../../checkout/option-form.js';
import type { OptionForm } from '../../../checkout/state.js';
import en from '../../../messages/en.more.js';
import type { View } from '../view.js';
import { planLine, planTerms } from './words.js';

export { styles } from './styles.js';

/** What was asked last, for which card in which list, and what is on screen meanwhile. */
interface Offer {
  readonly catalogue: Catalogue;
  readonly key: string;
  /** On their way: those before are still shown. `failed`: nobody knows. */
  at: 'asked' | 'known' | 'failed';
  plans: readonly OfferedPlan[];
}

interface Memory {
  offer?: Offer | undefined;
  /** The consumer is told that what was chosen is offered no more, until something else is chosen. */
  gone?: boolean;
}

const memories = new WeakMap<object, Memory>();

const memoryOf = (host: object): Memory => {
  let memory = memories.get(host);
  if (!memory) memories.set(host, (memory = {}));
  return memory;
};

/** Falls back to paying in full, where the chosen plan is not among those that are known now. */
const dropMissing = (
  checkout: CheckoutStore,
  memory: Memory,
  optionForm: OptionForm,
  update: () => void,
): void => {
  const { state } = checkout;
  const { offer } = memory;
  if (state.status !== 'ready' || chosenForm(state.choosing) !== optionForm || offer?.at !== 'known') return;
  if (!optionForm.planKey || offer.plans.some(({ key }) => key === optionForm.planKey)) return;
  memory.gone = true;
  checkout.dispatch({ type: 'choose-plan', planKey: undefined });
  update();
};

const ask = async (
  memory: Memory,
  catalogue: Catalogue,
  key: string,
  optionForm: OptionForm,
  update: () => void,
) => {
  const offer: Offer = { catalogue, key, at: 'asked', plans: memory.offer?.plans ?? [] };
  memory.offer = offer;
  try {
    offer.plans = await offeredPlans(catalogue, optionForm);
    offer.at = 'known';
  } catch {
    offer.plans = [];
    offer.at = 'failed';
  }
  // Another card or amount has been asked about since: its own answer is on its way.
  if (memory.offer === offer) update();
};

/** How to pay with a card that is known: all at once, which comes first, or in one of the platform's plans. */
export const planChoice = (view: View, optionForm: OptionForm) => {
  const { checkout, host, more = en } = view;
  const { catalogue } = checkout;
  const memory = memoryOf(host);
  const update = () => host.requestUpdate();
  const key = offerKey(optionForm);
  // No card that is known: what was offered to the one before says nothing of it.
  if (!key) memory.offer = undefined;
  else if (catalogue && (memory.offer?.catalogue !== catalogue || memory.offer.key !== key))
    void ask(memory, catalogue, key, optionForm, update);
  const { offer } = memory;
  // Not while rendering.
  if (optionForm.planKey) queueMicrotask(() => dropMissing(checkout, memory, optionForm, update));
  const choose = (plan: string | undefined) => {
    memory.gone = false;
    checkout.dispatch({ type: 'choose-plan', planKey: plan });
  };
  const retry = () => {
    memory.offer = undefined;
    update();
  };
  const option = (plan: string | undefined, words: unknown, terms: unknown) =>
    html`<label part="plan" class="choice">
      <input type="radio" name="plan" .checked=${plan === optionForm.planKey} @change=${() => choose(plan)} />
      <span><bdi>${words}</bdi>${terms}</span>
    </label>`;
  return html`<div class="plans">
    ${
      offer?.plans.length
        ? html`<fieldset part="plan-choice" class="choices" aria-busy=${offer.at === 'asked'}>
            <legend part="label">${more.planChoice}</legend>
            ${option(undefined, more.payInFull, html`<small class="muted"><bdi>${view.amount()}</bdi></small>`)}
            ${offer.plans.map(({ key, plan }) =>
              option(
                key,
                planLine(host, plan),
                html`<small class="muted">${planTerms(host, more, plan)}</small>`,
              ),
            )}
          </fieldset>`
        : offer?.at === 'failed'
          ? html`<p class="muted">
              ${more.planChoice}: ${more.notLoaded}
              <button type="button" part="retry-button" @click=${retry}>${more.retry}</button>
            </p>`
          : nothing
    }
    <p role="status" class=${memory.gone ? 'said' : ''}>${memory.gone ? more.planGone : ''}</p>
  </div>`;
};
