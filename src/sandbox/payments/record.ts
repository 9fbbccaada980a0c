import type { CardFacts, MandateRecord, PaymentRecord, TokenRecord } from '../records/types.js';
import { accountFingerprint, obfuscateCard } from '../tokens/token-store.js';
import type { Draft } from './draft.js';
import type { MethodInput } from './method-input.js';
import type { JsonObject } from '../http/json.js';
import { platforms } from '../platforms/index.js';
import { counting } from '../records/records.js';
import { outcomeOf } from './test-cards.js';

/** What may be stored about a card after its payment: from the request, or else from the token. */
export const cardFacts = (
  values: ReadonlyMap<string, string>,
  token: TokenRecord | undefined,
): CardFacts | undefined => {
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

/** Another provider's results in the format of the output. */
const externalResults = (external: MethodInput['externalAuthentication']): JsonObject | undefined =>
  external && { ...external, eci: external.eci === undefined ? undefined : String(external.eci) };

/** What a payment has beside what is drafted of it. */
interface Given {
  /** Default: the platform's next. */
  readonly id: string | undefined;
  readonly hostedCheckoutId: string | undefined;
  readonly mandate: MandateRecord | undefined;
}

/** The record of a payment before any decision. */
export const recordOf = async (
  draft: Draft,
  { id, hostedCheckoutId, mandate }: Given,
): Promise<PaymentRecord> => {
  const { world, merchant, request, method, product, token, values } = draft;
  const { order, cardPaymentMethodSpecificInput: card } = request;
  const now = world.clock.now();
  const number = values.get('cardNumber');
  const approvalByDefault = world.settings.choices.approvalByDefault.includes(product.paymentMethod);
  return {
    id: id ?? platforms[merchant.platform].newPaymentId(merchant.id, counting(world.records)),
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
    card: cardFacts(values, token),
    methodOutput: {
      ...(mandate && { paymentProduct771SpecificOutput: { mandateReference: mandate.id } }),
      ...(card?.networkTokenData && { networkTokenUsed: true }),
      ...(card?.initialSchemeTransactionId !== undefined && {
        initialSchemeTransactionId: card.initialSchemeTransactionId,
      }),
    },
    requiresApproval: method.requiresApproval ?? approvalByDefault,
    recurring: method.isRecurring,
    installments: order.additionalInput?.installments as JsonObject | undefined,
    token: token?.id,
    outcome: (number === undefined ? token?.outcome : outcomeOf(number)) ?? 'AUTHORISED',
    fingerprint: await accountFingerprint(world, product.id, values),
    returnMac: crypto.randomUUID(),
    returnUrl: draft.returnUrl,
    authentication: externalResults(method.externalAuthentication),
    authorisationCode: undefined,
    errors: [],
    amountCaptureRequested: 0,
    amountCaptured: 0,
    amountRefundRequested: 0,
    amountRefunded: 0,
    hostedCheckoutId,
    thirdPartySince: undefined,
    deviceFingerprintTransactionId: order.customer?.device?.deviceFingerprintTransactionId,
  };
};
