import * as v from 'valibot';

/** What the page sends to `hosted-url`: the consumer's choice, and no amount, order or address. */
const hostedChoice = v.object({
  paymentProductId: v.optional(v.pipe(v.number(), v.integer())),
  paymentProductGroup: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,50}$/))),
  /** The platform's label of a stored account, by which its token is found. */
  label: v.optional(v.pipe(v.string(), v.maxLength(200))),
  locale: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2}_[A-Z]{2}$/))),
});

export type HostedChoice = v.InferOutput<typeof hostedChoice>;

/** `undefined` if the JSON is invalid. */
export const hostedChoiceOf = (json: unknown): HostedChoice | undefined => {
  const { success, output } = v.safeParse(hostedChoice, json);
  return success ? output : undefined;
};
