import type { CaptureStatus, PaymentStatus, PayoutStatus, RefundStatus } from './platform.js';

export type StatusCategory =
  | 'ACCOUNT_VERIFIED'
  | 'COMPLETED'
  | 'CREATED'
  | 'PENDING_CONNECT_OR_3RD_PARTY'
  | 'PENDING_MERCHANT'
  | 'PENDING_PAYMENT'
  | 'REFUNDED'
  | 'REVERSED'
  | 'UNSUCCESSFUL';

/** The same on both platforms. */
export const statusCategories = {
  CREATED: 'CREATED',
  REDIRECTED: 'PENDING_PAYMENT',
  PENDING_PAYMENT: 'PENDING_PAYMENT',
  ACCOUNT_VERIFIED: 'ACCOUNT_VERIFIED',
  PENDING_APPROVAL: 'PENDING_MERCHANT',
  PENDING_COMPLETION: 'PENDING_MERCHANT',
  PENDING_CAPTURE: 'PENDING_MERCHANT',
  PENDING_FRAUD_APPROVAL: 'PENDING_MERCHANT',
  AUTHORIZATION_REQUESTED: 'PENDING_CONNECT_OR_3RD_PARTY',
  CAPTURE_REQUESTED: 'PENDING_CONNECT_OR_3RD_PARTY',
  REFUND_REQUESTED: 'PENDING_CONNECT_OR_3RD_PARTY',
  PAYOUT_REQUESTED: 'PENDING_CONNECT_OR_3RD_PARTY',
  CAPTURED: 'COMPLETED',
  PAID: 'COMPLETED',
  ACCOUNT_CREDITED: 'COMPLETED',
  CHARGEBACK_NOTIFICATION: 'COMPLETED',
  CHARGEBACKED: 'REVERSED',
  REVERSED: 'REVERSED',
  REFUNDED: 'REFUNDED',
  CANCELLED: 'UNSUCCESSFUL',
  REJECTED: 'UNSUCCESSFUL',
  REJECTED_CAPTURE: 'UNSUCCESSFUL',
  REJECTED_CREDIT: 'UNSUCCESSFUL',
} satisfies Record<PaymentStatus | CaptureStatus | RefundStatus | PayoutStatus, StatusCategory>;

type Flag = 'isAuthorized' | 'isRefundable';
/** What a status permits; omitted flags are false. `isCancellable` follows from the transitions. */
export const statusFlags: Readonly<Partial<Record<PaymentStatus, Readonly<Partial<Record<Flag, true>>>>>> = {
  PENDING_APPROVAL: { isAuthorized: true },
  PENDING_CAPTURE: { isAuthorized: true },
  PENDING_FRAUD_APPROVAL: { isAuthorized: true },
  CAPTURE_REQUESTED: { isAuthorized: true },
  CAPTURED: { isAuthorized: true, isRefundable: true },
  PAID: { isAuthorized: true, isRefundable: true },
};
