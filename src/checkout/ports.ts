import type { InstallmentPlan } from '../client/index.js';
import type { DeviceInformation } from '../domain/payment-request.js';
import type { MerchantAction } from '../domain/payment-answer.js';
import type { PaymentProduct } from '../domain/product.js';
import type { CheckoutError } from '../domain/errors.js';
import type { CheckoutState, PaymentResult } from './state.js';

/** What leaves the checkout when the consumer pays: nothing of what was typed, but encrypted. */
export interface PaymentReady {
  /** Compact JWE, for `encryptedCustomerInput` of the Server API's create payment. */
  readonly encryptedCustomerInput: string;
  readonly encodedClientMetaInfo: string;
  readonly paymentProductId: number;
  readonly paymentMethod: string;
  readonly paymentProductGroup?: string;
  readonly accountOnFileId?: number;
  readonly tokenize: boolean;
  /** For `order.additionalInput.installments` of the Server API; only where the consumer chose a plan. */
  readonly installments?: InstallmentPlan;
  /** For `order.customer.device` of the Server API; only with `allow-fingerprint`, where the platform asks for it. */
  readonly deviceFingerprintTransactionId?: string;
  /**
   * Of the payment that this one takes the place of: cancel it first, and where it is paid already, answer with it. Only
   * after `SHOW_FORM`, where the consumer types a card in place of scanning the code. Check that it is this order's.
   */
  readonly replacesPaymentId?: string;
  /** For `order.customer.device.browserData` of the Server API, in whose spelling the sizes are strings. */
  readonly browserData: {
    readonly colorDepth: number;
    readonly innerHeight: string;
    readonly innerWidth: string;
    readonly javaEnabled: boolean;
    readonly javaScriptEnabled: boolean;
    readonly screenHeight: string;
    readonly screenWidth: string;
  };
}

/** The world, handed in: what the checkout cannot do by itself. */
export interface Ports {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly device: () => DeviceInformation;
  /** Ids of the wallets among these that can work here; without it, none is offered. */
  readonly wallets?: (products: readonly PaymentProduct[]) => Promise<readonly number[]> | undefined;
  readonly changed: (state: CheckoutState) => void;
  /**
   * Offers the payment to the page. Gives the merchant's answer, or `undefined` where the page takes over: the state
   * stays `paying` until the page says how it went.
   */
  readonly pay: (ready: PaymentReady, idempotencyKey: string) => Promise<unknown> | undefined;
  /** Performs an action, unless the page does. */
  readonly act: (action: MerchantAction) => void;
  /** The merchant's answer was understood. */
  readonly result: (result: PaymentResult) => void;
  readonly failed: (error: CheckoutError) => void;
}
