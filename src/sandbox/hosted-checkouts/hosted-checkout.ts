import * as v from 'valibot';
import { inventedErrors } from '../http/errors.js';
import type { JsonObject } from '../http/json.js';
import type { Merchant } from '../merchant.js';
import { creationReferences } from '../payments/ids.js';
import { paymentJson } from '../payments/output.js';
import { checkReturnUrl } from '../payments/return-url.js';
import { text } from '../http/schema.js';
import { createPaymentRequest, methodInputs, order } from '../payments/schema.js';
import { statusCategories } from '../platforms/status.js';
import type { HostedCheckoutRecord, PaymentRecord } from '../records/types.js';
import { newSession, productFilters } from '../sessions/session.js';
import { findToken } from '../tokens/token-store.js';
import type { World } from '../world.js';

const { cardPaymentMethodSpecificInput: cardInput, mobilePaymentMethodSpecificInput: mobileInput } =
  methodInputs;

/** The consumer enters these on the page, so a merchant's values are neither read nor stored. */
const withoutSecrets = {
  ...methodInputs,
  cardPaymentMethodSpecificInput: v.optional(v.omit(cardInput.wrapped, ['card'])),
  mobilePaymentMethodSpecificInput: v.optional(v.omit(mobileInput.wrapped, ['encryptedPaymentData'])),
};

export const createHostedCheckoutRequest = v.object({
  order,
  hostedCheckoutSpecificInput: v.optional(
    v.object({
      allowClickToPay: v.optional(v.boolean()),
      isRecurring: v.optional(v.boolean()),
      locale: v.optional(text),
      paymentProductFilters: v.optional(
        v.object({ ...productFilters.entries, tokensOnly: v.optional(v.boolean()) }),
      ),
      returnCancelState: v.optional(v.boolean()),
      returnUrl: v.optional(text),
      showResultPage: v.optional(v.boolean()),
      /** Comma separated. */
      tokens: v.optional(text),
      variant: v.optional(text),
    }),
  ),
  ...withoutSecrets,
});

export type CreateHostedCheckoutRequest = v.InferOutput<typeof createHostedCheckoutRequest>;

type Filters = NonNullable<
  CreateHostedCheckoutRequest['hostedCheckoutSpecificInput']
>['paymentProductFilters'];

/**
 * The filters for a checkout limited to stored accounts: only their products are offered; product 0 does not
 * exist.
 */
const offered = (world: World, merchantId: string, tokens: readonly string[], filters: Filters): Filters => {
  if (!filters?.tokensOnly) return filters;
  const stored = tokens.map((token) => findToken(world, merchantId, token)?.paymentProductId ?? 0);
  return { ...filters, restrictTo: { products: [0, ...stored], groups: [] } };
};

const PROPERTY = 'hostedCheckoutSpecificInput.returnUrl';

/** Creates a payment page for one order, with a session for its consumer. */
export const newHostedCheckout = (
  world: World,
  merchant: Merchant,
  { hostedCheckoutSpecificInput: specific = {}, ...request }: CreateHostedCheckoutRequest,
): { readonly checkout: HostedCheckoutRecord; readonly invalidTokens: readonly string[] } => {
  const { returnUrl } = specific;
  const tokens = (specific.tokens ?? '').split(',').filter(Boolean);
  const filters = offered(world, merchant.id, tokens, specific.paymentProductFilters);
  const { session, invalidTokens } = newSession(world, merchant, tokens, filters);
  session.clickToPay = (merchant.clickToPay ?? false) && (specific.allowClickToPay ?? true);
  const entry: HostedCheckoutRecord = {
    id: crypto.randomUUID(),
    merchantId: merchant.id,
    createdAt: world.clock.now(),
    status: 'IN_PROGRESS',
    returnMac: crypto.randomUUID(),
    returnUrl: returnUrl === undefined ? undefined : checkReturnUrl(world, returnUrl, PROPERTY),
    locale: specific.locale,
    variant: specific.variant,
    showResultPage: specific.showResultPage ?? true,
    returnCancelState: specific.returnCancelState ?? false,
    tokensOnly: specific.paymentProductFilters?.tokensOnly ?? false,
    isRecurring: specific.isRecurring ?? false,
    sessionId: session.id,
    request: request as JsonObject,
    paymentId: undefined,
    deletedAt: undefined,
  };
  const checkout = world.records.hostedCheckouts.insert(entry.id, entry);
  return { checkout, invalidTokens };
};

/** The create-payment request that the page completes. */
export const requestOf = (checkout: HostedCheckoutRecord) => v.parse(createPaymentRequest, checkout.request);

const outcome = ({ status }: PaymentRecord): string => {
  const category = statusCategories[status];
  if (category === 'UNSUCCESSFUL') return 'REJECTED';
  return category === 'PENDING_PAYMENT' || category === 'CREATED' ? 'STATUS_UNKNOWN' : 'SUCCESSFUL';
};

export const hostedCheckoutJson = (world: World, checkout: HostedCheckoutRecord): JsonObject => {
  const payment =
    checkout.paymentId === undefined ? undefined : world.records.payments.get(checkout.paymentId);
  return {
    status: checkout.status,
    ...(payment &&
      checkout.status === 'PAYMENT_CREATED' && {
        createdPaymentOutput: {
          ...(checkout.displayedData && { displayedData: checkout.displayedData }),
          payment: paymentJson(world, payment),
          paymentCreationReferences: creationReferences(payment.id),
          paymentStatusCategory: outcome(payment),
          ...(payment.token !== undefined && { tokens: payment.token, tokenizationSucceeded: true }),
        },
      }),
  };
};

/** A merchant's own hosted checkout, unless it was deleted. */
export const findHostedCheckout = (
  world: World,
  merchantId: string,
  id: string | undefined,
): HostedCheckoutRecord => {
  const checkout = id === undefined ? undefined : world.records.hostedCheckouts.get(id);
  if (checkout?.merchantId !== merchantId || checkout.deletedAt !== undefined)
    throw inventedErrors.notFound('UNKNOWN_HOSTED_CHECKOUT_ID', 'hostedCheckoutId');
  return checkout;
};
