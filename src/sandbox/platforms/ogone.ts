import { newFollowerId } from './ids.js';
import type { Platform, Transitions } from './platform.js';

const transitions: Transitions = {
  REDIRECTED: { abandon: 'CANCELLED', fail: 'REJECTED', cancel: 'CANCELLED' },
  PENDING_COMPLETION: { fail: 'REJECTED', abandon: 'CANCELLED', cancel: 'CANCELLED' },
  PENDING_FRAUD_APPROVAL: { acceptChallenge: 'PENDING_CAPTURE', cancel: 'CANCELLED' },
  PENDING_CAPTURE: { capture: 'CAPTURE_REQUESTED', cancel: 'CANCELLED' },
  CAPTURE_REQUESTED: { captured: 'CAPTURED', captureRejected: 'REJECTED_CAPTURE' },
  CAPTURED: {
    paid: 'PAID',
    refunded: 'REFUNDED',
    chargebackNotified: 'CHARGEBACK_NOTIFICATION',
    reversed: 'REVERSED',
  },
  PAID: { chargebackNotified: 'CHARGEBACK_NOTIFICATION', reversed: 'REVERSED', refunded: 'REFUNDED' },
  CHARGEBACK_NOTIFICATION: { chargedBack: 'CHARGEBACKED', reversed: 'REVERSED' },
  PENDING_PAYMENT: { moneyArrived: 'PAID', cancel: 'CANCELLED', abandon: 'CANCELLED', fail: 'REJECTED' },
};

/**
 * Several captures per payment, each an object. The codes are Ogone's commonly known numbers, not verified
 * here.
 */
export const ogone: Platform = {
  id: 'ogone',
  authorised: 'PENDING_CAPTURE',
  transitions,
  statusCodes: {
    CREATED: 0,
    ACCOUNT_VERIFIED: 4,
    PENDING_APPROVAL: 5,
    PENDING_CAPTURE: 5,
    PENDING_FRAUD_APPROVAL: 55,
    PENDING_PAYMENT: 41,
    REDIRECTED: 46,
    PENDING_COMPLETION: 46,
    AUTHORIZATION_REQUESTED: 51,
    REJECTED: 2,
    CANCELLED: 6,
    CAPTURE_REQUESTED: 91,
    CAPTURED: 9,
    PAID: 9,
    REJECTED_CAPTURE: 93,
    CHARGEBACK_NOTIFICATION: 9,
    CHARGEBACKED: 73,
    REVERSED: 7,
    REFUNDED: 8,
  },
  captureCodes: {
    CAPTURE_REQUESTED: 91,
    CAPTURED: 9,
    PAID: 9,
    CANCELLED: 6,
    REJECTED_CAPTURE: 93,
    REVERSED: 7,
  },
  refundCodes: {
    CREATED: 80,
    PENDING_APPROVAL: 80,
    REFUND_REQUESTED: 81,
    REFUNDED: 8,
    REJECTED: 83,
    CANCELLED: 86,
  },
  payoutCodes: {
    CREATED: 80,
    PENDING_APPROVAL: 80,
    PAYOUT_REQUESTED: 81,
    ACCOUNT_CREDITED: 8,
    REJECTED: 83,
    REJECTED_CREDIT: 84,
    REVERSED: 85,
    CANCELLED: 86,
  },
  merchantReferenceLength: 52,
  calls: new Set(['capture', 'finalizeCapture', 'payOutToCard']),
  newPaymentId: (_merchantId, count) => `${3_000_000_000 + count('ogone')}_0`,
  newRefundId: newFollowerId,
  capturesAreObjects: true,
  cancelsRequestedCaptures: false,
  paymentsUpdateTokens: true,
  refundsWait: false,
  cardsNeedReturnUrl: true,
};
