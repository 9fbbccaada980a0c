import type { Payment } from 'connect-sdk-nodejs/lib/v1/model/domain/index.js';
import type { Outcome } from '../../src/headless.js';
import type { Order } from './orders.js';
import { outcomeOfPayment, paymentsOf } from './payments-of.js';
import type { Shop } from './shop.js';

/** How an order stands, asked from the platform: nothing that the consumer's browser says counts. */
export interface Standing {
  /** `open`: nobody tried to pay yet. `unknown`: the platform could not be asked. */
  readonly outcome: Outcome | 'open' | 'unknown';
  readonly paymentId?: string | undefined;
  /** Last digits of the card, where it was one. */
  readonly cardEnding?: string | undefined;
}

const standingOf = (payment: Payment): Standing => ({
  outcome: outcomeOfPayment(payment),
  paymentId: payment.id ?? undefined,
  cardEnding: payment.paymentOutput?.cardPaymentMethodSpecificOutput?.card?.cardNumber?.slice(-4),
});

/** Paid if any payment is; else the latest one speaks. */
export const standing = async (shop: Shop, order: Order): Promise<Standing> => {
  if (!order.clicks.size) return { outcome: 'open' };
  const all = (await paymentsOf(shop, order))?.map(standingOf);
  if (!all) return { outcome: 'unknown' };
  const found = all.find(({ outcome }) => outcome === 'paid') ?? all[0] ?? { outcome: 'open' };
  order.paid ||= found.outcome === 'paid';
  return found;
};
