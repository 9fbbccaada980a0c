import * as v from 'valibot';
import { type Answer, created } from '../http/answer.js';
import { ApiError, paymentEntry, observedErrors } from '../http/errors.js';
import { platformOf } from '../platforms/platform-of.js';
import { counting } from '../records/records.js';
import { amountLeft, refundableAmount } from '../payments/output.js';
import { date, money, text } from '../http/schema.js';
import type { CaptureRecord, PaymentRecord, RefundRecord } from '../records/types.js';
import type { World } from '../world.js';
import { enterRefund, refundJson } from './refund.js';

export const refundRequest = v.object({
  amountOfMoney: v.optional(money),
  refundDate: v.optional(date),
  refundReason: v.optional(text),
  refundReferences: v.optional(v.object({ merchantReference: v.optional(text) })),
});

type RefundRequest = v.InferOutput<typeof refundRequest>;

/** Whether the refund waits for the merchant's approval: on GlobalCollect, except for cards. */
const needsApproval = (world: World, { merchantId, paymentMethod }: PaymentRecord): boolean =>
  platformOf(world, { merchantId }).refundsWait &&
  world.settings.choices.refundsToApprove.includes(paymentMethod);

/** Refunds a payment or one of its captures; without an amount, all that is left. */
export const createRefund = (
  world: World,
  payment: PaymentRecord,
  capture: CaptureRecord | undefined,
  request: RefundRequest,
): Answer => {
  // A refund of the whole payment belongs to no capture and counts for all.
  const left = capture
    ? Math.min(capture.amount - capture.amountRefunded, amountLeft(payment))
    : refundableAmount(payment);
  const asked = request.amountOfMoney ?? { amount: left, currencyCode: payment.money.currencyCode };
  if (asked.currencyCode !== payment.money.currencyCode)
    throw observedErrors.invalidValue('amountOfMoney.currencyCode');
  if (asked.amount <= 0 || asked.amount > left) throw observedErrors.nothingToRefund();
  const now = world.clock.now();
  const entry: RefundRecord = {
    id: platformOf(world, payment).newRefundId(payment.id, counting(world.records)),
    paymentId: payment.id,
    captureId: capture?.id,
    merchantId: payment.merchantId,
    createdAt: now,
    status: 'CREATED',
    statusChangedAt: now,
    money: asked,
    merchantReference: request.refundReferences?.merchantReference ?? payment.merchantReference,
  };
  const refund = world.records.refunds.insert(entry.id, entry);
  payment.amountRefundRequested += asked.amount;
  if (capture) capture.amountRefunded += asked.amount;
  if (payment.outcome === 'REJECTED_REFUND') {
    enterRefund(world, refund, 'REJECTED');
    const entry = paymentEntry(402, '430330', 'Not authorised');
    throw new ApiError(402, [entry], { refundResult: refundJson(world, refund) });
  }
  enterRefund(world, refund, needsApproval(world, payment) ? 'PENDING_APPROVAL' : 'REFUND_REQUESTED');
  return created(refundJson(world, refund), `refunds/${refund.id}`);
};
