import type { PaymentReady } from '../payment-ready.js';
import { failure, postToMerchant } from './exchange.js';

/**
 * Posts an encrypted payment to the merchant's server and returns its answer unchanged.
 *
 * @throws CheckoutError `merchant` if the answer leaves the outcome unknown: repeat the request with the same
 * key
 */
export const postPayment = async (
  fetch: typeof globalThis.fetch,
  url: string,
  payment: PaymentReady,
): Promise<unknown> => {
  const headers = { 'Idempotency-Key': payment.idempotencyKey };
  const { status, json } = await postToMerchant(fetch, url, payment, headers);
  if (status >= 500 || status === 409) throw failure('merchant', url, status);
  return json;
};
