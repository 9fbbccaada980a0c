import type { Payment } from 'connect-sdk-nodejs/lib/v1/model/domain/index.js';
import { mayTryAgain } from '../../src/headless.js';
import { closeHosted } from './close-hosted.js';
import type { Order } from './orders.js';
import { outcomeOfPayment, paymentsOf } from './payments-of.js';
import { type PlatformAnswer, ask, unreachable } from './platform.js';
import type { Shop } from './shop.js';

/** The answer as if the payment had just been made. */
const asItStands = (payment: unknown): PlatformAnswer<unknown> => ({
  status: 200,
  isSuccess: true,
  body: { payment },
});

/** Whether the payment resulted from this click; without an attempt, it resulted from the unanswered one. */
const isOf = ({ attempts, clicks }: Order, { id }: Payment, key: string): boolean => {
  const attempt = attempts.find(({ paymentId }) => paymentId === id);
  if (attempt) return attempt.key === key;
  const unanswered = [...clicks].filter(([, state]) => state === 'unanswered');
  return unanswered.length === 1 && unanswered[0]?.[0] === key;
};

/** Whether the consumer has done all that they can: the shop checks it, or a bank is asked. */
const isUnderWay = ({ status }: Payment): boolean =>
  status === 'PENDING_FRAUD_APPROVAL' || status === 'AUTHORIZATION_REQUESTED';

/** Cancels the payment; returns its status if that fails, since it may have been paid a moment ago. */
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
 * The answer instead of another payment, so that an order is paid once, in any tab and after any interruption.
 * A payment that still waits for the consumer, at a bank or for a transfer, is cancelled, since they have chosen again. One
 * that the shop checks first is the answer: they were told that they need not pay again.
 * `undefined` if another payment may be made.
 *
 * @param key of the click. A payment made by an earlier request of the same click stays: the platform repeats
 * its answer.
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
  const settled = others.find(
    (payment) => order.paid || outcomeOfPayment(payment) !== 'pending' || isUnderWay(payment),
  );
  if (settled) return asItStands(settled);
  for (const payment of others) {
    const standing = await callOff(shop, order, payment);
    if (standing) return standing;
  }
  return closeHosted(shop, order);
};
