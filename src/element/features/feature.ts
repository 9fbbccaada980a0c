import type { CSSResult, ReactiveController } from 'lit';
import type { PaymentReady } from '../../checkout/payment-ready.js';
import type { CheckoutState } from '../../checkout/state.js';
import type { Extensions } from '../views/context.js';

/**
 * A part of the checkout that is shown only at times and loaded on demand. Each element has its own instance,
 * which keeps its state in its own fields. One that measures what is rendered adds itself to the element as a controller.
 */
export interface Feature extends Partial<Extensions>, ReactiveController {
  readonly styles?: CSSResult;
  /** Called before each rendering, to send requests: rendering itself must not start anything. */
  stateChanged?(state: CheckoutState): void;
  /** Additions to the detail of `payment-ready`; called once per payment. */
  paymentDetail?(): Partial<PaymentReady>;
}
