import { type Product, traitsOf } from '../catalogue/index.js';
import { inventedErrors, observedErrors } from '../http/errors.js';
import { findMandate } from '../mandates/mandate.js';
import type { MandateRecord } from '../records/types.js';
import type { Draft } from './draft.js';
import { inputNameOf, propertyOf } from './methods.js';

/** The means of payment of a product and the property that contains it; `undefined` if none is needed. */
type Source = (draft: Draft) => { readonly given: boolean; readonly property: string };

const has =
  (...fieldIds: readonly string[]): Source =>
  ({ values, token, product }) => ({
    given: token !== undefined || fieldIds.some((id) => values.has(id)),
    property: propertyOf(product, fieldIds[0] ?? ''),
  });

/** What a Click to Pay checkout signed stands for the card that was chosen there. */
const cardOrClick: Source = (draft) => {
  const card = has('cardNumber')(draft);
  return { ...card, given: card.given || draft.method.isClickToPay };
};

const walletData: Source = ({ values, request, product }) => {
  const { decryptedPaymentData } = request.mobilePaymentMethodSpecificInput ?? {};
  return {
    given: values.has('encryptedPaymentData') || decryptedPaymentData !== undefined,
    property: propertyOf(product, 'encryptedPaymentData'),
  };
};

const account: Source = (draft) => ({
  given: has('accountNumber')(draft).given,
  property: `${inputNameOf(draft.product)}.paymentProduct${draft.product.id}SpecificInput.bankAccountBban`,
});

const tokenOrIban: Source = (draft) => ({
  given: has('iban')(draft).given,
  property: `${inputNameOf(draft.product)}.token`,
});

export const MANDATE = 'sepaDirectDebitPaymentMethodSpecificInput.paymentProduct771SpecificInput';
const mandateInput = ({ request }: Draft) =>
  request.sepaDirectDebitPaymentMethodSpecificInput?.paymentProduct771SpecificInput;
const referenceOf = (draft: Draft): string | undefined => {
  const input = mandateInput(draft);
  return input?.existingUniqueMandateReference ?? input?.mandateReference;
};

const mandate: Source = (draft) => ({
  given:
    has('iban')(draft).given ||
    referenceOf(draft) !== undefined ||
    mandateInput(draft)?.mandate !== undefined,
  property: `${MANDATE}.existingUniqueMandateReference`,
});

const byTrait: Readonly<Record<NonNullable<Product['charges']>, Source>> = {
  account,
  mandate,
  token: tokenOrIban,
};
const byMethod: ReadonlyMap<string, Source> = new Map([
  ['card', cardOrClick],
  ['mobile', walletData],
]);

/**
 * Checks that a payment has a means of payment: a card, an account, a wallet's data, a mandate, or a token of
 * one of them. Methods with which the consumer pays elsewhere need none.
 * @throws ApiError 400 if there is none
 */
export const checkChargeable = (draft: Draft): void => {
  const { product } = draft;
  const charges = traitsOf(product.id)?.charges;
  const source = ((charges && byTrait[charges]) ?? byMethod.get(product.paymentMethod))?.(draft);
  if (source && !source.given) throw observedErrors.missing(source.property);
};

/**
 * The mandate that a payment refers to.
 * @throws ApiError 404 if it is unknown, 400 if it is not active
 */
export const mandateOf = (draft: Draft): MandateRecord | undefined => {
  const reference = referenceOf(draft);
  if (reference === undefined) return undefined;
  const found = findMandate(draft.world, draft.merchant.id, reference);
  if (found.status !== 'ACTIVE')
    throw inventedErrors.wrongStatus(`${MANDATE}.existingUniqueMandateReference`);
  return found;
};
