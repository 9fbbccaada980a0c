import { type Answer, created } from '../http/answer.js';
import { ApiError, ours, seen } from '../http/errors.js';
import type { JsonObject } from '../http/json.js';
import type { Merchant } from '../options.js';
import { platforms } from '../platforms/index.js';
import { findIin } from '../products/catalogue.js';
import { fits, noFilters, passes } from '../products/filter.js';
import type { PaymentRecord, TokenRecord } from '../records/types.js';
import { accountFingerprint, attributesOf, obfuscateCard, storeToken } from '../tokens/token-store.js';
import type { WireProduct } from '../wire.js';
import type { World } from '../world.js';
import { type CustomerInput, openCustomerInput } from './customer-input.js';
import { decide } from './flows.js';
import { creationReferences, newPaymentId } from './ids.js';
import { type MethodInput, methodInputOf, productOf } from './method-input.js';
import { propertyOf } from './methods.js';
import { paymentJson } from './output.js';
import { checkReturnUrl } from './return-url.js';
import type { CreatePaymentRequest } from './schema.js';
import { storedAccount } from './stored-account.js';
import { outcomeOf } from './test-cards.js';
import { enter } from './transition.js';
import { checkValues } from './values.js';

/** All that a payment is made from, checked and put together. */
interface Draft {
  readonly world: World;
  readonly merchant: Merchant;
  readonly request: CreatePaymentRequest;
  readonly input: CustomerInput | undefined;
  readonly method: MethodInput;
  readonly product: WireProduct;
  readonly token: TokenRecord | undefined;
  readonly values: ReadonlyMap<string, string>;
  readonly returnUrl: string | undefined;
}

/** Whether this product may pay this order at all, in this session. */
const checkContext = ({ request: { order }, input, method, product }: Draft): void => {
  const context = {
    countryCode: order.customer?.billingAddress?.countryCode,
    currencyCode: order.amountOfMoney.currencyCode,
    amount: order.amountOfMoney.amount === 0 ? undefined : order.amountOfMoney.amount,
    isRecurring: method.isRecurring,
    isInstallments: false,
  };
  if (!passes(input?.session ?? noFilters, product) || !fits(product, context))
    throw ours.notAllowedInContext('paymentProductId');
};

/** The card belongs to the product, and is a test card. */
const checkCard = ({ world, product, values }: Draft): void => {
  const number = values.get('cardNumber');
  if (number === undefined) return;
  const property = propertyOf(product, 'cardNumber');
  if (world.settings.choices.testCardsOnly && !outcomeOf(number)) throw ours.testCardsOnly(property);
  const row = findIin(number.slice(0, 8));
  const brands = [
    row?.paymentProductId,
    ...(row?.coBrands ?? []).map(({ paymentProductId }) => paymentProductId),
  ];
  if (row && !brands.includes(product.id)) throw ours.productMismatch(property);
};

const checkMerchantReference = ({ merchant, request }: Draft): void => {
  const reference = request.order.references?.merchantReference ?? '';
  if (reference.length > platforms[merchant.platform].merchantReferenceLength)
    throw seen.invalidValue('order.references.merchantReference');
};

const returnUrlOf = (world: World, merchant: Merchant, method: MethodInput, product: WireProduct) => {
  const { returnUrl, returnUrlProperty } = method;
  if (returnUrl !== undefined) return checkReturnUrl(world, returnUrl, returnUrlProperty);
  const demanded = merchant.platform === 'ogone' && world.settings.choices.ogoneCardsNeedReturnUrl;
  if (demanded && product.paymentMethod === 'card') throw seen.missing(returnUrlProperty);
  return undefined;
};

const draft = async (world: World, merchant: Merchant, request: CreatePaymentRequest): Promise<Draft> => {
  const method = methodInputOf(request);
  const { encryptedCustomerInput: sealed } = request;
  if (sealed === undefined && method.name === undefined) throw seen.missing('encryptedCustomerInput');
  const input = sealed === undefined ? undefined : await openCustomerInput(world, merchant.id, sealed);
  const token = storedAccount(world, merchant.id, input, method);
  const product = productOf(input, method, token);
  const values = input ? new Map([...input.values, ...method.values]) : method.values;
  const returnUrl = returnUrlOf(world, merchant, method, product);
  const made: Draft = { world, merchant, request, input, method, product, token, values, returnUrl };
  checkMerchantReference(made);
  checkContext(made);
  // What a merchant sends in clear for other methods has its own shape, which the fields do not describe.
  if (input || values.has('cardNumber')) checkValues(product, values, token, world.clock.now());
  checkCard(made);
  return made;
};

const cardFacts = ({ values, token }: Draft) => {
  const stored = (key: string) => token?.attributes.find((attribute) => attribute.key === key)?.value;
  const number = values.get('cardNumber');
  const cardNumber = number === undefined ? stored('cardNumber') : obfuscateCard(number);
  if (cardNumber === undefined) return undefined;
  return {
    cardNumber,
    expiryDate: values.get('expiryDate') ?? stored('expiryDate') ?? '',
    cardholderName: values.get('cardholderName') ?? stored('cardholderName'),
  };
};

const recordOf = async (made: Draft): Promise<PaymentRecord> => {
  const { world, merchant, request, method, product, token, values } = made;
  const { order } = request;
  const now = world.clock.now();
  const number = values.get('cardNumber');
  const approvalByDefault = world.settings.choices.approvalByDefault.includes(product.paymentMethod);
  return {
    id: newPaymentId(world.records, merchant),
    merchantId: merchant.id,
    createdAt: now,
    status: 'CREATED',
    statusChangedAt: now,
    money: order.amountOfMoney,
    countryCode: order.customer?.billingAddress?.countryCode,
    merchantReference: order.references?.merchantReference,
    merchantOrderId: order.references?.merchantOrderId,
    paymentProductId: product.id,
    paymentMethod: product.paymentMethod,
    card: cardFacts(made),
    methodOutput: {},
    requiresApproval: method.requiresApproval ?? approvalByDefault,
    recurring: method.isRecurring,
    token: token?.id,
    outcome: (number === undefined ? token?.outcome : outcomeOf(number)) ?? 'AUTHORISED',
    fingerprint: await accountFingerprint(world, product.id, values),
    returnMac: crypto.randomUUID(),
    threeDSecure: undefined,
    errors: [],
    amountCaptured: 0,
    amountRefunded: 0,
    hostedCheckoutId: undefined,
    thirdPartySince: undefined,
    deviceFingerprintTransactionId: order.customer?.device?.deviceFingerprintTransactionId,
  };
};

/** Stores the account where consumer or merchant asked for it and the product allows it. */
const tokenize = (made: Draft, payment: PaymentRecord): JsonObject => {
  const { world, merchant, input, method, product, token, values } = made;
  const asked = input?.tokenize || method.tokenize || product.autoTokenized;
  if (!asked || !product.allowsTokenization || token) return {};
  const stored = storeToken(world, {
    merchantId: merchant.id,
    paymentProductId: product.id,
    attributes: attributesOf(values),
    fingerprint: payment.fingerprint,
    outcome: payment.outcome,
    originalPaymentId: payment.id,
  });
  payment.token = stored.token.id;
  return { token: stored.token.id, isNewToken: stored.isNew, tokenizationSucceeded: true };
};

/** On Ogone a payment with a stored account and new data changes what is stored; on GlobalCollect it does not. */
const updateToken = ({ merchant, token, values }: Draft): void => {
  if (!token || merchant.platform !== 'ogone') return;
  token.attributes = token.attributes.map((attribute) =>
    attribute.status === 'READ_ONLY'
      ? attribute
      : { ...attribute, value: values.get(attribute.key) ?? attribute.value },
  );
};

/** `POST /payments`. */
export const createPayment = async (
  world: World,
  merchant: Merchant,
  request: CreatePaymentRequest,
  origin: string,
): Promise<Answer> => {
  const made = await draft(world, merchant, request);
  const payment = await recordOf(made);
  const { product, returnUrl, method } = made;
  const { skipAuthentication } = method;
  const verdict = decide({ world, payment, product, origin, returnUrl, skipAuthentication });
  world.records.payments.set(payment.id, payment);
  if (verdict.error) payment.errors = [{ ...verdict.error }];
  const tokenized = verdict.error ? {} : tokenize(made, payment);
  if (!verdict.error) updateToken(made);
  enter(world, payment, verdict.status);
  const result: JsonObject = {
    creationOutput: { ...creationReferences(payment.id), ...tokenized },
    ...(verdict.merchantAction && { merchantAction: verdict.merchantAction }),
    payment: paymentJson(world, payment),
  };
  if (verdict.error) throw new ApiError(402, [verdict.error], { paymentResult: result });
  return created(result, `payments/${payment.id}`);
};
