import { failure, postToMerchant } from './exchange.js';

/** What the consumer chose to pay with on the platform's own page, as the merchant's server gets it. */
export interface HostedChoice {
  readonly paymentProductId?: number;
  readonly paymentProductGroup?: string;
  /** Of a stored account, whose id is valid in the session only … */
  readonly accountOnFileId?: number;
  /** … and the platform's own label, by which the server finds its token: `**** **** **** 7977`. */
  readonly label?: string;
  /** In the platform's spelling: `nl_NL`. */
  readonly locale: string;
}

/**
 * Posts the choice to the merchant's server and returns its answer unchanged.
 *
 * @param key the same where the request is repeated: the server makes one hosted checkout for it
 * @throws CheckoutError `network`, `timeout`, `merchant` (the server made none)
 */
export const postHostedChoice = async (
  fetch: typeof globalThis.fetch,
  url: string,
  choice: HostedChoice,
  key: string,
): Promise<unknown> => {
  const { status, json } = await postToMerchant(fetch, url, choice, { 'Idempotency-Key': key });
  if (status > 299) throw failure('merchant', url, status);
  return json;
};
