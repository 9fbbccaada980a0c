import { inventedErrors, observedErrors } from '../http/errors.js';
import type { JsonObject } from '../http/json.js';
import type { Merchant } from '../merchant.js';
import { type MadePayment, makePayment } from '../payments/create.js';
import { openCustomerInput } from '../payments/customer-input.js';
import { inputNameOf } from '../payments/methods.js';
import { returnAddress } from '../payments/return-url.js';
import { statusCategories } from '../platforms/status.js';
import { products } from '../catalogue/index.js';
import type { HostedCheckoutRecord, PaymentRecord } from '../records/types.js';
import type { World } from '../world.js';
import { requestOf } from './hosted-checkout.js';

/** The progress of a hosted checkout's payment: none yet, at a bank, refused, or made. */
export type Progress = 'open' | 'elsewhere' | 'refused' | 'paid';

const progressOf = (payment: PaymentRecord | undefined): Progress => {
  if (!payment) return 'open';
  if (payment.status === 'REDIRECTED') return 'elsewhere';
  return statusCategories[payment.status] === 'UNSUCCESSFUL' ? 'refused' : 'paid';
};

/**
 * Updates the checkout from its payment: a successful one ends it, a refused one may be followed by another.
 */
export const follow = (world: World, checkout: HostedCheckoutRecord): Progress => {
  const progress = progressOf(world.records.payments.get(checkout.paymentId ?? ''));
  if (progress === 'paid' && checkout.status === 'IN_PROGRESS') checkout.status = 'PAYMENT_CREATED';
  return progress;
};

/** Whether the consumer can still pay or cancel: it has not ended or been deleted, and its session is valid. */
export const isOpen = (world: World, checkout: HostedCheckoutRecord): boolean => {
  const session = world.records.sessions.get(checkout.sessionId);
  return (
    checkout.status === 'IN_PROGRESS' &&
    checkout.deletedAt === undefined &&
    session !== undefined &&
    session.expiresAt > world.clock.now()
  );
};

/** Returns what a page shows of a payment's action, as the merchant reads it later. */
const displayedData = ({ merchantAction }: JsonObject): JsonObject | undefined => {
  const { actionType, showData, renderingData } = (merchantAction ?? {}) as JsonObject;
  if (actionType !== 'SHOW_INSTRUCTIONS' && actionType !== 'SHOW_TRANSACTION_RESULTS') return undefined;
  return { displayedDataType: actionType, ...(renderingData !== undefined && { renderingData }), showData };
};

/**
 * Pays on the page of a hosted checkout with the merchant's request and the consumer's encrypted input. Of
 * input for several payment methods, that of the chosen one is used.
 *
 * @param origin the address of the sandbox for consumers
 * @param back where a bank sends the consumer afterwards
 * @throws ApiError 400 if the payment is invalid, 402 if it is refused
 */
export const payOn = async (
  world: World,
  merchant: Merchant,
  checkout: HostedCheckoutRecord,
  sealed: string,
  origin: string,
  back: string,
): Promise<MadePayment> => {
  follow(world, checkout);
  if (!isOpen(world, checkout)) throw inventedErrors.wrongStatus();
  const input = await openCustomerInput(world, merchant.id, sealed);
  // Another session of the merchant has other filters.
  if (input.session.id !== checkout.sessionId) throw inventedErrors.undecryptable();
  if (checkout.tokensOnly && input.accountOnFileId === undefined)
    throw observedErrors.missing('accountOnFileId');
  const product = products.get(input.paymentProductId);
  const { order, ...methods } = requestOf(checkout);
  const name = product && inputNameOf(product);
  const own = name && methods[name];
  const request = { order, ...(own && { [name]: own }) };
  const made = await makePayment(world, merchant, request, origin, {
    input,
    hostedCheckoutId: checkout.id,
    returnUrl: back,
  });
  checkout.paymentId = made.payment.id;
  checkout.displayedData = displayedData(made.result);
  follow(world, checkout);
  return made;
};

/** Cancels for the consumer; the merchant learns of it if it asked to (`returnCancelState`). */
export const cancel = (world: World, checkout: HostedCheckoutRecord): void => {
  if (isOpen(world, checkout) && checkout.returnCancelState) checkout.status = 'CANCELLED_BY_CONSUMER';
};

/** The merchant's return URL with parameters that identify the checkout; `undefined` if it gave none. */
export const returnOf = ({ id, returnMac, returnUrl }: HostedCheckoutRecord): string | undefined =>
  returnUrl === undefined
    ? undefined
    : returnAddress(returnUrl, { RETURNMAC: returnMac, hostedCheckoutId: id });
