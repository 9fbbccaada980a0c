import { own } from '../client/own.js';
import { readText } from '../client/read-text.js';
import { CheckoutError } from '../domain/errors.js';
import type { PaymentReady } from './payment-ready.js';
import type { Session } from '../domain/session.js';

/** Milliseconds, enough for a bank to answer a merchant's server. The consumer sees the progress meanwhile. */
const patience = 60_000;

const failure = (code: 'merchant' | 'network' | 'timeout', url: string, httpStatus: number | undefined) =>
  new CheckoutError(code, `${url} gave no usable answer.`, {
    retryable: true,
    ...(httpStatus && { httpStatus }),
  });

/**
 * Sends one request to the merchant's own server with the page's credentials. Returns the JSON of any answer,
 * errors included.
 *
 * @param url shown to the developer in errors, since `address` may contain more than they should see
 */
const exchange = async (
  fetch: typeof globalThis.fetch,
  url: string,
  address: string,
  timeout: number,
  { headers, ...init }: RequestInit,
): Promise<{ status: number; json: unknown }> => {
  const signal = AbortSignal.timeout(timeout);
  let status: number | undefined;
  try {
    const response = await fetch(
      address,
      own<RequestInit>({
        ...init,
        headers: own({ Accept: 'application/json', ...headers }) as Record<string, string>,
        // What is meant for the merchant's address must not be sent elsewhere.
        redirect: 'error',
        signal,
      }),
    );
    status = response.status;
    return { status, json: JSON.parse(await readText(response)) as unknown };
  } catch {
    const code = status ? 'merchant' : signal.aborted ? 'timeout' : 'network';
    throw failure(code, url, status);
  }
};

/**
 * Posts JSON to the merchant's endpoint. A refused payment is an answer, not an error.
 *
 * @throws CheckoutError `network` or `timeout` (it is unknown whether the request arrived: repeat it),
 * `merchant` (the answer is not JSON; has its `httpStatus`)
 */
export const postToMerchant = (
  fetch: typeof globalThis.fetch,
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; json: unknown }> =>
  exchange(fetch, url, url, patience, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** Asks the merchant's server for a session. */
export const fetchSession = async (fetch: typeof globalThis.fetch, url: string): Promise<Session> => {
  const { status, json } = await postToMerchant(fetch, url, {});
  if (status > 299 || !json || typeof json !== 'object') throw failure('merchant', url, status);
  return json as Session;
};

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

/** Names the payment whose status is requested. Unknown properties are left out. */
export interface PaymentQuery {
  readonly paymentId: string | undefined;
  /** From the address that a redirect returned to. */
  readonly RETURNMAC: string | undefined;
}

/**
 * Requests a payment's status from the merchant's server: the Server API's *get payment* response, unchanged.
 *
 * @param url absolute
 * @throws CheckoutError `network`, `timeout`, `merchant` (the server does not say)
 */
export const getPayment = async (
  fetch: typeof globalThis.fetch,
  url: string,
  { paymentId, RETURNMAC }: PaymentQuery,
): Promise<unknown> => {
  const address = new URL(url);
  for (const [name, value] of Object.entries({ paymentId, RETURNMAC }))
    if (value) address.searchParams.set(name, value);
  const { status, json } = await exchange(fetch, url, address.href, 20_000, {});
  if (status > 299) throw failure('merchant', url, status);
  return json;
};
