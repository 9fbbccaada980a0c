import { CheckoutError } from '../domain/errors.js';
import { iinOf, type IinDetails } from '../domain/iin.js';
import type { PaymentContext } from '../domain/payment-context.js';
import type { Connection } from './connection.js';
import { contextBody } from './context.js';
import { ifNotFound } from './decode/if-not-found.js';
import { decodeIinDetails } from './decode/iin.js';
import { request } from './request.js';

/**
 * What the platform knows of a card by its first digits; undefined where it knows nothing. Tried again once: looking
 * something up acts on nothing.
 * @param digits of the card number typed so far, at least six; no more than eight leave the page
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
    body: { bin, paymentContext: contextBody(context) },
    signal,
    timeout: Math.min(connection.timeout, 5000),
    retries: 1,
  }).catch(ifNotFound(undefined));
};
