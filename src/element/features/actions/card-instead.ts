import type { PaymentReady } from '../../../checkout/payment-ready.js';
import { findOption } from '../../../checkout/payment-options.js';
import { chosenOption } from '../../../checkout/option-form.js';
import type { CheckoutState, ChoosingState } from '../../../checkout/state.js';
import type { FeatureHost } from '../../feature-host.js';
import { forgetPayment } from '../../payment-memory.js';
import type { ThirdPartyWait } from './third-party-wait.js';

/** Bancontact: the only product that is paid with by card and yet begins with a code; the one of `SHOW_FORM`. */
const bancontact = 3012;

const bancontactOption = ({ options }: ChoosingState) => findOption(options, `${bancontact}`);

/**
 * Leads from a code to the card's own form. What is typed there makes another payment: *complete payment* of the Server
 * API would take the card in clear, which is for no page and no merchant's server to see. The payment of the code is
 * not waited for any more, and `payment-ready` tells which one it was, so that the merchant's server cancels it first.
 */
export class CardInstead {
  /** Takes the place of this payment, until the merchant's server has answered that. */
  #replaced: string | undefined;

  constructor(
    private readonly host: FeatureHost,
    private readonly wait: ThirdPartyWait,
  ) {}

  paymentDetail(): Partial<PaymentReady> {
    return this.#replaced ? { replacesPaymentId: this.#replaced } : {};
  }

  /** Whether a card can be typed in place of scanning; without a list, that is seen once there is one. */
  isOffered({ action, choosing }: CheckoutState & { readonly status: 'acting' }): boolean {
    return action.actionType === 'SHOW_FORM' && (!choosing || !!bancontactOption(choosing));
  }

  /** Shows the card's form. Where the app has been quicker, the payment is paid. */
  async begin(): Promise<void> {
    const { checkout, element } = this.host;
    const { state } = checkout;
    if (state.status !== 'acting') return;
    const { paymentId, choosing } = state;
    const isPaid = !!paymentId && (await this.wait.hasFinished(paymentId).catch(() => false));
    if (checkout.state !== state) return;
    if (isPaid) return checkout.dispatch({ type: 'end', ending: 'paid', paymentId });
    if (!choosing) element.addEventListener('checkout-ready', () => void this.#openForm(), { once: true });
    this.leave();
    if (choosing) await this.#openForm();
  }

  /** Back to the list: what is paid there takes the place of the payment that waits. */
  leave(): void {
    const { checkout, element } = this.host;
    const { state } = checkout;
    if (state.status !== 'acting') return;
    forgetPayment();
    if (state.paymentId) {
      this.#replaced = state.paymentId;
      element.addEventListener('payment-result', () => (this.#replaced = undefined), { once: true });
    }
    checkout.dispatch(state.choosing ? { type: 'refuse', verdicts: new Map() } : { type: 'reset' });
  }

  /** The row's card form: its fields come with `forceBasicFlow`. */
  async #openForm(): Promise<void> {
    const { checkout, element } = this.host;
    try {
      await checkout.choose(`${bancontact}`);
      const { state, catalogue } = checkout;
      const option = state.status === 'ready' ? chosenOption(state.choosing) : undefined;
      // The group of cards takes its number as it is.
      if (option?.kind === 'product' && option.product.id === bancontact && catalogue) {
        const { fields } = await catalogue.product(bancontact, true);
        if (catalogue !== checkout.catalogue) return;
        checkout.dispatch({ type: 'force-basic-flow', fields });
      }
      await element.updateComplete;
      element.renderRoot.querySelector<HTMLInputElement>('[name=cardNumber]')?.focus();
    } catch (error) {
      checkout.fail(error);
    }
  }
}
