import * as v from 'valibot';
import { cents, countryCode, productId, text } from '../http/schema.js';
import { createPaymentRequest } from '../payments/schema.js';
import { globalCollect } from '../platforms/globalcollect.js';
import type { PaymentStatus } from '../platforms/platform.js';
import { parseDuration } from '../time/duration.js';
import { updateTokenRequest } from '../tokens/schema.js';

const merchant = v.pipe(v.string(), v.regex(/^\d{1,10}$/));
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/));

const statuses = Object.keys(globalCollect.statusCodes) as PaymentStatus[];

/** How long ago, such as `2d12h`. */
const ago = v.pipe(
  v.string(),
  v.check((given) => parseDuration(given) !== undefined, 'a time such as 2d12h'),
);

const merchants = v.array(
  v.strictObject({
    id: merchant,
    platform: v.picklist(['globalcollect', 'ogone']),
    name: v.optional(v.pipe(text, v.maxLength(100))),
    clickToPay: v.optional(v.boolean()),
  }),
);

/** Whom the look-up of consumers finds: by which values, and what it answers. */
const customers = v.array(
  v.strictObject({
    paymentProductId: productId,
    countryCode,
    keys: v.record(text, text),
    response: v.record(text, text),
  }),
);

/** What *create token* of the Server API takes in clear, and by which id it is known. */
const tokens = v.array(
  v.strictObject({
    merchant,
    id: v.optional(id),
    ...updateTokenRequest.entries,
    paymentProductId: productId,
  }),
);

const { encryptedCustomerInput: _sealed, ...inClear } = createPaymentRequest.entries;

const part = v.pipe(cents, v.minValue(1));

/** What was taken of a payment, and given back, in parts. */
const captures = v.array(
  v.strictObject({
    amount: part,
    status: v.optional(v.picklist(['CAPTURE_REQUESTED', 'CAPTURED', 'PAID'])),
  }),
);
const refunds = v.array(
  v.strictObject({
    amount: part,
    status: v.optional(v.picklist(['PENDING_APPROVAL', 'REFUND_REQUESTED', 'REFUNDED', 'CANCELLED'])),
  }),
);

/** What *create payment* of the Server API takes in clear, where the payment stands now, and since when. */
const payments = v.array(
  v.strictObject({
    merchant,
    id: v.optional(id),
    status: v.picklist(statuses),
    ago: v.optional(ago),
    captures: v.optional(captures),
    refunds: v.optional(refunds),
    ...inClear,
  }),
);

/** What a sandbox begins with, as JSON. */
export const seedSchema = v.strictObject({
  merchants: v.optional(merchants),
  customers: v.optional(customers),
  tokens: v.optional(tokens),
  payments: v.optional(payments),
});

/** As it was read. */
export type ReadSeed = v.InferOutput<typeof seedSchema>;
export type ReadPayment = NonNullable<ReadSeed['payments']>[number];
