import type { InstallmentPlan } from '../client/index.js';

/** What leaves the checkout when the consumer pays: nothing of what was typed, but encrypted. */
export interface PaymentReady {
  /**
   * One per payment that the consumer asked for: the same when an attempt is repeated whose end nobody knows. Send it
   * to your server, and from there to the platform (`X-GCS-Idempotence-Key`): the same key never pays twice.
   */
  readonly idempotencyKey: string;
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
  readonly browserData: BrowserData;
}

export interface BrowserData {
  readonly colorDepth: number;
  readonly innerHeight: string;
  readonly innerWidth: string;
  readonly javaEnabled: boolean;
  readonly javaScriptEnabled: boolean;
  readonly screenHeight: string;
  readonly screenWidth: string;
}
