import { ours } from '../http/errors.js';
import type { PaymentEvent, PaymentStatus } from '../platforms/platform.js';
import type { PaymentRecord } from '../records/types.js';
import { type World, announce } from '../world.js';
import { paymentJson, platformOf } from './output.js';

/** Puts a payment into a status and tells it. Only this function ever changes one. */
export const enter = (world: World, payment: PaymentRecord, status: PaymentStatus): void => {
  payment.status = status;
  payment.statusChangedAt = world.clock.now();
  announce(world, payment.merchantId, 'payment', status, paymentJson(world, payment));
};

/** Where an event leads a payment from here, by the platform's table; `undefined` where it leads nowhere. */
export const leadsTo = (
  world: World,
  payment: PaymentRecord,
  event: PaymentEvent,
): PaymentStatus | undefined => platformOf(world, payment).transitions[payment.status]?.[event];

/** Lets an event happen, or refuses it in this status. */
export const happen = (world: World, payment: PaymentRecord, event: PaymentEvent): void => {
  const status = leadsTo(world, payment, event);
  if (status === undefined) throw ours.wrongStatus();
  enter(world, payment, status);
};

/** The status of a payment whose money is sure: waits for the merchant, or goes on by itself. */
export const authorisedStatus = (world: World, payment: PaymentRecord): PaymentStatus =>
  payment.requiresApproval ? platformOf(world, payment).authorised : 'CAPTURE_REQUESTED';
