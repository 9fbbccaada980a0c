import { CheckoutError } from '../domain/errors.js';
import { iinOf, type IinDetails } from '../domain/iin.js';
import type { PaymentContext } from '../domain/payment-context.js';
import type { Connection } from './connection.js';
import { contextBody } from './context.js';
import { ifNotFound } from './decode/if-not-found.js';
import { decodeIinDetails } from './decode/iin.js';
import { request } from './request.js';

/**
 * Looks a card up by its first digits; `undefined` for an unknown card. Retried once, since a look-up has no
 * side effects.
 * @param digits the card number as typed so far, at least six digits; at most eight of them are sent
 */
export const getIinDetails = async (
  connection: Connection,
  digits: string,
  context: PaymentContext,
  signal?: AbortSignal,
): Promise<IinDetails | undefined> => {
  const bin = iinOf(digits);
  if (!bin) throw new CheckoutError('config', 'An IIN has at least six digits.');
  return request(connection, 'services/getIINdetails', decodeIinDetails, {
    body: { bin, ...(context.amount !== undefined && { paymentContext: contextBody(context) }) },
    signal,
    timeout: Math.min(connection.timeout, 5000),
    retries: 1,
  }).catch(ifNotFound(undefined));
};
