import type { CaptureStatus, PaymentStatus, RefundStatus } from '../platforms/platform.js';
import type { Answer } from '../http/answer.js';
import type { JsonObject } from '../http/json.js';

/*
 * What the sandbox remembers, as plain JSON data: no functions, no keys of Web Crypto, and never a card number, a
 * security code or an account number. Times are milliseconds since the epoch; amounts integers with two decimals.
 */

export interface Money {
  readonly amount: number;
  readonly currencyCode: string;
}

export interface ProductFilters {
  readonly products: readonly number[];
  readonly groups: readonly string[];
}

export interface SessionRecord {
  readonly id: string;
  readonly customerId: string;
  readonly merchantId: string;
  readonly createdAt: number;
  /** Pulled forward by the control port to end a session early. */
  expiresAt: number;
  readonly restrictTo: ProductFilters | undefined;
  readonly exclude: ProductFilters | undefined;
  /** Token ids; the position is the account on file's id. */
  readonly tokens: readonly string[];
  /** The public key handed out at present; absent until it is first asked for. */
  keyId: string | undefined;
}

export interface KeyRecord {
  readonly id: string;
  readonly sessionId: string;
  readonly publicKey: string;
  readonly privateKey: string;
  /** A rotated key opens payloads until then. */
  retiresAt: number | undefined;
}

export interface ReplayRecord {
  readonly at: number;
  /** Absent while the first request is being worked on. */
  answer: Answer | undefined;
}

/** What is known of a card: never its number. */
export interface CardFacts {
  /** `************7977` */
  readonly cardNumber: string;
  readonly expiryDate: string;
  readonly cardholderName: string | undefined;
}

export interface TokenAttribute {
  readonly key: string;
  /** Obfuscated where it is a number of a card or an account. */
  readonly value: string;
  readonly status: 'READ_ONLY' | 'CAN_WRITE' | 'MUST_WRITE';
}

export interface TokenRecord {
  readonly id: string;
  readonly merchantId: string;
  readonly paymentProductId: number;
  readonly createdAt: number;
  attributes: readonly TokenAttribute[];
  readonly labelTemplate: readonly { readonly attributeKey: string; readonly mask?: string }[];
  /** Hash of the account number, to find out whether it is stored already. */
  readonly fingerprint: string | undefined;
  /** How payments with this token end: that of the test card it came from. */
  readonly outcome: string;
  readonly originalPaymentId: string | undefined;
  /** The rest of what the merchant sent: customer, mandate, … */
  details: JsonObject;
  deletedAt: number | undefined;
}

export interface RedirectRecord {
  /** Unguessable; path segment of the page. */
  readonly id: string;
  readonly paymentId: string;
  readonly kind: 'acs' | 'bank';
  readonly returnUrl: string | undefined;
  readonly returnMac: string;
}

export interface PaymentRecord {
  readonly id: string;
  readonly merchantId: string;
  readonly createdAt: number;
  status: PaymentStatus;
  statusChangedAt: number;
  readonly money: Money;
  readonly countryCode: string | undefined;
  readonly merchantReference: string | undefined;
  readonly merchantOrderId: number | undefined;
  readonly paymentProductId: number;
  /** `card`, `redirect`, … as the product says. */
  readonly paymentMethod: string;
  card: CardFacts | undefined;
  /** Ready for the method's own part of the output. */
  readonly methodOutput: JsonObject;
  readonly requiresApproval: boolean;
  readonly recurring: boolean;
  token: string | undefined;
  readonly outcome: string;
  readonly fingerprint: string | undefined;
  readonly returnMac: string | undefined;
  threeDSecure: 'authenticated' | 'failed' | 'abandoned' | undefined;
  /** Error entries of a refused payment. */
  errors: readonly JsonObject[];
  amountCaptured: number;
  amountRefunded: number;
  hostedCheckoutId: string | undefined;
  /** When the shopper's app began; the third-party status follows from the time passed. */
  readonly thirdPartySince: number | undefined;
  readonly deviceFingerprintTransactionId: string | undefined;
}

export interface CaptureRecord {
  readonly id: string;
  readonly paymentId: string;
  readonly merchantId: string;
  readonly createdAt: number;
  status: CaptureStatus;
  statusChangedAt: number;
  readonly amount: number;
  readonly isFinal: boolean;
  readonly merchantReference: string | undefined;
  amountRefunded: number;
}

export interface RefundRecord {
  readonly id: string;
  readonly paymentId: string;
  readonly captureId: string | undefined;
  readonly merchantId: string;
  readonly createdAt: number;
  status: RefundStatus;
  statusChangedAt: number;
  readonly money: Money;
  readonly merchantReference: string | undefined;
}
