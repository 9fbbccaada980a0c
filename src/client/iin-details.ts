import { CheckoutError } from '../domain/errors.js';
import { iinOf } from '../domain/iin.js';
import type { IinDetails } from '../domain/iin.js';
import type { PaymentContext } from '../domain/payment-context.js';
import type { Connection } from './connection.js';
import { ifNotFound } from './decode/failure.js';
import { decodeIinDetails } from './decode/iin.js';
import { request } from './request.js';

/** The body's spelling of what lists have in their query. */
const paymentContext = ({ amount, currency, country, recurring, installments }: PaymentContext) => ({
  amountOfMoney: { amount, currencyCode: currency },
  countryCode: country,
  isRecurring: recurring,
  isInstallments: installments,
});

/**
 * What the platform knows of a card by its first digits; undefined where it knows nothing. Tried again once: looking
 * something up acts on nothing.
 * @param digits of the card number typed so far, at least six: only the first six or eight are sent
 */
export const getIinDetails = async (
  connection: Connection,
  digits: string,
  context: PaymentContext,
  signal?: AbortSignal,
): Promise<IinDetails | undefined> => {
  const bin = iinOf(digits);
  if (!bin) throw new CheckoutError('config', 'An IIN has at least six digits.');
  const answer = await request(connection, 'services/getIINdetails', {
    body: { bin, paymentContext: paymentContext(context) },
    signal,
    timeout: Math.min(connection.timeout, 5000),
    retries: 1,
  }).catch(ifNotFound(undefined));
  return answer === undefined ? undefined : decodeIinDetails(answer, '$');
};
