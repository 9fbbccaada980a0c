import type { JsonObject } from '../http/json.js';
import type { PaymentStatus } from '../platforms/platform.js';
import type { Money } from '../records/money.js';

/** What is stored about a card: never its number. */
export interface CardFacts {
  /** `************7977` */
  readonly cardNumber: string;
  readonly expiryDate: string;
  readonly cardholderName: string | undefined;
}

/** A redirect of a consumer to a page of the sandbox and back. */
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
  /** The payment that waits for a mandate to be signed. */
  readonly paymentId?: string | undefined;
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
  /** The instalment plan, as the merchant sent it. */
  readonly installments: JsonObject | undefined;
  token: string | undefined;
  /** The outcome of the test card; set later if the card comes later. */
  outcome: string;
  fingerprint: string | undefined;
  readonly returnMac: string;
  readonly returnUrl: string | undefined;
  /** The part of `threeDSecureResults` that follows from the merchant's request alone. */
  readonly requestedAuthentication?: JsonObject;
  /** `threeDSecureResults`: from this sandbox's bank or another provider. */
  authentication: JsonObject | undefined;
  /** Set once the payment is authorised. */
  authorisationCode: string | undefined;
  /** Error entries of a refused payment. */
  errors: readonly JsonObject[];
  /** The amount of requested captures that are not completed. */
  amountCaptureRequested: number;
  amountCaptured: number;
  amountRefundRequested: number;
  amountRefunded: number;
  hostedCheckoutId: string | undefined;
  /** When the consumer's app was started; the third-party status follows from the elapsed time. */
  thirdPartySince: number | undefined;
  readonly deviceFingerprintTransactionId: string | undefined;
}
