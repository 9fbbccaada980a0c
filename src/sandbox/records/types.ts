import type { CaptureStatus, PaymentStatus, PayoutStatus, RefundStatus } from '../platforms/platform.js';
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
  /** Of a SEPA mandate: signed where and when. */
  mandateApproval?: JsonObject;
  deletedAt: number | undefined;
}

/** A consumer sent to a page of the sandbox, and back. */
export interface RedirectRecord {
  /** Unguessable; path segment of the page. */
  readonly id: string;
  /** The card's bank (3-D Secure), another bank or wallet, or the signing of a mandate. */
  readonly kind: 'acs' | 'bank' | 'mandate';
  readonly merchantId: string;
  /** Id of the payment or mandate it is about. */
  readonly subject: string;
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
  /** How it goes: that of the test card. Set late where the card comes late. */
  outcome: string;
  fingerprint: string | undefined;
  readonly returnMac: string;
  readonly returnUrl: string | undefined;
  threeDSecure: 'authenticated' | 'failed' | 'abandoned' | undefined;
  /** Error entries of a refused payment. */
  errors: readonly JsonObject[];
  /** What the merchant asked to be captured and is not yet. */
  amountCaptureRequested: number;
  amountCaptured: number;
  amountRefundRequested: number;
  amountRefunded: number;
  hostedCheckoutId: string | undefined;
  /** When the shopper's app began; the third-party status follows from the time passed. */
  thirdPartySince: number | undefined;
  readonly deviceFingerprintTransactionId: string | undefined;
}

/** A part of an authorised amount that was asked for; Ogone only. */
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
  /** Asked back so far, done or not. */
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

export interface PayoutRecord {
  readonly id: string;
  readonly merchantId: string;
  readonly createdAt: number;
  status: PayoutStatus;
  statusChangedAt: number;
  readonly money: Money;
  readonly merchantReference: string | undefined;
  readonly method: 'card' | 'bankTransfer';
  readonly errors: readonly JsonObject[];
}

export type MandateStatus =
  'ACTIVE' | 'EXPIRED' | 'CREATED' | 'REVOKED' | 'WAITING_FOR_REFERENCE' | 'BLOCKED' | 'USED';

export interface MandateRecord {
  /** The unique mandate reference. */
  readonly id: string;
  readonly merchantId: string;
  readonly createdAt: number;
  status: MandateStatus;
  statusChangedAt: number;
  readonly alias: string | undefined;
  /** As the merchant sent it, the IBAN obfuscated. */
  readonly customer: JsonObject;
  readonly customerReference: string;
  readonly recurrenceType: string;
}

export interface HostedMandateRecord {
  readonly id: string;
  readonly merchantId: string;
  readonly createdAt: number;
  status: 'IN_PROGRESS' | 'MANDATE_CREATED' | 'FAILED' | 'CANCELLED_BY_CONSUMER';
  readonly returnMac: string;
  readonly returnUrl: string | undefined;
  readonly locale: string | undefined;
  readonly showResultPage: boolean;
  /** What is known of the mandate before the consumer adds the rest; its account number obfuscated. */
  readonly draft: JsonObject;
  mandateId: string | undefined;
}

export interface HostedCheckoutRecord {
  readonly id: string;
  readonly merchantId: string;
  readonly createdAt: number;
  status:
    | 'IN_PROGRESS'
    | 'PAYMENT_CREATED'
    | 'CANCELLED_BY_CONSUMER'
    | 'CLIENT_NOT_ELIGIBLE_FOR_SELECTED_PAYMENT_PRODUCT';
  readonly returnMac: string;
  readonly returnUrl: string | undefined;
  readonly locale: string | undefined;
  readonly variant: string | undefined;
  readonly showResultPage: boolean;
  readonly returnCancelState: boolean;
  readonly tokensOnly: boolean;
  readonly isRecurring: boolean;
  /** Filters and tokens of its page: a session of its own. */
  readonly sessionId: string;
  /** The create-payment request that its page completes. */
  readonly request: JsonObject;
  paymentId: string | undefined;
  /** Set when the merchant deleted it, or time did. */
  deletedAt: number | undefined;
}

export type DisputeStatus = 'CREATED' | 'SUBMITTED' | 'CANCELLED' | 'EXPIRED' | 'WON' | 'LOST';

export interface DisputeRecord {
  readonly id: string;
  readonly merchantId: string;
  readonly createdAt: number;
  readonly paymentId: string;
  readonly captureId: string | undefined;
  status: DisputeStatus;
  statusChangedAt: number;
  readonly money: Money;
  readonly contactPerson: string | undefined;
  readonly emailAddress: string | undefined;
  readonly replyTo: string | undefined;
  readonly requestMessage: string | undefined;
  readonly merchantReference: string | undefined;
  readonly fileIds: string[];
}

export interface FileRecord {
  readonly id: string;
  readonly merchantId: string;
  readonly createdAt: number;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** Base64. */
  readonly content: string;
}
