import type { PaymentReady } from '../../../checkout/payment-ready.js';
import { findOption } from '../../../checkout/payment-options.js';
import { chosenOption } from '../../../checkout/option-form.js';
import type { ActingState, ChoosingState } from '../../../checkout/state.js';
import type { FeatureHost } from '../../feature-host.js';
import { forgetPayment } from '../../forget-payment.js';
import type { ThirdPartyWait } from './third-party-wait.js';
import { once } from '../../shield.js';

/**
 * Bancontact, whose action is `SHOW_FORM`: the only product that starts with a code although it can be paid by
 * card.
 */
const bancontact = 3012;

const bancontactOption = ({ options }: ChoosingState) => findOption(options, `${bancontact}`);

/**
 * Leads from a code to the card's form, which makes another payment: *complete payment* of the Server API would
 * need the unencrypted card, which no page and no merchant's server should see. The payment of the code is no
 * longer polled, and `payment-ready` contains its id, so that the merchant's server cancels it first.
 */
export class CardInstead {
  /** The payment to replace, until the merchant's server has answered about the new one. */
  #replaced: string | undefined;

  constructor(
    private readonly host: FeatureHost,
    private readonly wait: ThirdPartyWait,
  ) {}

  paymentDetail(): Partial<PaymentReady> {
    return this.#replaced ? { replacesPaymentId: this.#replaced } : {};
  }

  /** Whether a card can be typed instead of scanning the code. Without a list this is unknown and assumed. */
  isOffered({ action, choosing }: ActingState): boolean {
    return action.actionType === 'SHOW_FORM' && (!choosing || !!bancontactOption(choosing));
  }

  /** Shows the card's form, or the paid outcome if the app was quicker. */
  async begin(): Promise<void> {
    const { checkout, element } = this.host;
    const { choosing } = checkout.state as Partial<ActingState>;
    if (!(await this.leave())) return;
    if (choosing) await this.#openForm();
    else element.addEventListener('checkout-ready', () => void this.#openForm(), once);
  }

  /**
   * Returns to the list, where the next payment replaces the pending one; or shows the paid outcome if the app was quicker.
   * @returns whether it has left
   */
  async leave(): Promise<boolean> {
    const { checkout, element } = this.host;
    const { state } = checkout;
    if (state.status !== 'acting') return false;
    const { paymentId } = state;
    const isPaid = !!paymentId && (await this.wait.hasFinished(paymentId).catch(() => false));
    if (checkout.state !== state) return false;
    if (isPaid) {
      checkout.dispatch({ type: 'end', ending: 'paid', paymentId });
      return false;
    }
    forgetPayment(element);
    if (paymentId) {
      this.#replaced = paymentId;
      element.addEventListener('payment-result', () => (this.#replaced = undefined), once);
    }
    checkout.dispatch(state.choosing ? { type: 'refuse', verdicts: new Map() } : { type: 'reset' });
    return true;
  }

  /** Opens the option's card form, whose fields need `forceBasicFlow`. */
  async #openForm(): Promise<void> {
    const { checkout, element } = this.host;
    try {
      await checkout.choose(`${bancontact}`);
      const { state, catalogue } = checkout;
      const option = state.status === 'ready' ? chosenOption(state.choosing) : undefined;
      // The group of cards accepts its number without that.
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
