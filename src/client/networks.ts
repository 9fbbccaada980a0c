import type { PaymentContext } from '../domain/payment-context.js';
import type { Connection } from './connection.js';
import { query } from './context.js';
import { ifNotFound } from './decode/if-not-found.js';
import { property, requiredList, requiredText } from './decode/wire.js';
import { request } from './request.js';

const decodeNetworks = property('networks', requiredList(requiredText));

/** The card networks of a wallet (302, 320) for the context, in the wallet's own spelling. */
export const getNetworks = (
  connection: Connection,
  paymentProductId: number,
  { amount, country, currency, recurring }: PaymentContext,
  signal?: AbortSignal,
): Promise<readonly string[]> => {
  const filters = { countryCode: country, currencyCode: currency, amount, isRecurring: recurring };
  const path = `products/${paymentProductId}/networks${query(filters)}`;
  return request(connection, path, decodeNetworks, { signal }).catch(ifNotFound([]));
};
