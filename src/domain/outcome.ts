/** What the consumer is told became of the payment. */
export type Outcome = 'paid' | 'pending' | 'rejected' | 'cancelled' | 'reversed' | 'refunded';

/**
 * Outcomes after which the consumer may try again: no money moves. After all others they must not, as they might pay
 * twice.
 */
export const mayTryAgain = {
  paid: false,
  pending: false,
  rejected: true,
  cancelled: true,
  reversed: false,
  refunded: false,
} as const satisfies Record<Outcome, boolean>;

/** How a payment ended, as finely as the consumer is told; and the outcome that it is one of. */
const endings = {
  paid: 'paid',
  pending: 'pending',
  /** The merchant looks at it first. */
  review: 'pending',
  /** A card or account is good; no money was asked for. */
  verified: 'pending',
  /** The consumer's bank has asked for the money back, and nobody has decided yet. */
  disputed: 'pending',
  rejected: 'rejected',
  /** Refused for its risk, not by the bank. */
  denied: 'rejected',
  cancelled: 'cancelled',
  reversed: 'reversed',
  refunding: 'refunded',
  refunded: 'refunded',
} as const satisfies Record<string, Outcome>;

export type PaymentEnding = keyof typeof endings;
/** Neither paid nor to be tried again. */
export type UnsettledEnding = Exclude<PaymentEnding, 'paid' | 'rejected' | 'denied' | 'cancelled'>;

/** Every status of the Server API in which the merchant may ship or will capture: the consumer is told *paid*. */
const paidStatuses: ReadonlySet<string | undefined> = new Set([
  'PENDING_APPROVAL',
  'PENDING_CAPTURE',
  'CAPTURE_REQUESTED',
  'CAPTURED',
  'PAID',
]);

/** By the Server API's other statuses. */
const byStatus: Readonly<Record<string, PaymentEnding>> = {
  CREATED: 'pending',
  REDIRECTED: 'pending',
  PENDING_PAYMENT: 'pending',
  PENDING_COMPLETION: 'pending',
  PENDING_FRAUD_APPROVAL: 'review',
  AUTHORIZATION_REQUESTED: 'pending',
  ACCOUNT_VERIFIED: 'verified',
  CHARGEBACK_NOTIFICATION: 'disputed',
  REJECTED: 'rejected',
  REJECTED_CAPTURE: 'rejected',
  CANCELLED: 'cancelled',
  REVERSED: 'reversed',
  CHARGEBACKED: 'reversed',
  REFUND_REQUESTED: 'refunding',
  REFUNDED: 'refunded',
};

/** For a status of a newer platform. */
const byCategory: Readonly<Record<string, PaymentEnding>> = {
  ACCOUNT_VERIFIED: 'verified',
  COMPLETED: 'paid',
  UNSUCCESSFUL: 'rejected',
  REVERSED: 'reversed',
  REFUNDED: 'refunded',
};

const own = <Value>(table: Readonly<Record<string, Value>>, key = ''): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/**
 * The ending of a payment in this status. Without a status there is no payment: rejected. A status that nobody
 * knows is pending: neither a success nor a reason to pay twice.
 *
 * @param isDenied the platform's fraud service said no (`fraudResults.fraudServiceResult`)
 */
export const endingOf = (
  status: string | undefined,
  statusCategory?: string,
  isDenied?: boolean,
): PaymentEnding => {
  if (paidStatuses.has(status)) return 'paid';
  const ending =
    status === undefined
      ? 'rejected'
      : (own(byStatus, status) ?? own(byCategory, statusCategory) ?? 'pending');
  return ending === 'rejected' && isDenied ? 'denied' : ending;
};

/** The same in few words: what a shop has to tell apart. */
export const outcomeOf = (status: string | undefined, statusCategory?: string): Outcome =>
  endings[endingOf(status, statusCategory)];

/** Whether the consumer may try again after it. */
export const isRefusal = (
  ending: PaymentEnding,
): ending is Exclude<PaymentEnding, UnsettledEnding | 'paid'> => mayTryAgain[endings[ending]];
