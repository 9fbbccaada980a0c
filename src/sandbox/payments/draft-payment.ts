import { inventedErrors, observedErrors } from '../http/errors.js';
import type { Merchant } from '../merchant.js';
import { platforms } from '../platforms/index.js';
import { findIin, installmentPlans, traitsOf } from '../catalogue/index.js';
import { canBeClicked } from '../products/click-to-pay.js';
import { fits, noFilters, passes } from '../products/filter.js';
import type { WireProduct } from '../catalogue/index.js';
import type { World } from '../world.js';
import { checkChargeable } from './chargeable.js';
import type { CustomerInput } from './customer-input.js';
import type { Draft } from './draft.js';
import { type MethodInput, methodInputOf, productOf } from './method-input.js';
import { propertyOf } from './methods.js';
import { checkReturnUrl } from './return-url.js';
import type { CreatePaymentRequest } from './schema.js';
import { storedAccount } from './stored-account.js';
import { outcomeOf } from './test-cards.js';
import { checkValues } from './values.js';

/** Checks that this product may pay this order in this session. */
const checkContext = ({ request: { order }, input, method, product }: Draft): void => {
  const { amount, currencyCode } = order.amountOfMoney;
  const context = {
    countryCode: order.customer?.billingAddress?.countryCode,
    currencyCode,
    // A payment of zero only verifies the card.
    amount: amount === 0 ? undefined : amount,
    isRecurring: method.isRecurring,
    isInstallments: order.additionalInput?.installments !== undefined,
  };
  if (!passes(input?.session ?? noFilters, product) || !fits(product, context))
    throw inventedErrors.notAllowedInContext('paymentProductId');
};

/** Checks that merchant and card have Click to Pay, if it was used. */
const checkClickToPay = ({ merchant, method, product }: Draft): void => {
  if (method.isClickToPay && !(merchant.clickToPay && canBeClicked(product)))
    throw inventedErrors.notAllowedInContext('cardPaymentMethodSpecificInput.clickToPay');
};

/** Checks that a card number belongs to its product and is a test card. */
export const checkCard = (world: World, product: WireProduct, values: ReadonlyMap<string, string>): void => {
  const number = values.get('cardNumber');
  if (number === undefined) return;
  const property = propertyOf(product, 'cardNumber');
  if (world.settings.choices.testCardsOnly && !outcomeOf(number))
    throw inventedErrors.testCardsOnly(property);
  const row = findIin(number.slice(0, 8));
  const brands = [
    row?.paymentProductId,
    ...(row?.coBrands ?? []).map(({ paymentProductId }) => paymentProductId),
  ];
  if (row && !brands.includes(product.id)) throw inventedErrors.productMismatch(property);
};

/** Checks that the plan is one of those offered for this amount. */
const checkInstallments = ({ request: { order } }: Draft): void => {
  const plan = order.additionalInput?.installments;
  if (!plan) return;
  const offered = installmentPlans(order.amountOfMoney).flatMap(({ installmentPlans }) => installmentPlans);
  const fits = offered.some(
    ({ numberOfInstallments, installmentPlanCode, amountOfMoneyTotal }) =>
      numberOfInstallments === plan.numberOfInstallments &&
      installmentPlanCode === (plan.installmentPlanCode ?? installmentPlanCode) &&
      amountOfMoneyTotal.amount === (plan.amountOfMoneyTotal?.amount ?? amountOfMoneyTotal.amount),
  );
  if (!fits) throw observedErrors.invalidValue('order.additionalInput.installments');
};

const longestDescriptor = ({ world, product }: Draft): number => {
  const { longestCardDescriptor, longestOtherDescriptor } = world.settings.choices;
  const isCard = product.paymentMethod === 'card' || product.paymentMethod === 'mobile';
  return traitsOf(product.id)?.longestDescriptor ?? (isCard ? longestCardDescriptor : longestOtherDescriptor);
};

const checkReferences = (draft: Draft): void => {
  const { merchantReference = '', descriptor = '' } = draft.request.order.references ?? {};
  if (merchantReference.length > platforms[draft.merchant.platform].merchantReferenceLength)
    throw observedErrors.invalidValue('order.references.merchantReference');
  if (descriptor.length > longestDescriptor(draft))
    throw observedErrors.invalidValue('order.references.descriptor');
};

const checkChallenge = ({ world, request }: Draft): void => {
  const { challengeIndicator } = request.cardPaymentMethodSpecificInput?.threeDSecure ?? {};
  if (challengeIndicator === undefined) return;
  if (!world.settings.choices.challengeIndicators.includes(challengeIndicator))
    throw observedErrors.invalidValue('cardPaymentMethodSpecificInput.threeDSecure.challengeIndicator');
};

const returnUrlOf = (world: World, merchant: Merchant, method: MethodInput, product: WireProduct) => {
  const { returnUrl, returnUrlProperty } = method;
  if (returnUrl !== undefined) return checkReturnUrl(world, returnUrl, returnUrlProperty);
  const { ogoneCardsNeedReturnUrl, redirectsNeedReturnUrl } = world.settings.choices;
  const demanded: Readonly<Record<string, boolean>> = {
    card: platforms[merchant.platform].cardsNeedReturnUrl && ogoneCardsNeedReturnUrl,
    redirect: redirectsNeedReturnUrl && traitsOf(product.id)?.flow === undefined,
  };
  if (demanded[product.paymentMethod]) throw observedErrors.missing(returnUrlProperty);
  return undefined;
};

/**
 * Checks the values. A merchant with a token sends what it has; without a consumer present, nobody can enter
 * the security code.
 */
const checkDraftValues = ({ world, input, method, product, token, values }: Draft): void => {
  // Unencrypted input for other methods has a format of its own, which the fields do not describe.
  if (!input && product.paymentMethod !== 'card') return;
  const merchantKnows = !input && token !== undefined;
  checkValues(product, values, {
    now: world.clock.now(),
    mostYearsToExpiry: world.settings.choices.mostYearsToExpiry,
    token,
    dispensable: (fieldId) =>
      merchantKnows || method.isClickToPay || (fieldId === 'cvv' && method.withoutConsumer),
    storedMayBeSent: !input,
  });
};

/** Combines a request with the decrypted customer input, or reports what is wrong with them. */
export const draftPayment = (
  world: World,
  merchant: Merchant,
  request: CreatePaymentRequest,
  input: CustomerInput | undefined,
  ownReturnUrl?: string,
): Draft => {
  const method = methodInputOf(request);
  if (!input && method.name === undefined) throw observedErrors.missing('encryptedCustomerInput');
  const token = storedAccount(world, merchant.id, input, method);
  const product = productOf(input, method, token);
  const values = input ? new Map([...input.values, ...method.values]) : method.values;
  const returnUrl = ownReturnUrl ?? returnUrlOf(world, merchant, method, product);
  const draft: Draft = { world, merchant, request, input, method, product, token, values, returnUrl };
  checkReferences(draft);
  checkChallenge(draft);
  checkContext(draft);
  checkInstallments(draft);
  checkClickToPay(draft);
  // Bancontact's app flow needs the card later, if at all.
  const later = traitsOf(product.id)?.flow === 'bancontact' && values.size === 0;
  if (!later) {
    if (world.settings.choices.nothingToCharge === 'refuse') checkChargeable(draft);
    checkDraftValues(draft);
  }
  checkCard(world, product, values);
  return draft;
};
