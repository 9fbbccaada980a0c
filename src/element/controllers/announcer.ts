import type { CheckoutStore } from '../../checkout/store.js';
import { chosenForm } from '../../checkout/option-form.js';
import type { CheckoutState } from '../../checkout/state.js';
import { CheckoutReadyEvent, PaymentChangeEvent } from '../events.js';
import type { CheckoutElement } from '../feature-host.js';
import { mark } from '../mark.js';

type ReadyState = CheckoutState & { readonly status: 'ready' };

/**
 * Notifies the page of each change once, without typed values.
 *
 * Owns: custom states, `checkout-ready`, `payment-change`. Does not own: events about a payment.
 *
 * @cssstate idle - no session yet
 * @cssstate loading - the list is loading
 * @cssstate ready - the consumer chooses and types
 * @cssstate paying - an attempt to pay is running
 * @cssstate acting - the consumer is elsewhere: a redirect, an app
 * @cssstate done - the payment has ended
 * @cssstate failed - the list could not be loaded
 */
export class Announcer {
  /** Whether the form has everything that a payment needs, as far as the browser can tell. */
  complete = false;
  #told: CheckoutState = { status: 'idle' };
  #summary = '';

  constructor(
    private readonly element: CheckoutElement,
    private readonly states: CustomStateSet,
  ) {}

  stateChanged(now: CheckoutState, store: CheckoutStore): void {
    const before = this.#told;
    this.#told = now;
    this.states.delete(before.status);
    this.states.add(now.status);
    if (now.status !== 'ready') return;
    if (before.status === 'loading') this.#announceList(now);
    this.#announceForm(now, store);
  }

  #announceList({ choosing: { options } }: ReadyState): void {
    mark('list');
    this.element.dispatchEvent(
      new CheckoutReadyEvent({
        products: options.flatMap((option) =>
          option.kind === 'group'
            ? option.members.map(({ id }) => id)
            : option.kind === 'account'
              ? []
              : option.product.id,
        ),
        accountsOnFile: options.flatMap((option) => (option.kind === 'account' ? option.account.id : [])),
      }),
    );
  }

  #announceForm({ choosing }: ReadyState, store: CheckoutStore): void {
    const optionForm = chosenForm(choosing);
    if (!optionForm) return;
    if (!this.#summary) mark('form');
    const { brand, product } = optionForm;
    // A group is chosen without a card's brand where its number is typed elsewhere.
    this.complete = !!(product || this.element.hostedUrl) && !store.issuesOf(optionForm).size;
    const detail = {
      complete: this.complete,
      paymentProductId: product?.id,
      coBrands: brand.choices?.[1] ? brand.choices.map(({ id }) => id) : [],
      ...(brand.choices && { card: brand.facts }),
    };
    const summary = JSON.stringify(detail);
    if (summary === this.#summary) return;
    this.#summary = summary;
    this.element.dispatchEvent(new PaymentChangeEvent(detail));
  }
}
