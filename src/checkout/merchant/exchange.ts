import { own } from '../../client/own.js';
import { readText } from '../../client/read-text.js';
import { CheckoutError } from '../../domain/errors.js';
import { toJson } from '../../domain/json.js';

/** Milliseconds, enough for a bank to answer a merchant's server. The consumer sees the progress meanwhile. */
const patience = 60_000;

export const failure = (
  code: 'merchant' | 'network' | 'timeout',
  url: string,
  httpStatus: number | undefined,
) =>
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
export const exchange = async (
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
    body: toJson(body),
  });
