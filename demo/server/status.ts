import type { Payment } from 'connect-sdk-nodejs/lib/v1/model/domain/index.js';
import type { Outcome } from '../../src/headless.js';
import type { Order } from './orders.js';
import { outcomeOfPayment, paymentsOf } from './payments-of.js';
import type { Shop } from './shop.js';

/** The status of an order according to the platform; nothing from the consumer's browser counts. */
export interface Standing {
  /** `open`: nobody has tried to pay. `unknown`: the platform could not be reached. */
  readonly outcome: Outcome | 'open' | 'unknown';
  readonly paymentId?: string | undefined;
  /** The last digits of the card, if it was paid by card. */
  readonly cardEnding?: string | undefined;
}

const standingOf = (payment: Payment): Standing => ({
  outcome: outcomeOfPayment(payment),
  paymentId: payment.id ?? undefined,
  cardEnding: payment.paymentOutput?.cardPaymentMethodSpecificOutput?.card?.cardNumber?.slice(-4),
});

/** Paid if any payment is; otherwise the latest payment counts. */
export const standing = async (shop: Shop, order: Order): Promise<Standing> => {
  if (!order.clicks.size) return { outcome: 'open' };
  const all = (await paymentsOf(shop, order))?.map(standingOf);
  if (!all) return { outcome: 'unknown' };
  const found = all.find(({ outcome }) => outcome === 'paid') ?? all[0] ?? { outcome: 'open' };
  order.paid ||= found.outcome === 'paid';
  return found;
};
