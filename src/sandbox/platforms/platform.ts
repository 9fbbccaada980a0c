/** The two processing platforms behind the one API. */
export type PlatformId = 'globalcollect' | 'ogone';

export type PaymentStatus =
  | 'ACCOUNT_VERIFIED'
  | 'AUTHORIZATION_REQUESTED'
  | 'CANCELLED'
  | 'CAPTURED'
  | 'CAPTURE_REQUESTED'
  | 'CHARGEBACKED'
  | 'CHARGEBACK_NOTIFICATION'
  | 'CREATED'
  | 'PAID'
  | 'PENDING_APPROVAL'
  | 'PENDING_CAPTURE'
  | 'PENDING_COMPLETION'
  | 'PENDING_FRAUD_APPROVAL'
  | 'PENDING_PAYMENT'
  | 'REDIRECTED'
  | 'REFUNDED'
  | 'REJECTED'
  | 'REJECTED_CAPTURE'
  | 'REVERSED';

export type CaptureStatus =
  'CAPTURE_REQUESTED' | 'CAPTURED' | 'PAID' | 'CANCELLED' | 'REJECTED_CAPTURE' | 'REVERSED';
export type RefundStatus =
  'CREATED' | 'PENDING_APPROVAL' | 'REJECTED' | 'REFUND_REQUESTED' | 'REFUNDED' | 'CANCELLED';
export type PayoutStatus =
  | 'CREATED'
  | 'PENDING_APPROVAL'
  | 'REJECTED'
  | 'PAYOUT_REQUESTED'
  | 'ACCOUNT_CREDITED'
  | 'REJECTED_CREDIT'
  | 'CANCELLED'
  | 'REVERSED';

/** What can happen to a payment: the merchant's calls, the consumer's doings, and time. */
export type PaymentEvent =
  // The merchant
  | 'approve'
  | 'cancel'
  | 'cancelApproval'
  | 'capture'
  | 'acceptChallenge'
  // The consumer
  | 'abandon'
  | 'fail'
  | 'complete'
  // Time, banks and schemes
  | 'captured'
  | 'paid'
  | 'captureRejected'
  | 'moneyArrived'
  | 'chargebackNotified'
  | 'chargedBack'
  | 'reversed'
  | 'refunded';

/** One row per status: what it turns into by what; anything else is refused. */
export type Transitions = Readonly<
  Partial<Record<PaymentStatus, Readonly<Partial<Record<PaymentEvent, PaymentStatus>>>>>
>;

/** Calls that not every platform knows. */
export type PlatformCall =
  | 'approve'
  | 'cancelApproval'
  | 'capture'
  | 'convertAmount'
  | 'convertBankAccount'
  | 'finalizeCapture'
  | 'payOutToCard'
  | 'riskAssessment'
  | 'tokenizePayment';

/** The next number of a count; see `records`. */
export type Count = (name: string) => number;

/** Where the two platforms differ, in one value each. */
export interface Platform {
  readonly id: PlatformId;
  /** A payment that waits for the merchant's approval or capture. */
  readonly authorised: 'PENDING_APPROVAL' | 'PENDING_CAPTURE';
  readonly transitions: Transitions;
  /** The raw number of the platform's own status; legacy, nothing decides by it. */
  readonly statusCodes: Readonly<Record<PaymentStatus, number>>;
  readonly captureCodes: Readonly<Record<CaptureStatus, number>>;
  readonly refundCodes: Readonly<Record<RefundStatus, number>>;
  readonly payoutCodes: Readonly<Record<PayoutStatus, number>>;
  readonly merchantReferenceLength: number;
  readonly calls: ReadonlySet<PlatformCall>;
  readonly newPaymentId: (merchantId: string, count: Count) => string;
  readonly newRefundId: (paymentId: string, count: Count) => string;
  /** Each capture is an object with an id and a life of its own, which leads the payment on. */
  readonly capturesAreObjects: boolean;
  /** A payment can be cancelled although its capture was asked for. */
  readonly cancelsRequestedCaptures: boolean;
  /** A payment with a token and new data changes what is stored. */
  readonly paymentsUpdateTokens: boolean;
  /** Refunds of anything but cards wait for the merchant's approval. */
  readonly refundsWait: boolean;
  /** Card payments have to name where the consumer comes back to. */
  readonly cardsNeedReturnUrl: boolean;
}
