import { testCards } from '../catalogue/test-cards.js';
import { ApiError } from '../http/errors.js';
import type { JsonObject } from '../http/json.js';
import type { Merchant } from '../merchant.js';
import { makePayment } from '../payments/create.js';
import { type CreatePaymentRequest, methodInputs } from '../payments/schema.js';
import type { Outcome } from '../payments/test-cards.js';
import { enter } from '../payments/transition.js';
import type { PaymentStatus } from '../platforms/platform.js';
import { platformOf } from '../platforms/platform-of.js';
import type { CaptureRecord, PaymentRecord } from '../records/types.js';
import { parseDuration } from '../time/duration.js';
import type { World } from '../world.js';
import { leadTo } from './lead-to.js';
import { ageCaptures, requestCaptures, seedRefunds } from './parts.js';
import { inThePast } from './past.js';
import type { ReadPayment } from './schema.js';

/** Longer than any way to a status takes. */
const LEAD = 24 * 3_600_000;
const VISA = 1;

/** The kind of test card whose payments begin in a status, or lead to it. */
const outcomes: Readonly<Partial<Record<PaymentStatus, Outcome>>> = {
  REDIRECTED: 'REDIRECT_3DS',
  PENDING_FRAUD_APPROVAL: 'PENDING_FRAUD_APPROVAL',
  REJECTED: 'REJECTED',
  REJECTED_CAPTURE: 'REJECTED_CAPTURE',
};

/** Statuses that no call leads to: the platform is in them for moments only. */
const momentary: ReadonlySet<PaymentStatus> = new Set(['CREATED', 'AUTHORIZATION_REQUESTED']);

/** Where a seed says nothing of how it was paid: with a Visa card that goes that way. */
const withCard = (request: CreatePaymentRequest, status: PaymentStatus): CreatePaymentRequest => {
  if (Object.keys(methodInputs).some((name) => name in request)) return request;
  const wanted = outcomes[status] ?? 'AUTHORISED';
  const card = testCards.find(
    (candidate) => candidate.paymentProductId === VISA && candidate.emulatorOutcome === wanted,
  )!;
  const { cardNumber, expiryDate, cvv } = card;
  return {
    ...request,
    cardPaymentMethodSpecificInput: {
      paymentProductId: VISA,
      card: { cardNumber, expiryDate, cvv },
      threeDSecure: { redirectionData: { returnUrl: 'https://shop.example/return' } },
    },
  };
};

interface Refused {
  readonly payment?: { readonly id?: string };
}

const idIn = (result: JsonObject | undefined): string => (result as Refused | undefined)?.payment?.id ?? '';

/** A refused payment is one as well. */
const create = async (
  world: World,
  merchant: Merchant,
  request: CreatePaymentRequest,
  id: string | undefined,
  origin: string,
): Promise<PaymentRecord> => {
  try {
    return (await makePayment(world, merchant, request, origin, { id })).payment;
  } catch (error) {
    const refused = error instanceof ApiError ? error.extra['paymentResult'] : undefined;
    const payment = world.records.payments.get(idIn(refused as JsonObject | undefined));
    if (!payment) throw error;
    return payment;
  }
};

/** Leads a payment to where it is captured, and captures it in parts. */
const captureInParts = (
  world: World,
  payment: PaymentRecord,
  captures: NonNullable<ReadPayment['captures']>,
  end: number,
): readonly CaptureRecord[] => {
  const { authorised } = platformOf(world, payment);
  const then = end - LEAD / 2;
  if (payment.status !== authorised && !leadTo(world, payment, authorised, then - LEAD / 4))
    throw new Error(`Such a payment starts as ${payment.status} and is never captured in parts.`);
  return requestCaptures(world, payment, captures, then);
};

/**
 * Makes a payment as the Server API does, and leads it to its status; it got there just now, or as long ago as it says.
 * @throws ApiError where it could not be made, Error where its status cannot be reached so.
 */
export const seedPayment = async (
  world: World,
  merchant: Merchant,
  { merchant: _merchant, id, status, ago, captures, refunds, ...request }: ReadPayment,
  origin: string,
): Promise<void> => {
  if (id !== undefined && world.records.payments.has(id))
    throw new Error('A payment with this id exists already.');
  const end = world.clock.now() - (parseDuration(ago ?? '') ?? 0);
  const before = inThePast(world, end - LEAD);
  const payment = await create(before, merchant, withCard(request, status), id, origin);
  const { status: first } = payment;
  // The last refund leads to this one by itself.
  const upTo = status === 'REFUNDED' && refunds ? 'PAID' : status;
  const parts = captures && captureInParts(world, payment, captures, end);
  if (first === status || momentary.has(status)) enter(inThePast(world, end), payment, status);
  else if (!leadTo(world, payment, upTo, end))
    throw new Error(`Such a payment starts as ${first} and never becomes ${status}.`);
  if (parts && captures) ageCaptures(inThePast(world, end), parts, captures, end);
  if (refunds) seedRefunds(world, payment, refunds, end);
  if (payment.status !== status)
    throw new Error(`With these captures and refunds, the payment is ${payment.status}, not ${status}.`);
};
