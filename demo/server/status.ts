import type { Payment } from 'connect-sdk-nodejs/lib/v1/model/domain/index.js';
import { type Outcome, outcomeOf } from '../../src/domain/outcome.js';
import type { Order } from './orders.js';
import { ask } from './platform.js';
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
  outcome: outcomeOf(payment.status ?? undefined, payment.statusOutput?.statusCategory ?? undefined),
  paymentId: payment.id ?? undefined,
  cardEnding: payment.paymentOutput?.cardPaymentMethodSpecificOutput?.card?.cardNumber?.slice(-4),
});

/** Paid if any payment is; else the latest one speaks. */
export const standing = async (shop: Shop, order: Order): Promise<Standing> => {
  const { merchantId } = order.choices;
  if (!order.attempts.length) return { outcome: 'open' };
  const all = await Promise.all(
    order.attempts.map(async ({ paymentId }): Promise<Standing> => {
      const { isSuccess, body } = await ask(shop.platform.v1.payments.get(merchantId, paymentId));
      return isSuccess ? standingOf(body as Payment) : { outcome: 'unknown' };
    }),
  );
  const latest = all.at(-1) ?? { outcome: 'unknown' };
  const found = all.find(({ outcome }) => outcome === 'paid') ?? latest;
  order.paid ||= found.outcome === 'paid';
  return found;
};
