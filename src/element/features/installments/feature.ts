import { html, nothing } from 'lit';
import type { Catalogue } from '../../../checkout/catalogue.js';
import { offerKey, offeredPlans } from '../../../checkout/installments.js';
import type { OfferedPlan } from '../../../checkout/offered-plans.js';
import { chosenForm } from '../../../checkout/option-form.js';
import type { CheckoutState, OptionForm } from '../../../checkout/state.js';
import type { FeatureHost } from '../../feature-host.js';
import type { Feature } from '../feature.js';
import { styles } from './styles.js';
import { planLine, planTerms } from './words.js';

/** The last request: its card and list, and what is shown meanwhile. */
interface Offer {
  readonly catalogue: Catalogue;
  readonly key: string;
  /** While a request is pending, the previous plans stay. `failed`: the plans are unknown. */
  status: 'asked' | 'known' | 'failed';
  plans: readonly OfferedPlan[];
}

/**
 * The payment plans of a known card: in full, which comes first, or in instalments.
 *
 * @csspart plan-choice - the choice of an instalment plan
 * @csspart plan - an instalment plan, or payment in full
 */
export default class Installments implements Feature {
  readonly styles = styles;
  #offer: Offer | undefined;
  /** Whether to report that the chosen plan is no longer offered, until another choice. */
  #planGone = false;

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

  #plans(optionForm: OptionForm, { plans, status }: Offer) {
    const { amount, language, messages } = this.host;
    const full = html`<small class="muted"><bdi>${amount()}</bdi></small>`;
    return html`<fieldset part="plan-choice" class="choices" aria-busy=${status === 'asked'}>
      <legend part="label">${messages.planChoice}</legend>
      ${this.#option(optionForm, undefined, messages.payInFull, full)}
      ${plans.map(({ key, plan }) =>
        this.#option(
          optionForm,
          key,
          planLine(language, plan),
          html`<small class="muted">${planTerms(language, messages, plan)}</small>`,
        ),
      )}
    </fieldset>`;
  }

  belowFields(optionForm: OptionForm): unknown {
    const { element, messages } = this.host;
    if (!element.installments) return undefined;
    const offer = this.#offer;
    return html`<div class="plans">
      ${
        offer?.plans.length
          ? this.#plans(optionForm, offer)
          : offer?.status === 'failed'
            ? html`<p class="muted">
                ${messages.planChoice}: ${messages.notLoaded}
                <button type="button" part="retry-button" @click=${() => this.#retry()}>
                  ${messages.retry}
                </button>
              </p>`
            : nothing
      }
      <p role="status" class=${this.#planGone ? 'said' : ''}>${this.#planGone ? messages.planGone : ''}</p>
    </div>`;
  }
}
