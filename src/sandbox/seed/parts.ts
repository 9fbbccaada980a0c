import { ageCapture } from '../captures/ageing.js';
import { newCapture } from '../captures/capture.js';
import { platformOf } from '../platforms/platform-of.js';
import type { CaptureRecord, PaymentRecord } from '../records/types.js';
import { createRefund } from '../refunds/create.js';
import { enterRefund, refundsOf } from '../refunds/refund.js';
import type { World } from '../world.js';
import { inThePast } from './past.js';
import type { ReadPayment } from './schema.js';

type Captures = NonNullable<ReadPayment['captures']>;
type Refunds = NonNullable<ReadPayment['refunds']>;

const MINUTE = 60_000;

/**
 * Requests a payment's captures, a minute between two of them. Where captures are no objects, the approval is of that
 * amount.
 * @param end when the last one was requested, in milliseconds since the epoch
 */
export const requestCaptures = (
  world: World,
  payment: PaymentRecord,
  captures: Captures,
  end: number,
): readonly CaptureRecord[] => {
  const total = captures.reduce((sum, { amount }) => sum + amount, 0);
  if (total > payment.money.amount) throw new Error('More is captured than was authorised.');
  if (!platformOf(world, payment).capturesAreObjects) {
    if (captures.length > 1 || captures.some(({ status }) => status !== undefined))
      throw new Error('This platform takes the money at once: it has one capture without a status.');
    payment.amountCaptureRequested = total;
    return [];
  }
  return captures.map(({ amount }, at) => {
    const moment = end - (captures.length - 1 - at) * MINUTE;
    return newCapture(inThePast(world, moment), payment, { amount, isFinal: false }, moment);
  });
};

/** Leads captures to the statuses that the seed gives them, where they are behind. */
export const ageCaptures = (
  world: World,
  made: readonly CaptureRecord[],
  captures: Captures,
  end: number,
): void => {
  for (const [at, { status }] of captures.entries()) {
    const capture = made[at];
    if (status === undefined || !capture) continue;
    for (let before; capture.status !== status && capture.status !== before;) {
      before = capture.status;
      ageCapture(world, capture.id, end);
    }
    if (capture.status !== status)
      throw new Error(`A capture of this payment is ${capture.status}, and never becomes ${status}.`);
  }
};

/** Refunds a payment in parts. */
export const seedRefunds = (world: World, payment: PaymentRecord, refunds: Refunds, end: number): void => {
  const then = inThePast(world, end);
  const { currencyCode } = payment.money;
  for (const { amount, status = 'REFUNDED' } of refunds) {
    createRefund(then, payment, undefined, { amountOfMoney: { amount, currencyCode } });
    const refund = refundsOf(world, payment).at(-1);
    if (refund && refund.status !== status) enterRefund(then, refund, status, end);
  }
};
