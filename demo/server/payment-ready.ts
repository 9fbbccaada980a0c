import * as v from 'valibot';

const figure = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.maxLength(8));

/**
 * What the page sends: the detail of `payment-ready`. It contains no amount, no order and no unencrypted
 * values. Other properties are dropped.
 */
const paymentReady = v.object({
  /** From pages that post the detail themselves; with `payment-url`, the key is in a header. */
  idempotencyKey: v.optional(v.string()),
  encryptedCustomerInput: v.pipe(v.string(), v.regex(/^[\w-]+(\.[\w-]+){4}$/), v.maxLength(20_000)),
  /** Only determines the property for the return URL; the ciphertext contains the product. */
  paymentMethod: v.optional(v.string(), 'card'),
  encodedClientMetaInfo: v.optional(v.pipe(v.string(), v.regex(/^[\w+/=-]*$/), v.maxLength(4_000))),
  deviceFingerprintTransactionId: v.optional(v.pipe(v.string(), v.maxLength(100))),
  /** Only identifies the chosen plan; its figures come from the platform. */
  installments: v.optional(
    v.object({
      numberOfInstallments: v.pipe(v.number(), v.integer()),
      installmentPlanCode: v.optional(v.pipe(v.number(), v.integer())),
    }),
  ),
  paymentProductId: v.optional(v.pipe(v.number(), v.integer())),
  /** With `presentation="dialog"`: the bank's frame. */
  challengeCanvasSize: v.optional(v.picklist(['250x400', '390x400', '500x600', '600x400'])),
  /** Only where an account is saved and nothing is paid. */
  purpose: v.optional(v.literal('save')),
  replaces: v.optional(
    v.object({
      paymentProductId: v.pipe(v.number(), v.integer()),
      label: v.pipe(v.string(), v.maxLength(200)),
    }),
  ),
  browserData: v.optional(
    v.object({
      colorDepth: v.optional(v.pipe(v.number(), v.integer())),
      javaEnabled: v.optional(v.boolean()),
      javaScriptEnabled: v.optional(v.boolean()),
      // The Server API expects strings.
      innerHeight: v.optional(figure),
      innerWidth: v.optional(figure),
      screenHeight: v.optional(figure),
      screenWidth: v.optional(figure),
    }),
  ),
});

export type PaymentReady = v.InferOutput<typeof paymentReady>;

/** `undefined` if the JSON is invalid. */
export const paymentReadyOf = (json: unknown): PaymentReady | undefined => {
  const { success, output } = v.safeParse(paymentReady, json);
  return success ? output : undefined;
};

/** `undefined` without a valid key: a repetition would be another payment. */
export const idempotencyKeyOf = (key: string | undefined): string | undefined =>
  /^[\w-]{8,64}$/.test(key ?? '') ? key : undefined;
