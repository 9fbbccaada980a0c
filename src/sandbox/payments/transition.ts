import { newCapture } from '../captures/capture.js';
import { inventedErrors } from '../http/errors.js';
import type { PaymentEvent, PaymentStatus } from '../platforms/platform.js';
import { statusFlags } from '../platforms/status.js';
import type { PaymentRecord } from '../records/types.js';
import { schedule } from '../time/due.js';
import { announce } from '../announce.js';
import type { World } from '../world.js';
import { nextTransition } from './ageing.js';
import { paymentJson } from './output.js';
import { leadsTo } from './next-status.js';
import { platformOf } from '../platforms/platform-of.js';

/** The effect of a status on the reported amounts. */
const amounts: Readonly<Partial<Record<PaymentStatus, (payment: PaymentRecord) => void>>> = {
  CAPTURE_REQUESTED: (payment) => {
    const open = payment.amountCaptureRequested + payment.amountCaptured;
    if (open === 0) payment.amountCaptureRequested = payment.money.amount;
  },
  CAPTURED: (payment) => {
    payment.amountCaptured += payment.amountCaptureRequested;
    payment.amountCaptureRequested = 0;
  },
  PAID: (payment) => {
    payment.amountCaptured ||= payment.money.amount;
  },
  PENDING_APPROVAL: (payment) => {
    payment.amountCaptureRequested = 0;
  },
  CANCELLED: (payment) => {
    payment.amountCaptureRequested = 0;
  },
  REJECTED_CAPTURE: (payment) => {
    payment.amountCaptureRequested = 0;
  },
};

/** Changes a payment's status and announces it; nothing else changes one. */
export const enter = (
  world: World,
  payment: PaymentRecord,
  status: PaymentStatus,
  at = world.clock.now(),
): void => {
  payment.status = status;
  payment.statusChangedAt = at;
  const untouched = payment.amountCaptureRequested + payment.amountCaptured === 0;
  // A direct sale on Ogone is one capture of the full amount.
  if (status === 'CAPTURE_REQUESTED' && untouched && platformOf(world, payment).capturesAreObjects)
    newCapture(world, payment, { amount: payment.money.amount, isFinal: true }, at);
  amounts[status]?.(payment);
  if (statusFlags[status]?.isAuthorized) payment.authorisationCode ??= 'OK1131';
  const turn = nextTransition(world, payment);
  schedule(world, 'payment', payment.id, turn && at + turn.after);
  announce(world, payment.merchantId, 'payment', status, paymentJson(world, payment), at);
};

/**
 * Applies an event, or refuses it in this status.
 * @param before changes to make before the announcement
 */
export const happen = (
  world: World,
  payment: PaymentRecord,
  event: PaymentEvent,
  before?: () => void,
): void => {
  const status = leadsTo(world, payment, event);
  if (status === undefined) throw inventedErrors.wrongStatus();
  before?.();
  enter(world, payment, status);
};

/** Advances a payment when its time has come. */
export const agePayment = (world: World, id: string, at: number): void => {
  const payment = world.records.payments.get(id);
  const turn = payment && nextTransition(world, payment);
  if (turn) enter(world, payment, turn.into, at);
};
