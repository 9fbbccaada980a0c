import type { Session } from '../../domain/session.js';
import { failure, postToMerchant } from './exchange.js';

/** Asks the merchant's server for a session. */
export const fetchSession = async (fetch: typeof globalThis.fetch, url: string): Promise<Session> => {
  const { status, json } = await postToMerchant(fetch, url, {});
  if (status > 299 || !json || typeof json !== 'object') throw failure('merchant', url, status);
  return json as Session;
};
