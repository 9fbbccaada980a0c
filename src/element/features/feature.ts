import type { CSSResult } from 'lit';
import type { PaymentReady } from '../../checkout/payment-ready.js';
import type { CheckoutState } from '../../checkout/state.js';
import type { Extensions } from '../views/context.js';

/**
 * Something that the checkout shows only at times, in files of its own. It is made once for each element and keeps what
 * it knows in its own fields.
 */
export interface Feature extends Partial<Extensions> {
  readonly styles?: CSSResult;
  /** Before each rendering: the place to ask the platform. Rendering itself starts nothing. */
  stateChanged?(state: CheckoutState): void;
  /** What goes with a payment, in the detail of `payment-ready`; called once for each. */
  paymentDetail?(): Partial<PaymentReady>;
}
