import { html, nothing } from 'lit';
import type { Catalogue } from '../../../checkout/catalogue.js';
import { offerKey, offeredPlans } from '../../../checkout/installments.js';
import type { OfferedPlan } from '../../../checkout/offered-plans.js';
import { chosenForm } from '../../../checkout/option-form.js';
import type { CheckoutState, OptionForm } from '../../../checkout/state.js';
import type { FeatureHost } from '../../feature-host.js';
import { moreIcon } from '../../views/icons.js';
import type { Feature } from '../feature.js';
import { styles } from './styles.js';
import { planLine, planRange, planTerms } from './words.js';

/** The last request: its card and list, and what is shown meanwhile. */
interface Offer {
  readonly catalogue: Catalogue;
  readonly key: string;
  /** While a request is pending, the previous plans stay. `failed`: the plans are unknown. */
  status: 'asked' | 'known' | 'failed';
  plans: readonly OfferedPlan[];
}

/** Whether a card is paid with, known or not. */
const isCard = ({ form, product }: OptionForm) =>
  product?.paymentMethod === 'card' || form.fields.some(({ id }) => id === 'cardNumber');

/**
 * The payment plans of a known card: in full, which comes first, or in instalments. A line with the chosen one keeps
 * their place before the card is known, so that nothing moves when they arrive; it opens the list of all.
 *
 * @csspart plan-button - the chosen plan; opens the list of plans
 * @csspart plan-choice - the choice of an instalment plan
 * @csspart plan - an instalment plan, or payment in full
 */
export default class Installments implements Feature {
  readonly styles = styles;
  #offer: Offer | undefined;
  /** Whether to report that the chosen plan is no longer offered, until another choice. */
  #planGone = false;
  #isOpen = false;

  constructor(private readonly host: FeatureHost) {}

  stateChanged(state: CheckoutState): void {
    const optionForm = 'choosing' in state && state.choosing ? chosenForm(state.choosing) : undefined;
    if (!optionForm || !this.host.element.installments) return;
    const { catalogue } = this.host.checkout;
    const key = offerKey(optionForm);
    // The card is unknown, and the plans of the previous one do not apply.
    if (!key) this.#offer = undefined;
    else if (catalogue && (this.#offer?.catalogue !== catalogue || this.#offer.key !== key))
      void this.#ask(catalogue, key, optionForm);
    if (state.status === 'ready') this.#dropMissing(optionForm);
  }

  async #ask(catalogue: Catalogue, key: string, optionForm: OptionForm): Promise<void> {
    const offer: Offer = { catalogue, key, status: 'asked', plans: this.#offer?.plans ?? [] };
    this.#offer = offer;
    try {
      offer.plans = await offeredPlans(catalogue, optionForm);
      offer.status = 'known';
    } catch {
      offer.plans = [];
      offer.status = 'failed';
    }
    // Another card or amount has been requested since, with an answer of its own.
    if (this.#offer === offer) this.host.element.requestUpdate();
  }

  /** Falls back to payment in full if the chosen plan is not among the current ones. */
  #dropMissing(optionForm: OptionForm): void {
    const offer = this.#offer;
    if (optionForm.planKey === undefined || offer?.status !== 'known') return;
    if (offer.plans.some(({ key }) => key === optionForm.planKey)) return;
    this.#planGone = true;
    this.host.checkout.dispatch({ type: 'choose-plan', planKey: undefined });
  }

  #choose(plan: string | undefined): void {
    this.#planGone = false;
    this.host.checkout.dispatch({ type: 'choose-plan', planKey: plan });
  }

  #retry(): void {
    this.#offer = undefined;
    this.host.element.requestUpdate();
  }

  #option(optionForm: OptionForm, plan: string | undefined, words: unknown, terms: unknown) {
    return html`<label part="plan" class="choice">
      <input
        type="radio"
        name="plan"
        .checked=${plan === optionForm.planKey}
        @change=${() => this.#choose(plan)}
      />
      <span><bdi>${words}</bdi>${terms}</span>
    </label>`;
  }

  readonly #toggle = () => {
    this.#isOpen = !this.#isOpen;
    this.host.element.requestUpdate();
  };

  /** The words and terms of a plan, or of payment in full. */
  #words(offered?: OfferedPlan) {
    const { amount, language, messages } = this.host;
    return offered
      ? ([planLine(language, offered.plan), planTerms(language, messages, offered.plan)] as const)
      : ([messages.payInFull, html`<bdi>${amount()}</bdi>`] as const);
  }

  #button({ planKey }: OptionForm, plans: readonly OfferedPlan[]) {
    const [words, terms] = this.#words(plans.find(({ key }) => key === planKey));
    return html`<button
      type="button"
      part="plan-button"
      aria-labelledby="plan-label plan-chosen plan-range"
      aria-expanded=${this.#isOpen && plans.length > 0}
      ?disabled=${!plans.length}
      @click=${this.#toggle}
    >
      <span id="plan-chosen"><bdi>${words}</bdi>&#32;<small class="muted">${terms}</small></span>
      ${plans.length ? html`<span id="plan-range" class="muted">${planRange(this.host.language, plans)}</span>` : nothing}
      ${moreIcon}
    </button>`;
  }

  #list(optionForm: OptionForm, { plans, status }: Offer) {
    return html`<fieldset part="plan-choice" class="choices" aria-busy=${status === 'asked'}>
      <legend class="visually-hidden">${this.host.messages.planChoice}</legend>
      ${[undefined, ...plans].map((offered) => {
        const [words, terms] = this.#words(offered);
        return this.#option(optionForm, offered?.key, words, html`<small class="muted">${terms}</small>`);
      })}
    </fieldset>`;
  }

  belowFields(optionForm: OptionForm): unknown {
    const { element, messages } = this.host;
    if (!element.installments || !isCard(optionForm)) return undefined;
    const offer = this.#offer;
    const plans = offer?.plans ?? [];
    return html`<div class="plans">
      <div part="label" class="label-line" id="plan-label">${messages.planChoice}</div>
      ${
        offer?.status === 'failed'
          ? html`<div class="no-plans muted">
              ${messages.notLoaded}
              <button type="button" part="retry-button" @click=${() => this.#retry()}>
                ${messages.retry}
              </button>
            </div>`
          : this.#button(optionForm, plans)
      }
      ${this.#isOpen && offer && plans.length ? this.#list(optionForm, offer) : nothing}
      <p role="status" class=${this.#planGone ? 'said' : ''}>${this.#planGone ? messages.planGone : ''}</p>
    </div>`;
  }
}
