import type { JsonObject } from '../http/json.js';
import type { Merchant } from '../merchant.js';
import { platforms } from '../platforms/index.js';
import { createMandate, signingAction } from '../mandates/create.js';
import { useMandate } from '../mandates/mandate.js';
import type { PaymentRecord } from '../records/types.js';
import { attributesOf, changeToken, storeToken } from '../tokens/token-store.js';
import type { World } from '../world.js';
import { MANDATE, mandateOf } from './chargeable.js';
import { conclude } from './conclude.js';
import type { CustomerInput } from './customer-input.js';
import { type Draft } from './draft.js';
import { draftPayment } from './draft-payment.js';
import { decide } from './flows.js';
import type { Verdict } from './step.js';
import { recordOf } from './record.js';
import type { CreatePaymentRequest } from './schema.js';
import { enter } from './transition.js';

/** Stores the account if the consumer or merchant asked for it and the product allows it. */
const tokenize = (
  { world, merchant, input, method, product, token, values }: Draft,
  payment: PaymentRecord,
) => {
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

/** Updates the stored account from new data in a payment, on Ogone only. */
const updateToken = ({ merchant, token, values }: Draft, payment: PaymentRecord): void => {
  if (token && platforms[merchant.platform].paymentsUpdateTokens) changeToken(token, values, payment);
};

/** The mandate of a payment: an active one, or one that the request creates. */
const mandateFor = (draft: Draft) => {
  const existing = mandateOf(draft);
  if (existing) return { mandate: existing, returnUrl: undefined };
  const { mandate } =
    draft.request.sepaDirectDebitPaymentMethodSpecificInput?.paymentProduct771SpecificInput ?? {};
  return (
    mandate &&
    createMandate(draft.world, mandate, { merchantId: draft.merchant.id, prefix: `${MANDATE}.mandate.` })
  );
};

export interface PaymentSource {
  /** The decrypted customer input. */
  readonly input?: CustomerInput | undefined;
  /** Its id; default: the platform's next. */
  readonly id?: string | undefined;
  /** The hosted checkout on whose page the payment is made. */
  readonly hostedCheckoutId?: string;
  /** Where the sandbox itself needs the consumer to return; default: as in the request. */
  readonly returnUrl?: string;
}

/** A payment made from a request, and its next step. */
export interface MadePayment {
  readonly payment: PaymentRecord;
  readonly result: JsonObject;
}

/**
 * Makes a payment.
 * @param origin the address of the sandbox's pages for consumers
 * @throws ApiError 400 if the request is invalid, 402 if the payment is refused
 */
export const makePayment = async (
  world: World,
  merchant: Merchant,
  request: CreatePaymentRequest,
  origin: string,
  { input, id, hostedCheckoutId, returnUrl: own }: PaymentSource,
): Promise<MadePayment> => {
  const draft = draftPayment(world, merchant, request, input, own);
  const made = mandateFor(draft);
  const record = await recordOf(draft, { id, hostedCheckoutId, mandate: made?.mandate });
  const { product, returnUrl, method } = draft;
  const verdict: Verdict =
    made?.mandate.status === 'WAITING_FOR_REFERENCE'
      ? {
          status: 'REDIRECTED',
          merchantAction: signingAction(world, made.mandate, origin, made.returnUrl, record.id),
        }
      : decide({ world, payment: record, product, origin, returnUrl, method });
  // Stored only now: a simulated platform error leaves no payment.
  const payment = world.records.payments.insert(record.id, record);
  if (input) input.log.paymentId = payment.id;
  enter(world, payment, 'CREATED');
  const result = conclude(world, payment, verdict, () => {
    updateToken(draft, payment);
    if (made?.mandate.status === 'ACTIVE') useMandate(world, made.mandate);
    return tokenize(draft, payment);
  });
  return { payment, result };
};
