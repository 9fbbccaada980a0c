import { type PaymentStatus, type Platform, platforms } from '../platforms/index.js';
import type { PaymentRecord } from '../records/types.js';
import type { World } from '../world.js';

export const platformOf = (world: World, { merchantId }: { readonly merchantId: string }): Platform =>
  platforms[world.settings.merchants.get(merchantId)?.platform ?? 'globalcollect'];

/** The status of a payment whose money is sure: it waits for the merchant, or goes on by itself. */
export const authorisedStatus = (world: World, payment: PaymentRecord): PaymentStatus =>
  payment.requiresApproval ? platformOf(world, payment).authorised : 'CAPTURE_REQUESTED';
