import type { Payment } from 'connect-sdk-nodejs/lib/v1/model/domain/index.js';
import { mayTryAgain } from '../../src/headless.js';
import type { Order } from './orders.js';
import { outcomeOfPayment, paymentsOf } from './payments-of.js';
import { type PlatformAnswer, ask, unreachable } from './platform.js';
import type { Shop } from './shop.js';

/** As if the payment had just been made. */
const asItStands = (payment: unknown): PlatformAnswer<unknown> => ({
  status: 200,
  isSuccess: true,
  body: { payment },
});

/** Whether a payment came of this click; without an attempt, it came of the one that was not answered. */
const isOf = ({ attempts, clicks }: Order, { id }: Payment, key: string): boolean => {
  const attempt = attempts.find(({ paymentId }) => paymentId === id);
  if (attempt) return attempt.key === key;
  const unanswered = [...clicks].filter(([, state]) => state === 'unanswered');
  return unanswered.length === 1 && unanswered[0]?.[0] === key;
};

/** `undefined` where it is called off now; else how it stands, as it may have been paid a moment ago. */
const callOff = async (
  { platform: { v1 } }: Shop,
  { choices: { merchantId } }: Order,
  { id }: Payment,
): Promise<PlatformAnswer<unknown> | undefined> => {
  if ((await ask(v1.payments.cancel(merchantId, id ?? ''))).isSuccess) return undefined;
  const answer = await ask(v1.payments.get(merchantId, id ?? ''));
  return answer.isSuccess ? asItStands(answer.body) : unreachable;
};

/**
 * The answer in place of another payment: an order is paid for once, in whatever tab and after whatever
 * interruption. A payment that still waits for a bank or a transfer is called off: the consumer has chosen anew.
 * `undefined` where another payment may be made.
 *
 * @param key of the click. What an earlier sending of the same click made stays: the platform answers with it again.
 */
export const blockingPayment = async (
  shop: Shop,
  order: Order,
  key: string,
): Promise<PlatformAnswer<unknown> | undefined> => {
  if (!order.clicks.size) return undefined;
  const payments = await paymentsOf(shop, order);
  if (!payments) return unreachable;
  const others = payments.filter(
    (payment) => !mayTryAgain[outcomeOfPayment(payment)] && !isOf(order, payment, key),
  );
  const settled = others.find((payment) => order.paid || outcomeOfPayment(payment) !== 'pending');
  if (settled) return asItStands(settled);
  for (const payment of others) {
    const standing = await callOff(shop, order, payment);
    if (standing) return standing;
  }
  return undefined;
};
