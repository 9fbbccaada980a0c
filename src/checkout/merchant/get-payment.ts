import { exchange, failure } from './exchange.js';

/** Names the payment whose status is requested. Unknown properties are left out. */
export interface PaymentQuery {
  readonly paymentId: string | undefined;
  readonly hostedCheckoutId: string | undefined;
  /** From the address that a redirect returned to. */
  readonly RETURNMAC: string | undefined;
}

/**
 * Requests a payment's status from the merchant's server: the Server API's *get payment* or *get hosted checkout*
 * response, unchanged.
 *
 * @param url absolute
 * @throws CheckoutError `network`, `timeout`, `merchant` (the server does not say)
 */
export const getPayment = async (
  fetch: typeof globalThis.fetch,
  url: string,
  query: PaymentQuery,
): Promise<unknown> => {
  const address = new URL(url);
  for (const [name, value] of Object.entries(query)) if (value) address.searchParams.set(name, value);
  const { status, json } = await exchange(fetch, url, address.href, 20_000, {});
  if (status > 299) throw failure('merchant', url, status);
  return json;
};
