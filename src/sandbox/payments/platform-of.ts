import { type PaymentEvent, type PaymentStatus, type Platform, platforms } from '../platforms/index.js';
import type { PaymentRecord } from '../records/types.js';
import type { World } from '../world.js';

export const platformOf = (world: World, { merchantId }: { readonly merchantId: string }): Platform =>
  platforms[world.settings.merchants.get(merchantId)?.platform ?? 'globalcollect'];

/** The status of a payment whose money is sure: it waits for the merchant, or goes on by itself. */
export const authorisedStatus = (world: World, payment: PaymentRecord): PaymentStatus =>
  payment.requiresApproval ? platformOf(world, payment).authorised : 'CAPTURE_REQUESTED';

/**
 * Where an event leads a payment from here, by the platform's table; `undefined` where it leads nowhere. Nothing is
 * cancelled any more once part of it was captured.
 */
export const leadsTo = (
  world: World,
  payment: PaymentRecord,
  event: PaymentEvent,
): PaymentStatus | undefined => {
  const { id, transitions } = platformOf(world, payment);
  const captured = payment.amountCaptured + payment.amountCaptureRequested > 0;
  if (event === 'cancel' && id === 'ogone' && captured) return undefined;
  return transitions[payment.status]?.[event];
};
