import type { PaymentEvent, PaymentStatus } from '../platforms/platform.js';
import { platformOf } from '../platforms/platform-of.js';
import type { PaymentRecord } from '../records/types.js';
import type { World } from '../world.js';

/** The status of a payment whose money is sure: it waits for the merchant, or goes on by itself. */
export const authorisedStatus = (world: World, payment: PaymentRecord): PaymentStatus =>
  payment.requiresApproval ? platformOf(world, payment).authorised : 'CAPTURE_REQUESTED';

/**
 * Where an event leads a payment from here, by the platform's table; `undefined` where it leads nowhere. On some
 * platforms nothing is cancelled any more once part of it was captured.
 */
export const leadsTo = (
  world: World,
  payment: PaymentRecord,
  event: PaymentEvent,
): PaymentStatus | undefined => {
  const { cancelsRequestedCaptures, transitions } = platformOf(world, payment);
  const captured = payment.amountCaptured + payment.amountCaptureRequested > 0;
  if (event === 'cancel' && captured && !cancelsRequestedCaptures) return undefined;
  return transitions[payment.status]?.[event];
};
