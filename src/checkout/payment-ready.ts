import type { InstallmentPlan } from '../client/index.js';

/** What leaves the checkout when the consumer pays. Typed values are contained only in encrypted form. */
export interface PaymentReady {
  /**
   * One value per payment that the consumer asked for; a repeated attempt with an unknown outcome has the same
   * one. Send it to your server, and from there to the platform (`X-GCS-Idempotence-Key`): the same key never
   * pays twice.
   */
  readonly idempotencyKey: string;
  /**
   * The first eight characters of `idempotencyKey`, for logs and for people: also in `payment-result`, in errors and
   * below the outcome.
   */
  readonly attemptId: string;
  /** Compact JWE, for `encryptedCustomerInput` of the Server API's create payment. */
  readonly encryptedCustomerInput: string;
  /** What this library and the browser are, in Base64, as the official client SDK gives it. */
  readonly encodedClientMetaInfo: string;
  /** The product that is paid with. */
  readonly paymentProductId: number;
  /** `card`, `redirect`, `mobile` and so on: decides which `…PaymentMethodSpecificInput` your server sends. */
  readonly paymentMethod: string;
  /** The group in which it was chosen, such as `cards`. */
  readonly paymentProductGroup?: string;
  /** The stored account that is paid with; valid only in the session. */
  readonly accountOnFileId?: number;
  /** Whether the consumer wants it saved; the ciphertext says so too. */
  readonly tokenize: boolean;
  /**
   * Present if nothing is to be paid: the ciphertext is for the Server API's *create token*. Refuse it where you
   * take payments.
   */
  readonly purpose?: 'save';
  /** With `purpose="manage"`, the expired account that the new one takes the place of; find its token as for `account-remove`. */
  readonly replaces?: StoredAccount;
  /** For `order.additionalInput.installments` of the Server API; only where the consumer chose a plan. */
  readonly installments?: InstallmentPlan;
  /** For `order.customer.device` of the Server API; only with `allow-fingerprint`, where the platform asks for it. */
  readonly deviceFingerprintTransactionId?: string;
  /**
   * The id of the payment that this one replaces: cancel that one first, and if it is paid already, answer with
   * it. Present only after `SHOW_FORM`, when the consumer types a card instead of scanning the code. Check that
   * it belongs to this order.
   */
  readonly replacesPaymentId?: string;
  /**
   * For `cardPaymentMethodSpecificInput.threeDSecure` of the Server API: the size of the frame that the bank gets. Present
   * only for cards with `presentation="dialog"`; `browserData` then has the inner size of that frame.
   */
  readonly challengeCanvasSize?: ChallengeCanvasSize;
  /** For `order.customer.device.browserData` of the Server API, where sizes are strings. */
  readonly browserData: BrowserData;
}

/** Width and height in CSS pixels, in the Server API's spelling. */
export type ChallengeCanvasSize = '250x400' | '390x400' | '500x600' | '600x400';

/** A stored account, as a page and its server recognise it. */
export interface StoredAccount {
  /** Valid only in the session. */
  readonly accountOnFileId: number;
  /** The product of the account. */
  readonly paymentProductId: number;
  /** The platform’s own label: `**** **** **** 7977`. */
  readonly label: string;
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
