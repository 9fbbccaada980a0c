import type { PaymentEvent, PaymentStatus } from '../platforms/platform.js';
import { platformOf } from '../platforms/platform-of.js';
import type { PaymentRecord } from '../records/types.js';
import type { World } from '../world.js';

/** The status of an authorised payment: it waits for the merchant, or proceeds by itself. */
export const authorisedStatus = (world: World, payment: PaymentRecord): PaymentStatus =>
  payment.requiresApproval ? platformOf(world, payment).authorised : 'CAPTURE_REQUESTED';

/**
 * The next status after an event, by the platform's table; `undefined` if the event is not possible. Some
 * platforms cancel nothing once a part was captured.
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
