import type { PaymentReady } from '../payment-ready.js';
import { failure, postToMerchant } from './exchange.js';

/** Whether an answer with this status leaves the outcome unknown, whatever it says. */
export const leavesOpen = (status: number): boolean => status >= 500 || status === 409;

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
  if (leavesOpen(status)) throw failure('merchant', url, status);
  return json;
};
