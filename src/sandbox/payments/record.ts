import type { CardFacts, MandateRecord, PaymentRecord, TokenRecord } from '../records/types.js';
import { accountFingerprint, obfuscateCard } from '../tokens/token-store.js';
import type { Draft } from './draft.js';
import { requestedAuthentication as requestedOf } from './exemption.js';
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

/**
 * The results of 3-D Secure that are known before any bank is asked: another provider's, those of a network token, and
 * what became of an exemption.
 */
const knownResults = (
  { request, method: { externalAuthentication: external } }: Draft,
  requested: JsonObject,
): JsonObject | undefined => {
  const eci = external?.eci ?? request.cardPaymentMethodSpecificInput?.networkTokenData?.eci;
  if (!external && eci === undefined && requested['exemptionOutput'] === undefined) return undefined;
  return { ...requested, ...external, eci: eci === undefined ? undefined : String(eci) };
};

/** The card's part of the output that follows from the request. */
const cardOutputOf = ({ request, values }: Draft): JsonObject => {
  const { networkTokenData, initialSchemeTransactionId, clickToPay } =
    request.cardPaymentMethodSpecificInput ?? {};
  return {
    ...(networkTokenData && {
      networkTokenUsed: true,
      networkTokenData: {
        networkToken: obfuscateCard(values.get('cardNumber') ?? ''),
        tokenExpiryDate: networkTokenData.tokenExpiryDate,
        tokenReferenceId: crypto.randomUUID(),
      },
    }),
    ...(initialSchemeTransactionId !== undefined && { initialSchemeTransactionId }),
    ...(clickToPay && { clickToPayUsed: true }),
  };
};

/** A wallet's part, where the merchant decrypted its data: the device's own number, masked. */
const mobileOutputOf = ({ request }: Draft): JsonObject => {
  const { dpan, expiryDate } = request.mobilePaymentMethodSpecificInput?.decryptedPaymentData ?? {};
  return dpan === undefined ? {} : { paymentData: { dpan: obfuscateCard(dpan), expiryDate } };
};

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
  const { order } = request;
  const requestedAuthentication = requestedOf(world, request);
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
      ...cardOutputOf(draft),
      ...mobileOutputOf(draft),
    },
    requiresApproval: method.requiresApproval ?? approvalByDefault,
    recurring: method.isRecurring,
    installments: order.additionalInput?.installments as JsonObject | undefined,
    token: token?.id,
    outcome: (number === undefined ? token?.outcome : outcomeOf(number)) ?? 'AUTHORISED',
    fingerprint: await accountFingerprint(world, product.id, values),
    returnMac: crypto.randomUUID(),
    returnUrl: draft.returnUrl,
    requestedAuthentication,
    authentication: knownResults(draft, requestedAuthentication),
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
