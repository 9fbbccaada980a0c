import { stamp } from '../clock.js';
import { inventedErrors } from '../http/errors.js';
import type { JsonObject } from '../http/json.js';
import { followersOf, newFollowerId } from '../platforms/ids.js';
import { counting } from '../records/records.js';
import { methodOutput } from '../payments/output.js';
import { platformOf } from '../platforms/platform-of.js';
import type { CaptureStatus } from '../platforms/platform.js';
import type { CaptureRecord, PaymentRecord } from '../records/types.js';
import { schedule } from '../time/due.js';
import { announce } from '../announce.js';
import type { World } from '../world.js';

export const captureJson = (world: World, capture: CaptureRecord): JsonObject => {
  const payment = world.records.payments.get(capture.paymentId);
  return {
    id: capture.id,
    captureOutput: {
      amountOfMoney: { amount: capture.amount, currencyCode: payment?.money.currencyCode },
      ...(capture.status === 'PAID' && { amountPaid: capture.amount }),
      references: {
        ...(capture.merchantReference !== undefined && { merchantReference: capture.merchantReference }),
        paymentReference: '0',
      },
      ...(payment && methodOutput(payment)),
    },
    status: capture.status,
    statusOutput: {
      isFinal: capture.isFinal,
      isRefundable: isRefundable(capture),
      statusCode: payment && platformOf(world, payment).captureCodes[capture.status],
      statusCodeChangeDateTime: stamp(capture.statusChangedAt),
    },
  };
};

export const isRefundable = ({ status, amount, amountRefunded }: CaptureRecord): boolean =>
  (status === 'CAPTURED' || status === 'PAID') && amountRefunded < amount;

/** Changes a capture's status and announces it. */
export const enterCapture = (
  world: World,
  capture: CaptureRecord,
  status: CaptureStatus,
  at: number,
): void => {
  capture.status = status;
  capture.statusChangedAt = at;
  const { captureDelay, paidDelay } = world.settings.choices;
  const delay = { CAPTURE_REQUESTED: captureDelay, CAPTURED: paidDelay }[status as 'CAPTURED'];
  schedule(world, 'capture', capture.id, delay === undefined ? undefined : at + delay);
  announce(world, capture.merchantId, 'capture', status, captureJson(world, capture), at);
};

/** Requests a part of an authorised amount. */
export const newCapture = (
  world: World,
  payment: PaymentRecord,
  asked: {
    readonly amount: number;
    readonly isFinal: boolean;
    readonly merchantReference?: string | undefined;
  },
  at: number,
): CaptureRecord => {
  const entry: CaptureRecord = {
    id: newFollowerId(payment.id, counting(world.records)),
    paymentId: payment.id,
    merchantId: payment.merchantId,
    createdAt: at,
    status: 'CAPTURE_REQUESTED',
    statusChangedAt: at,
    amount: asked.amount,
    isFinal: asked.isFinal,
    merchantReference: asked.merchantReference ?? payment.merchantReference,
    amountRefunded: 0,
  };
  const capture = world.records.captures.insert(entry.id, entry);
  payment.amountCaptureRequested += capture.amount;
  enterCapture(world, capture, 'CAPTURE_REQUESTED', at);
  return capture;
};

export const capturesOf = ({ records }: World, payment: PaymentRecord): readonly CaptureRecord[] =>
  followersOf(records.counters, payment.id).flatMap((id) => records.captures.get(id) ?? []);

/** A merchant's own capture; another merchant's is unknown. */
export const findCapture = (world: World, merchantId: string, id: string | undefined): CaptureRecord => {
  const capture = id === undefined ? undefined : world.records.captures.get(id);
  if (capture?.merchantId !== merchantId) throw inventedErrors.notFound('UNKNOWN_CAPTURE_ID', 'captureId');
  return capture;
};
