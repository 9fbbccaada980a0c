import type { GetHostedCheckoutResponse } from 'connect-sdk-nodejs/lib/v1/model/domain/index.js';
import { mayTryAgain } from '../../src/headless.js';
import type { Order } from './orders.js';
import { outcomeOfPayment } from './payments-of.js';
import { type PlatformAnswer, ask, unreachable } from './platform.js';
import type { Shop } from './shop.js';

/**
 * Closes the pages on which an order could still be paid, before it is paid elsewhere. Returns the answer to give
 * instead of another payment where one of them cannot be closed: its payment, if it has one.
 */
export const closeHosted = async (
  { platform: { v1 } }: Shop,
  { choices: { merchantId }, hosted }: Order,
): Promise<PlatformAnswer<unknown> | undefined> => {
  for (const one of hosted.filter(({ closed }) => !closed)) {
    one.closed = true;
    if ((await ask(v1.hostedcheckouts.remove(merchantId, one.id))).isSuccess) continue;
    const { status, isSuccess, body } = await ask(v1.hostedcheckouts.get(merchantId, one.id));
    // It has expired.
    if (status === 404) continue;
    const { payment } = isSuccess ? ((body as GetHostedCheckoutResponse).createdPaymentOutput ?? {}) : {};
    if (payment && mayTryAgain[outcomeOfPayment(payment)]) continue;
    one.closed = false;
    return payment ? { status: 200, isSuccess: true, body: { payment } } : unreachable;
  }
  return undefined;
};
