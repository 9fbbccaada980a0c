import type { FindPaymentsResponse, Payment } from 'connect-sdk-nodejs/lib/v1/model/domain/index.js';
import { type Outcome, outcomeOf } from '../../src/headless.js';
import type { Order } from './orders.js';
import { ask } from './platform.js';
import type { Shop } from './shop.js';

export const outcomeOfPayment = ({ status, statusOutput }: Payment): Outcome =>
  outcomeOf(status ?? undefined, statusOutput?.statusCategory ?? undefined);

/** Whether the payment belongs to this order and covers its full amount. */
export const isOf = ({ reference, cart }: Order, { paymentOutput }: Payment): boolean =>
  paymentOutput?.references?.merchantReference === reference &&
  paymentOutput.amountOfMoney?.amount === cart.amount &&
  paymentOutput.amountOfMoney.currencyCode === cart.currency;

/**
 * All payments of an order on the platform, newest first, including those whose answer never reached the shop.
 * `undefined` if the platform cannot be reached.
 */
export const paymentsOf = async (
  { platform }: Shop,
  order: Order,
): Promise<readonly Payment[] | undefined> => {
  const query = { merchantReference: order.reference, limit: 100 };
  const { isSuccess, body } = await ask(platform.v1.payments.find(order.choices.merchantId, query));
  if (!isSuccess) return undefined;
  return ((body as FindPaymentsResponse).payments ?? []).filter((payment) => isOf(order, payment));
};
