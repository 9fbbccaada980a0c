import { own } from '../client/own.js';
import { readText } from '../client/read-text.js';
import { CheckoutError } from '../domain/errors.js';
import type { PaymentReady } from './payment-ready.js';
import type { Session } from '../domain/session.js';

/** Long enough for a bank to answer a merchant's server; the consumer sees that it takes long meanwhile. */
const patience = 60_000;

const failure = (code: 'merchant' | 'network' | 'timeout', url: string, httpStatus: number | undefined) =>
  new CheckoutError(code, `${url} gave no usable answer.`, {
    retryable: true,
    ...(httpStatus && { httpStatus }),
  });

/**
 * One question to the merchant's own server, with the page's own credentials; gives the answer's JSON, also of an
 * error status.
 *
 * @param url for the developer, where it fails; what is asked of `address` may hold more
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
        // What goes to the merchant's own address goes nowhere else.
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
 * Posts JSON to the merchant's own endpoint: a refused payment is an answer.
 *
 * @throws CheckoutError `network` or `timeout` (nobody knows whether it arrived: send the same again), `merchant`
 * (an answer that is no JSON, with its `httpStatus`)
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
 * Gives an encrypted payment to the merchant's server and passes its answer on.
 *
 * @throws CheckoutError `merchant` where the server cannot say how it ended: sending it again is safe and due
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

/** What tells the merchant's server which payment is asked about; what is not known is left out. */
export interface PaymentQuery {
  readonly paymentId: string | undefined;
  /** Of the address that a redirect came back to. */
  readonly RETURNMAC: string | undefined;
}

/**
 * Asks the merchant's server how a payment stands: the Server API's *get payment* response, passed on as it is.
 *
 * @param url absolute
 * @throws CheckoutError `network`, `timeout`, `merchant` (it does not say)
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
