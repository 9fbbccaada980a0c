import { type Answer, created, ok } from '../http/answer.js';
import { inventedErrors, observedErrors } from '../http/errors.js';
import type { Merchant } from '../merchant.js';
import { openCustomerInput } from '../payments/customer-input.js';
import { outcomeOf } from '../payments/test-cards.js';
import { checkValues } from '../payments/values.js';
import { propertyOf } from '../payments/methods.js';
import { products } from '../catalogue/index.js';
import type { WireProduct } from '../catalogue/index.js';
import type { World } from '../world.js';
import { checkTokenData } from './check.js';
import type { CreateTokenRequest } from './schema.js';
import { accountFingerprint, attributesOf, storeToken } from './token-store.js';
import { aliasOf, detailsOf, tokenValues } from './values.js';

const productOf = (id: number | undefined, sealed: number | undefined): WireProduct => {
  if (id === undefined && sealed === undefined) throw observedErrors.missing('paymentProductId');
  if (id !== undefined && sealed !== undefined && id !== sealed)
    throw inventedErrors.productMismatch('paymentProductId');
  const product = products.get(id ?? sealed ?? 0);
  if (!product) throw observedErrors.unknownProduct();
  if (!product.allowsTokenization) throw inventedErrors.notAllowedInContext('paymentProductId');
  return product;
};

/** `POST /tokens`: 201 for a new token, 200 for an account that is stored already and stays unchanged. */
export const createToken = async (
  world: World,
  merchant: Merchant,
  request: CreateTokenRequest,
  id?: string,
): Promise<Answer> => {
  const { encryptedCustomerInput: sealed } = request;
  const input = sealed === undefined ? undefined : await openCustomerInput(world, merchant.id, sealed);
  const product = productOf(request.paymentProductId, input?.paymentProductId);
  const values = input?.values ?? tokenValues(request);
  if (values.size === 0)
    throw observedErrors.missing(product.paymentMethod === 'card' ? 'card' : 'encryptedCustomerInput');
  const now = world.clock.now();
  const { mostYearsToExpiry, tokenData } = world.settings.choices;
  if (input) checkValues(product, values, { now, mostYearsToExpiry });
  else if (tokenData === 'check') checkTokenData(request, now, mostYearsToExpiry);
  const number = values.get('cardNumber');
  if (number !== undefined && !outcomeOf(number) && world.settings.choices.testCardsOnly)
    throw inventedErrors.testCardsOnly(
      input ? propertyOf(product, 'cardNumber') : 'card.data.cardWithoutCvv.cardNumber',
    );
  const { token, isNew } = storeToken(world, {
    ...(id !== undefined && { id }),
    merchantId: merchant.id,
    paymentProductId: product.id,
    attributes: attributesOf(values, aliasOf(request)),
    fingerprint: await accountFingerprint(world, product.id, values),
    outcome: (number === undefined ? undefined : outcomeOf(number)) ?? 'AUTHORISED',
    details: detailsOf(request),
  });
  const body = {
    token: token.id,
    isNewToken: isNew,
    ...(token.originalPaymentId !== undefined && { originalPaymentId: token.originalPaymentId }),
  };
  return isNew ? created(body, `tokens/${token.id}`) : ok(body);
};
