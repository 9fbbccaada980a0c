import { decodePaymentAnswer } from '../client/decode/payment-answer.js';
import { CheckoutError } from '../domain/errors.js';
import { type PaymentEnding, endingOf, isRefusal } from '../domain/outcome.js';
import type { MerchantAction } from '../domain/payment-answer.js';
import type { Issue } from '../domain/validators/index.js';
import type { EffectContext } from './effect-context.js';
import type { Notice, PaymentResult } from './state.js';

/** What the merchant's answer means. `result` is what the page is told. */
export type AnswerMeaning = { readonly result: PaymentResult } & (
  | { readonly kind: 'ended'; readonly ending: PaymentEnding }
  | { readonly kind: 'action'; readonly action: MerchantAction }
  | {
      readonly kind: 'refused';
      readonly verdicts: ReadonlyMap<string, Issue>;
      readonly notice: Notice | undefined;
      /** What is to be mended before the next attempt. */
      readonly error: CheckoutError | undefined;
    }
);

const unreadable = () =>
  new CheckoutError('session-expired', 'The platform could not read encryptedCustomerInput.', {
    retryable: true,
  });

/**
 * What a merchant's answer means for the consumer: the Server API's *create payment* or *get payment* response.
 *
 * @param fields ids of the fields on screen; a verdict about another one is a decline
 * @throws CheckoutError `merchant` where the answer says nothing of a payment (nobody knows how it ended), or sends the
 * consumer to an address that nobody should be sent to
 */
export const meaningOf = (json: unknown, fields: readonly string[]): AnswerMeaning => {
  const { paymentId, status, statusCategory, isDenied, errors, merchantAction } = decodePaymentAnswer(json);
  if (!status && !errors.length && !merchantAction)
    throw new CheckoutError('merchant', 'No payment response.', { retryable: true });
  const result = { status, statusCategory, paymentId };
  if (merchantAction) return { kind: 'action', result, action: merchantAction };
  const ending = endingOf(errors.length ? undefined : status, statusCategory, isDenied);
  if (!isRefusal(ending)) return { kind: 'ended', result, ending };
  // Nothing is wrong with what was typed: the platform cannot read it any more.
  if (!status && errors.some(({ field }) => field === 'encryptedCustomerInput'))
    return { kind: 'refused', result, verdicts: new Map(), notice: undefined, error: unreadable() };
  const verdicts = new Map(
    errors.flatMap(({ field = '' }) =>
      fields.includes(field) ? [[field, { code: 'refused' as const }]] : [],
    ),
  );
  const code = isDenied ? ending : (errors[0]?.code ?? ending);
  return {
    kind: 'refused',
    result,
    verdicts,
    notice: verdicts.size ? undefined : { kind: 'declined', code },
    error: undefined,
  };
};

/** Tells the page and the consumer what an answer means. A page that goes on by itself when it hears it has its way. */
export const settle = (context: EffectContext, meaning: AnswerMeaning): void => {
  const { result } = meaning;
  const { paymentId } = result;
  const { state } = context;
  context.ports.result(result);
  if (context.state !== state) return;
  switch (meaning.kind) {
    case 'ended':
      return context.dispatch({ type: 'end', ending: meaning.ending, paymentId });
    case 'action':
      return context.dispatch({ type: 'start-action', action: meaning.action, paymentId });
    case 'refused': {
      const { verdicts, notice, error } = meaning;
      context.dispatch({ type: 'refuse', verdicts, notice });
      if (error) context.fail(error);
    }
  }
};
