import { digits } from './ids.js';
import type { Platform, Transitions } from './platform.js';

const transitions: Transitions = {
  REDIRECTED: { abandon: 'CANCELLED', fail: 'REJECTED', cancel: 'CANCELLED' },
  PENDING_COMPLETION: { fail: 'REJECTED', abandon: 'CANCELLED', cancel: 'CANCELLED' },
  PENDING_FRAUD_APPROVAL: { acceptChallenge: 'PENDING_APPROVAL', cancel: 'CANCELLED' },
  PENDING_APPROVAL: { approve: 'CAPTURE_REQUESTED', cancel: 'CANCELLED' },
  CAPTURE_REQUESTED: {
    cancelApproval: 'PENDING_APPROVAL',
    cancel: 'CANCELLED',
    captured: 'CAPTURED',
    captureRejected: 'REJECTED_CAPTURE',
  },
  CAPTURED: { paid: 'PAID', refunded: 'REFUNDED', chargebackNotified: 'CHARGEBACK_NOTIFICATION' },
  PAID: { chargebackNotified: 'CHARGEBACK_NOTIFICATION', reversed: 'REVERSED', refunded: 'REFUNDED' },
  CHARGEBACK_NOTIFICATION: { chargedBack: 'CHARGEBACKED', reversed: 'REVERSED' },
  PENDING_PAYMENT: { moneyArrived: 'PAID', cancel: 'CANCELLED', abandon: 'CANCELLED', fail: 'REJECTED' },
};

/**
 * One capture per payment, by approval, without capture objects. Codes 100, 600, 800, 1000, 99999 were
 * observed, the others not.
 */
export const globalCollect: Platform = {
  id: 'globalcollect',
  authorised: 'PENDING_APPROVAL',
  transitions,
  statusCodes: {
    CREATED: 20,
    REDIRECTED: 50,
    PENDING_COMPLETION: 60,
    PENDING_PAYMENT: 70,
    REJECTED: 100,
    AUTHORIZATION_REQUESTED: 200,
    ACCOUNT_VERIFIED: 300,
    PENDING_FRAUD_APPROVAL: 525,
    PENDING_APPROVAL: 600,
    PENDING_CAPTURE: 600,
    CAPTURE_REQUESTED: 800,
    CAPTURED: 975,
    PAID: 1000,
    REJECTED_CAPTURE: 1100,
    CHARGEBACK_NOTIFICATION: 1150,
    CHARGEBACKED: 1500,
    REVERSED: 1520,
    REFUNDED: 1800,
    CANCELLED: 99999,
  },
  captureCodes: {
    CAPTURE_REQUESTED: 800,
    CAPTURED: 975,
    PAID: 1000,
    CANCELLED: 99999,
    REJECTED_CAPTURE: 1100,
    REVERSED: 1520,
  },
  refundCodes: {
    CREATED: 20,
    PENDING_APPROVAL: 600,
    REFUND_REQUESTED: 800,
    REFUNDED: 1800,
    REJECTED: 1850,
    CANCELLED: 99999,
  },
  payoutCodes: {
    CREATED: 20,
    PENDING_APPROVAL: 600,
    PAYOUT_REQUESTED: 800,
    ACCOUNT_CREDITED: 2000,
    REJECTED: 100,
    REJECTED_CREDIT: 2030,
    REVERSED: 2050,
    CANCELLED: 99999,
  },
  merchantReferenceLength: 30,
  calls: new Set([
    'approve',
    'cancelApproval',
    'convertAmount',
    'convertBankAccount',
    'riskAssessment',
    'tokenizePayment',
  ]),
  /** Merchant (10 digits), order (10), effort (5), attempt (5). */
  newPaymentId: (merchantId, count) =>
    digits(merchantId, 10) + digits(count(`order:${merchantId}`), 10) + '0000100001',
  /** With a negative effort: `…000-100001`. */
  newRefundId: (paymentId, count) =>
    `${paymentId.slice(0, 20)}000-1${digits(count(`refund:${paymentId}`), 5)}`,
  capturesAreObjects: false,
  cancelsRequestedCaptures: true,
  paymentsUpdateTokens: false,
  refundsWait: true,
  cardsNeedReturnUrl: false,
};
