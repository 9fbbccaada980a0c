import type { JsonObject } from '../http/json.js';
import { ours } from '../http/errors.js';
import type { TokenRecord } from '../records/types.js';
import type { UpdateTokenRequest } from './schema.js';
import { attributesOf } from './token-store.js';
import { aliasOf, customerOf, tokenValues } from './values.js';

/** `PUT /tokens/{id}`: what was sent replaces what was stored; what was not sent stays. */
export const updateToken = (token: TokenRecord, request: UpdateTokenRequest): void => {
  const { paymentProductId } = request;
  if (paymentProductId !== undefined && paymentProductId !== token.paymentProductId)
    throw ours.productMismatch('paymentProductId');
  const values = new Map(tokenValues(request));
  // An obfuscated number is what GET answered: sent back, it means the stored one.
  for (const [key, value] of values) if (/[*X]/.test(value)) values.delete(key);
  const sent = attributesOf(values, aliasOf(request));
  const kept = token.attributes.filter(({ key }) => !sent.some((attribute) => attribute.key === key));
  token.attributes = [...kept, ...sent];
  const customer = customerOf(request) as JsonObject | undefined;
  if (customer) token.details = { ...token.details, customer };
};
