import { ownEntry } from './own-entry.js';

/** The outcome of a payment as a shop distinguishes it. */
export type Outcome = 'paid' | 'pending' | 'rejected' | 'cancelled' | 'reversed' | 'refunded';

/** Whether the consumer may try again: only if no money moves, since they might pay twice otherwise. */
export const mayTryAgain = {
  paid: false,
  pending: false,
  rejected: true,
  cancelled: true,
  reversed: false,
  refunded: false,
} as const satisfies Record<Outcome, boolean>;

/** How a payment ended, as the consumer sees it, and the outcome that it belongs to. */
const endings = {
  paid: 'paid',
  pending: 'pending',
  /** Nobody has said how it stands. */
  unknown: 'pending',
  /** The merchant reviews it first. */
  review: 'pending',
  /** A card or account was verified; no money was requested. */
  verified: 'pending',
  /** The consumer's bank has reclaimed the money, and the dispute is open. */
  disputed: 'pending',
  rejected: 'rejected',
  /** Refused for its risk, and not by the bank. */
  denied: 'rejected',
  cancelled: 'cancelled',
  reversed: 'reversed',
  refunding: 'refunded',
  refunded: 'refunded',
} as const satisfies Record<string, Outcome>;

export type PaymentEnding = keyof typeof endings;
/** Endings other than success and refusal. */
export type UnsettledEnding = Exclude<PaymentEnding, 'paid' | 'rejected' | 'denied' | 'cancelled'>;

/** The endings of the Server API's statuses: *paid* where the merchant may ship or will capture. */
const byStatus: Readonly<Record<string, PaymentEnding>> = {
  PENDING_APPROVAL: 'paid',
  PENDING_CAPTURE: 'paid',
  CAPTURE_REQUESTED: 'paid',
  CAPTURED: 'paid',
  PAID: 'paid',
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

/** The endings of unknown statuses. */
const byCategory: Readonly<Record<string, PaymentEnding>> = {
  ACCOUNT_VERIFIED: 'verified',
  COMPLETED: 'paid',
  UNSUCCESSFUL: 'rejected',
  REVERSED: 'reversed',
  REFUNDED: 'refunded',
};

/**
 * The ending of a payment with this status. Without a status there is no payment: rejected. An unknown status
 * is pending: neither a success nor a reason to pay again.
 *
 * @param isDenied whether the platform's fraud service refused it (`fraudResults.fraudServiceResult`)
 */
export const endingOf = (
  status: string | undefined,
  statusCategory?: string,
  isDenied?: boolean,
): PaymentEnding => {
  const ending =
    status === undefined
      ? 'rejected'
      : (ownEntry(byStatus, status) ?? ownEntry(byCategory, statusCategory) ?? 'pending');
  return ending === 'rejected' && isDenied ? 'denied' : ending;
};

/** The outcome of a payment with this status, for a shop. */
export const outcomeOf = (status: string | undefined, statusCategory?: string): Outcome =>
  endings[endingOf(status, statusCategory)];

/** Whether the consumer may try again after this ending. */
export const isRefusal = (
  ending: PaymentEnding,
): ending is Exclude<PaymentEnding, UnsettledEnding | 'paid'> => mayTryAgain[endings[ending]];
