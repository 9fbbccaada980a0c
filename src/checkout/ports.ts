import type { DeviceInformation } from '../domain/payment-request.js';
import type { MerchantAction } from '../domain/payment-answer.js';
import type { PaymentProduct } from '../domain/product.js';
import type { CheckoutError } from '../domain/errors.js';
import type { PaymentReady } from './payment-ready.js';
import type { PaymentResult } from './state.js';

/** What the checkout needs from its environment. */
export interface Ports {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The date for checking expiry dates; that of `now` if not given. */
  readonly today?: () => Date;
  /** A number between 0 and 1 that spreads the retries of many clients; `Math.random` if not given. */
  readonly random?: () => number;
  readonly device: () => DeviceInformation;
  /** Returns the ids of the wallets that work in this browser; without it, no wallet is offered. */
  readonly wallets?: (products: readonly PaymentProduct[]) => Promise<readonly number[]> | undefined;
  /**
   * Offers the payment to the page. Returns the merchant's answer, or `undefined` if the page takes over: the
   * state stays `paying` until the page reports the outcome.
   * @throws CheckoutError `config` if neither takes the payment: nothing was sent then
   */
  readonly pay: (ready: PaymentReady) => Promise<unknown> | undefined;
  /** Performs a merchant action, unless the page does. */
  readonly performAction: (action: MerchantAction) => void;
  /** Reports the meaning of the merchant's answer to the page. */
  readonly result: (result: PaymentResult) => void;
  readonly failed: (error: CheckoutError) => void;
}
