import type { Connection } from './connection.js';
import { ifNotFound } from './decode/if-not-found.js';
import { object, text } from './decode/wire.js';
import { request } from './request.js';

/** What the platform knows of a consumer; any property may be missing. */
export interface CustomerDetails {
  readonly city: string | undefined;
  readonly country: string | undefined;
  readonly emailAddress: string | undefined;
  readonly firstName: string | undefined;
  readonly fiscalNumber: string | undefined;
  readonly languageCode: string | undefined;
  readonly phoneNumber: string | undefined;
  readonly street: string | undefined;
  readonly surname: string | undefined;
  readonly zip: string | undefined;
}

const decodeCustomerDetails = object<CustomerDetails>({
  city: text,
  country: text,
  emailAddress: text,
  firstName: text,
  fiscalNumber: text,
  languageCode: text,
  phoneNumber: text,
  street: text,
  surname: text,
  zip: text,
});

/**
 * Looks a consumer up by the values of the fields marked `usedForLookup`; `undefined` if nobody is found.
 * @param country ISO 3166-1 alpha-2: the look-up fields depend on it
 */
export const getCustomerDetails = (
  connection: Connection,
  paymentProductId: number,
  country: string,
  values: ReadonlyMap<string, string>,
  signal?: AbortSignal,
): Promise<CustomerDetails | undefined> =>
  request(connection, `products/${paymentProductId}/customerDetails`, decodeCustomerDetails, {
    body: { countryCode: country, values: [...values].map(([key, value]) => ({ key, value })) },
    signal,
  }).catch(ifNotFound(undefined));
