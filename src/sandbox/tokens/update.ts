import { inventedErrors } from '../http/errors.js';
import { outcomeOf } from '../payments/test-cards.js';
import type { TokenRecord } from '../records/types.js';
import type { World } from '../world.js';
import type { UpdateTokenRequest } from './schema.js';
import { accountFingerprint, changeToken } from './token-store.js';
import { aliasOf, detailsOf, tokenValues } from './values.js';

/** `PUT /tokens/{id}`: sent data replaces stored data; the rest stays. */
export const updateToken = async (
  world: World,
  token: TokenRecord,
  request: UpdateTokenRequest,
): Promise<void> => {
  const { paymentProductId } = request;
  if (paymentProductId !== undefined && paymentProductId !== token.paymentProductId)
    throw inventedErrors.productMismatch('paymentProductId');
  const values = new Map(tokenValues(request));
  // A masked number is GET's answer and means the stored one.
  for (const [key, value] of values) if (/[*X]/.test(value)) values.delete(key);
  const number = values.get('cardNumber');
  const outcome = number === undefined ? token.outcome : outcomeOf(number);
  if (!outcome && world.settings.choices.testCardsOnly)
    throw inventedErrors.testCardsOnly('card.data.cardWithoutCvv.cardNumber');
  const fingerprint = await accountFingerprint(world, token.paymentProductId, values);
  changeToken(token, values, { fingerprint, outcome: outcome ?? 'AUTHORISED' }, aliasOf(request));
  token.details = { ...token.details, ...detailsOf(request) };
};
