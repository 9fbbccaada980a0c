import { paidStatuses } from './paid.js';

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

/** By the Server API's status; those that count as paid are in `paid.ts`. */
const byStatus: Readonly<Record<string, Outcome>> = {
  CREATED: 'pending',
  REDIRECTED: 'pending',
  PENDING_PAYMENT: 'pending',
  PENDING_COMPLETION: 'pending',
  PENDING_FRAUD_APPROVAL: 'pending',
  AUTHORIZATION_REQUESTED: 'pending',
  ACCOUNT_VERIFIED: 'pending',
  CHARGEBACK_NOTIFICATION: 'pending',
  REJECTED: 'rejected',
  REJECTED_CAPTURE: 'rejected',
  CANCELLED: 'cancelled',
  REVERSED: 'reversed',
  CHARGEBACKED: 'reversed',
  REFUND_REQUESTED: 'refunded',
  REFUNDED: 'refunded',
};

/** For a status of a newer platform. */
const byCategory: Readonly<Record<string, Outcome>> = {
  COMPLETED: 'paid',
  UNSUCCESSFUL: 'rejected',
  REVERSED: 'reversed',
  REFUNDED: 'refunded',
};

/**
 * The outcome of a payment in this status. Without a status there is no payment: rejected. A status that nobody
 * knows is pending: neither a success nor a reason to pay twice.
 */
export const outcomeOf = (status: string | undefined, statusCategory?: string): Outcome =>
  status === undefined
    ? 'rejected'
    : paidStatuses.has(status)
      ? 'paid'
      : Object.hasOwn(byStatus, status)
        ? byStatus[status]!
        : (Object.hasOwn(byCategory, statusCategory ?? '') && byCategory[statusCategory!]) || 'pending';
