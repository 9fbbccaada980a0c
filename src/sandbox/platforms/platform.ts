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

/** The events of a payment: calls of the merchant, actions of the consumer, and time. */
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

/** The transitions of each status, by event; any other event is refused. */
export type Transitions = Readonly<
  Partial<Record<PaymentStatus, Readonly<Partial<Record<PaymentEvent, PaymentStatus>>>>>
>;

/** Calls that not every platform has. */
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

/** The differences between the two platforms, one property each. */
export interface Platform {
  readonly id: PlatformId;
  /** The status of a payment that waits for the merchant's approval or capture. */
  readonly authorised: 'PENDING_APPROVAL' | 'PENDING_CAPTURE';
  readonly transitions: Transitions;
  /** The platform's own number of a status; a legacy value without effect. */
  readonly statusCodes: Readonly<Record<PaymentStatus, number>>;
  readonly captureCodes: Readonly<Record<CaptureStatus, number>>;
  readonly refundCodes: Readonly<Record<RefundStatus, number>>;
  readonly payoutCodes: Readonly<Record<PayoutStatus, number>>;
  readonly merchantReferenceLength: number;
  readonly calls: ReadonlySet<PlatformCall>;
  readonly newPaymentId: (merchantId: string, count: Count) => string;
  readonly newRefundId: (paymentId: string, count: Count) => string;
  /** Whether each capture is an object with an id and a status of its own, which advances the payment. */
  readonly capturesAreObjects: boolean;
  /** Whether a payment can be cancelled after its capture was requested. */
  readonly cancelsRequestedCaptures: boolean;
  /** Whether a payment with a token and new data updates the stored account. */
  readonly paymentsUpdateTokens: boolean;
  /** Whether refunds of anything but cards wait for the merchant's approval. */
  readonly refundsWait: boolean;
  /** Whether card payments must have a return URL. */
  readonly cardsNeedReturnUrl: boolean;
}
