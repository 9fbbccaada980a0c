import type { DeviceInformation } from '../domain/payment-request.js';
import type { MerchantAction } from '../domain/payment-answer.js';
import type { PaymentProduct } from '../domain/product.js';
import type { CheckoutError } from '../domain/errors.js';
import type { PaymentReady } from './payment-ready.js';
import type { PaymentResult } from './state.js';

/** The world, handed in: what the checkout cannot do by itself. */
export interface Ports {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The date by which expiry dates are judged; that of `now` where not given. */
  readonly today?: () => Date;
  /** Between 0 and 1: spreads the retries of many clients; `Math.random` where not given. */
  readonly random?: () => number;
  readonly device: () => DeviceInformation;
  /** Ids of the wallets among these that can work here; without it, none is offered. */
  readonly wallets?: (products: readonly PaymentProduct[]) => Promise<readonly number[]> | undefined;
  /**
   * Offers the payment to the page. Gives the merchant's answer, or `undefined` where the page takes over: the state
   * stays `paying` until the page says how it went.
   * @throws CheckoutError `config` where nobody takes it: then nothing was sent
   */
  readonly pay: (ready: PaymentReady) => Promise<unknown> | undefined;
  /** Performs an action, unless the page does. */
  readonly performAction: (action: MerchantAction) => void;
  /** The merchant's answer was understood. */
  readonly result: (result: PaymentResult) => void;
  readonly failed: (error: CheckoutError) => void;
}
