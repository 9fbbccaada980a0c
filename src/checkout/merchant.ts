import { CheckoutError } from '../domain/errors.js';
import type { PaymentReady } from './ports.js';
import type { Session } from '../domain/session.js';

/** Long enough for a bank to answer a merchant's server; the consumer sees that it takes long meanwhile. */
const timeout = 60_000;

const failure = (code: 'merchant' | 'network' | 'timeout', url: string, httpStatus: number | undefined) =>
  new CheckoutError(code, `${url} gave no usable answer.`, {
    retryable: true,
    ...(httpStatus && { httpStatus }),
  });

/**
 * Posts JSON to the merchant's own endpoint, with the page's own credentials, and gives the answer's JSON, also of an
 * error status: a refused payment is an answer.
 *
 * @throws CheckoutError `network` or `timeout` (nobody knows whether it arrived: send the same again), `merchant`
 * (an answer that is no JSON, with its `httpStatus`)
 */
export const postToMerchant = async (
  fetch: typeof globalThis.fetch,
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; json: unknown }> => {
  const signal = AbortSignal.timeout(timeout);
  let status: number | undefined;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal,
    });
    status = response.status;
    return { status, json: await response.json() };
  } catch {
    const code = status ? 'merchant' : signal.aborted ? 'timeout' : 'network';
    throw failure(code, url, status);
  }
};

/** Asks the merchant's server for a session. */
export const fetchSession = async (fetch: typeof globalThis.fetch, url: string): Promise<Session> => {
  const { status, json } = await postToMerchant(fetch, url, {});
  if (status > 299 || !json) throw failure('merchant', url, status);
  return json as Session;
};

/**
 * Gives an encrypted payment to the merchant's server and passes its answer on.
 *
 * @param idempotencyKey the same for every attempt whose end is not known
 * @throws CheckoutError `merchant` where the server cannot say how it ended: sending it again is safe and due
 */
export const postPayment = async (
  fetch: typeof globalThis.fetch,
  url: string,
  payment: PaymentReady,
  idempotencyKey: string,
): Promise<unknown> => {
  const { status, json } = await postToMerchant(fetch, url, payment, { 'Idempotency-Key': idempotencyKey });
  if (status >= 500 || status === 409) throw failure('merchant', url, status);
  return json;
};
