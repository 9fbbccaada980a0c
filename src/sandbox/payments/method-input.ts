import { ours, seen } from '../http/errors.js';
import type { JsonObject } from '../http/json.js';
import { products } from '../catalogue/index.js';
import type { TokenRecord } from '../records/types.js';
import type { WireProduct } from '../catalogue/index.js';
import type { CustomerInput } from './customer-input.js';
import { inputNameOf } from './methods.js';
import { type CreatePaymentRequest, type MethodInputName, methodInputs } from './schema.js';

/** What every method's own part of a request may say, put together. */
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
  /** WeChat Pay: how the consumer's app is reached. */
  readonly integrationType: string | undefined;
  /** Goes into the payment's own part of the output. */
  readonly output: JsonObject;
  /** What a merchant sent in clear, by field id. */
  readonly values: ReadonlyMap<string, string>;
}

const nameOf = (request: CreatePaymentRequest): MethodInputName | undefined => {
  const present = (Object.keys(methodInputs) as MethodInputName[]).filter(
    (name) => request[name] !== undefined,
  );
  if (present.length > 1) throw seen.invalidValue(present[1] ?? '');
  return present[0];
};

const filled = (entries: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(entries).filter((entry): entry is [string, string] => !!entry[1]));

const outputOf = ({ sepaDirectDebitPaymentMethodSpecificInput: sepa }: CreatePaymentRequest): JsonObject => {
  const mandateReference = sepa?.paymentProduct771SpecificInput?.existingUniqueMandateReference;
  return mandateReference === undefined ? {} : { paymentProduct771SpecificOutput: { mandateReference } };
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
    skipAuthentication: card?.threeDSecure?.skipAuthentication ?? false,
    integrationType: redirect?.paymentProduct863SpecificInput?.integrationType,
    output: outputOf(request),
    values: filled({
      ...card?.card,
      issueNumber: undefined,
      issuerId: redirect?.paymentProduct809SpecificInput?.issuerId,
      encryptedPaymentData: request.mobilePaymentMethodSpecificInput?.encryptedPaymentData,
    }),
  };
};

/** The product that is paid with; payload, request and token must not contradict each other. */
export const productOf = (
  input: CustomerInput | undefined,
  method: MethodInput,
  token: TokenRecord | undefined,
): WireProduct => {
  const property = `${method.name ?? 'cardPaymentMethodSpecificInput'}.paymentProductId`;
  const id = input?.paymentProductId ?? method.paymentProductId ?? token?.paymentProductId;
  if (id === undefined) throw seen.missing(property);
  if (method.paymentProductId !== undefined && method.paymentProductId !== id)
    throw ours.productMismatch(property);
  if (token && token.paymentProductId !== id) throw ours.productMismatch(property);
  const product = products.get(id);
  if (!product) throw seen.unknownProduct();
  if (method.name !== undefined && inputNameOf(product) !== method.name) throw ours.productMismatch(property);
  return product;
};
