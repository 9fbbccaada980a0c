import type { CaptureRecord, PaymentRecord } from '../records/types.js';
import { enter } from '../payments/transition.js';
import type { World } from '../world.js';
import { capturesOf, enterCapture } from './capture.js';

const captured = (world: World, payment: PaymentRecord, capture: CaptureRecord, at: number): void => {
  const rejected = payment.outcome === 'REJECTED_CAPTURE';
  enterCapture(world, capture, rejected ? 'REJECTED_CAPTURE' : 'CAPTURED', at);
  payment.amountCaptureRequested -= capture.amount;
  if (!rejected) payment.amountCaptured += capture.amount;
  // The payment follows once no further captures are expected or running.
  const underWay = capturesOf(world, payment).some(({ status }) => status === 'CAPTURE_REQUESTED');
  if (payment.status === 'CAPTURE_REQUESTED' && !underWay)
    enter(world, payment, payment.amountCaptured > 0 ? 'CAPTURED' : 'REJECTED_CAPTURE', at);
};

/** Advances a capture when its time has come. */
export const ageCapture = (world: World, id: string, at: number): void => {
  const capture = world.records.captures.get(id);
  const payment = capture && world.records.payments.get(capture.paymentId);
  if (!capture || !payment) return;
  if (capture.status === 'CAPTURE_REQUESTED') captured(world, payment, capture, at);
  else if (capture.status === 'CAPTURED') enterCapture(world, capture, 'PAID', at);
};
