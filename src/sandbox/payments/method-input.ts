import { inventedErrors, observedErrors } from '../http/errors.js';
import { products } from '../catalogue/index.js';
import type { TokenRecord } from '../records/types.js';
import type { WireProduct } from '../catalogue/index.js';
import type { CustomerInput } from './customer-input.js';
import { inputNameOf } from './methods.js';
import { type CreatePaymentRequest, type MethodInputName, methodInputs } from './schema.js';

/** The combined properties of all payment methods' parts of a request. */
export interface MethodInput {
  readonly name: MethodInputName | undefined;
  readonly paymentProductId: number | undefined;
  readonly token: string | undefined;
  readonly tokenize: boolean;
  readonly requiresApproval: boolean | undefined;
  readonly isRecurring: boolean;
  readonly returnUrl: string | undefined;
  readonly returnUrlProperty: string;
  readonly skipAuthentication: boolean;
  readonly skipFraudService: boolean;
  /**
   * Whether no consumer is present to read out a security code: by mail or phone, by the merchant, or in a
   * series.
   */
  readonly withoutConsumer: boolean;
  /** The 3-D Secure results of another provider. */
  readonly externalAuthentication: ExternalAuthentication | undefined;
  /** Whether a network token's cryptogram proves that the cardholder was authenticated. */
  readonly hasCryptogram: boolean;
  /** Whether the card comes from a Click to Pay checkout, so that nothing of it is in the request. */
  readonly isClickToPay: boolean;
  /** WeChat Pay: how to reach the consumer's app. */
  readonly integrationType: string | undefined;
  /** A merchant's unencrypted values, by field id. */
  readonly values: ReadonlyMap<string, string>;
}

const nameOf = (request: CreatePaymentRequest): MethodInputName | undefined => {
  const present = (Object.keys(methodInputs) as MethodInputName[]).filter(
    (name) => request[name] !== undefined,
  );
  if (present.length > 1) throw observedErrors.invalidValue(present[1] ?? '');
  return present[0];
};

const filled = (entries: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(entries).filter((entry): entry is [string, string] => !!entry[1]));

type CardInput = CreatePaymentRequest['cardPaymentMethodSpecificInput'];
export type ExternalAuthentication = NonNullable<
  NonNullable<CardInput>['externalCardholderAuthenticationData']
>;

const isWithoutConsumer = (card: CardInput): boolean => {
  const sequence =
    card?.recurring?.recurringPaymentSequenceIndicator ?? card?.recurringPaymentSequenceIndicator;
  return (
    card?.transactionChannel === 'MOTO' ||
    card?.unscheduledCardOnFileRequestor === 'merchantInitiated' ||
    (sequence === undefined ? card?.isRecurring === true : sequence !== 'first')
  );
};

/** A network token replaces a card and has a number of its own. */
const cardValuesOf = (card: CardInput): Readonly<Record<string, string | undefined>> => {
  const { networkToken, tokenExpiryDate, cardholderName } = card?.networkTokenData ?? {};
  return networkToken === undefined
    ? { ...card?.card, issueNumber: undefined }
    : { cardNumber: networkToken, expiryDate: tokenExpiryDate, cardholderName };
};

const accountValuesOf = (
  input: CreatePaymentRequest['directDebitPaymentMethodSpecificInput'],
): Readonly<Record<string, string | undefined>> => {
  const { bankAccountBban: account } =
    input?.paymentProduct705SpecificInput ?? input?.paymentProduct730SpecificInput ?? {};
  return {
    accountNumber: account?.accountNumber,
    bankCode: account?.bankCode,
    accountHolderName: account?.accountHolderName,
  };
};

export const methodInputOf = (request: CreatePaymentRequest): MethodInput => {
  const name = nameOf(request);
  const input = name === undefined ? undefined : request[name];
  const card = request.cardPaymentMethodSpecificInput;
  const redirect = request.redirectPaymentMethodSpecificInput;
  const redirection = card?.threeDSecure?.redirectionData ?? redirect?.redirectionData;
  return {
    name,
    paymentProductId: input?.paymentProductId,
    token: input?.token,
    tokenize: input?.tokenize ?? false,
    requiresApproval: input?.requiresApproval,
    isRecurring: card?.isRecurring ?? redirect?.isRecurring ?? false,
    returnUrl: redirection?.returnUrl ?? input?.returnUrl,
    returnUrlProperty: card
      ? 'cardPaymentMethodSpecificInput.threeDSecure.redirectionData.returnUrl'
      : `${name ?? 'redirectPaymentMethodSpecificInput'}.redirectionData.returnUrl`,
    skipAuthentication: card?.threeDSecure?.skipAuthentication ?? card?.skipAuthentication ?? false,
    skipFraudService:
      card?.skipFraudService ?? request.mobilePaymentMethodSpecificInput?.skipFraudService ?? false,
    withoutConsumer: isWithoutConsumer(card) || card?.networkTokenData !== undefined,
    externalAuthentication:
      card?.threeDSecure?.externalCardholderAuthenticationData ?? card?.externalCardholderAuthenticationData,
    hasCryptogram: card?.networkTokenData?.cryptogram !== undefined,
    isClickToPay: card?.clickToPay !== undefined,
    integrationType: redirect?.paymentProduct863SpecificInput?.integrationType,
    values: filled({
      ...cardValuesOf(card),
      ...accountValuesOf(request.directDebitPaymentMethodSpecificInput),
      issuerId: redirect?.paymentProduct809SpecificInput?.issuerId,
      encryptedPaymentData: request.mobilePaymentMethodSpecificInput?.encryptedPaymentData,
    }),
  };
};

/** The product to pay with; customer input, request and token must not contradict each other. */
export const productOf = (
  input: CustomerInput | undefined,
  method: MethodInput,
  token: TokenRecord | undefined,
): WireProduct => {
  const property = `${method.name ?? 'cardPaymentMethodSpecificInput'}.paymentProductId`;
  const id = input?.paymentProductId ?? method.paymentProductId ?? token?.paymentProductId;
  if (id === undefined) throw observedErrors.missing(property);
  if (method.paymentProductId !== undefined && method.paymentProductId !== id)
    throw inventedErrors.productMismatch(property);
  if (token && token.paymentProductId !== id) throw inventedErrors.productMismatch(property);
  const product = products.get(id);
  if (!product) throw observedErrors.unknownProduct();
  if (method.name !== undefined && inputNameOf(product) !== method.name)
    throw inventedErrors.productMismatch(property);
  return product;
};
