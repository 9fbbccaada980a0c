import type { FindPaymentsResponse, Payment } from 'connect-sdk-nodejs/lib/v1/model/domain/index.js';
import { type Outcome, outcomeOf } from '../../src/domain/outcome.js';
import type { Order } from './orders.js';
import { ask } from './platform.js';
import type { Shop } from './shop.js';

export const outcomeOfPayment = ({ status, statusOutput }: Payment): Outcome =>
  outcomeOf(status ?? undefined, statusOutput?.statusCategory ?? undefined);

/**
 * All payments of an order, newest first, as the platform knows them: also those whose answer never reached the shop.
 * `undefined` where it cannot be asked.
 */
export const paymentsOf = async (
  { platform }: Shop,
  { choices, reference }: Order,
): Promise<readonly Payment[] | undefined> => {
  const query = { merchantReference: reference, limit: 100 };
  const { isSuccess, body } = await ask(platform.v1.payments.find(choices.merchantId, query));
  return isSuccess ? ((body as FindPaymentsResponse).payments ?? []) : undefined;
};
