import * as v from 'valibot';
import { randomHex } from '../crypto/base64.js';
import { type Answer, created } from '../http/answer.js';
import { inventedErrors, observedErrors } from '../http/errors.js';
import { money, text } from '../http/schema.js';
import type { CaptureRecord, DisputeRecord, PaymentRecord } from '../records/types.js';
import { announce } from '../announce.js';
import type { World } from '../world.js';
import { disputeJson } from './dispute.js';

export const createDisputeRequest = v.object({
  amountOfMoney: v.optional(money),
  contactPerson: v.optional(text),
  emailAddress: v.optional(text),
  replyTo: v.optional(text),
  requestMessage: v.optional(text),
});

/** Opens a merchant's dispute about the captured amount of a payment or one of its captures. */
export const createDispute = (
  world: World,
  payment: PaymentRecord,
  capture: CaptureRecord | undefined,
  request: v.InferOutput<typeof createDisputeRequest>,
): Answer => {
  const taken = capture?.amount ?? payment.amountCaptured;
  if (taken === 0) throw inventedErrors.wrongStatus();
  const { amountOfMoney: asked = { amount: taken, currencyCode: payment.money.currencyCode }, ...rest } =
    request;
  if (asked.amount > taken) throw observedErrors.invalidValue('amountOfMoney.amount');
  if (asked.currencyCode !== payment.money.currencyCode)
    throw observedErrors.invalidValue('amountOfMoney.currencyCode');
  const now = world.clock.now();
  const entry: DisputeRecord = {
    id: randomHex(),
    merchantId: payment.merchantId,
    createdAt: now,
    paymentId: payment.id,
    captureId: capture?.id,
    status: 'CREATED',
    statusChangedAt: now,
    money: asked,
    contactPerson: rest.contactPerson,
    emailAddress: rest.emailAddress,
    replyTo: rest.replyTo,
    requestMessage: rest.requestMessage,
    merchantReference: payment.merchantReference,
    fileIds: [],
  };
  const dispute = world.records.disputes.insert(entry.id, entry);
  announce(world, dispute.merchantId, 'dispute', 'CREATED', disputeJson(world, dispute));
  return created(disputeJson(world, dispute), `disputes/${dispute.id}`);
};
