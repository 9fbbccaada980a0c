import { decodePaymentAnswer } from '../../client/decode/payment-answer.js';
import { CheckoutError } from '../../domain/errors.js';
import { type PaymentEnding, endingOf, isRefusal } from '../../domain/outcome.js';
import type { MerchantAction } from '../../domain/payment-answer.js';
import type { SavingEnding } from '../../domain/purpose.js';
import type { Issue } from '../../domain/validators/index.js';
import type { EffectContext } from '../effect-context.js';
import type { Notice, PaymentResult } from '../state.js';

/** The meaning of the merchant's answer; `result` is what the page gets of a payment. */
export type AnswerMeaning = { readonly result: PaymentResult } & (
  | { readonly kind: 'saved'; readonly ending: SavingEnding }
  | { readonly kind: 'ended'; readonly ending: PaymentEnding }
  | { readonly kind: 'action'; readonly action: MerchantAction }
  | {
      readonly kind: 'refused';
      readonly verdicts: ReadonlyMap<string, Issue>;
      readonly notice: Notice | undefined;
      /** An error to correct before the next attempt. */
      readonly error: CheckoutError | undefined;
    }
);

/** What the consumer reads of a hosted checkout without a payment, by its status: they are back, and can choose again. */
const unpaid: ReadonlyMap<string | undefined, Notice> = new Map([
  ['IN_PROGRESS', { kind: 'left' }],
  ['CANCELLED_BY_CONSUMER', { kind: 'declined', code: 'cancelled' }],
  ['CLIENT_NOT_ELIGIBLE_FOR_SELECTED_PAYMENT_PRODUCT', { kind: 'declined', code: 'other' }],
]);

const unreadable = () =>
  new CheckoutError('session-expired', 'The platform could not read encryptedCustomerInput.', {
    retryable: true,
  });

/**
 * Determines the meaning of a merchant's answer: the Server API's *create payment*, *get payment* or *get hosted
 * checkout* response.
 *
 * @param fields ids of the fields on screen; a verdict about another field is a decline
 * @param isHosted whether a hosted checkout was asked about, which may have no payment
 * @throws CheckoutError `merchant` if the answer has no payment (its outcome is unknown), or redirects to an
 * unsafe address
 */
export const meaningOf = (json: unknown, fields: readonly string[], isHosted = false): AnswerMeaning => {
  const answer = decodePaymentAnswer(json);
  const { paymentId, status, statusCategory, amountOfMoney, isDenied, errors, merchantAction } = answer;
  const result = { status, statusCategory, paymentId, amountOfMoney };
  const notice = isHosted ? unpaid.get(answer.hostedStatus) : undefined;
  if (notice)
    return {
      kind: 'refused',
      result,
      verdicts: new Map(),
      notice,
      error: undefined,
    };
  if (!status && !errors.length && !merchantAction)
    throw new CheckoutError('merchant', 'The answer contains no payment.', { retryable: true });
  if (merchantAction) return { kind: 'action', result, action: merchantAction };
  const ending = endingOf(errors.length ? undefined : status, statusCategory, isDenied);
  if (!isRefusal(ending)) return { kind: 'ended', result, ending };
  // The values are fine, but the platform can no longer decrypt them.
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

/**
 * The same of an answer to what is saved: the Server API's *create token* response. Of a payment that nobody asked for,
 * nobody is told that something was saved.
 *
 * @throws CheckoutError `merchant` if the answer has no token: it is unknown how it ended
 */
export const meaningOfSave = (json: unknown, fields: readonly string[]): AnswerMeaning => {
  const { status, hostedStatus, errors, isNewToken } = decodePaymentAnswer(json);
  if (errors.length) return meaningOf({ errors: (json as { readonly errors: unknown }).errors }, fields);
  if (isNewToken === undefined || status || hostedStatus)
    throw new CheckoutError('merchant', 'The answer contains no token.', { retryable: true });
  const result = {
    status: undefined,
    statusCategory: undefined,
    paymentId: undefined,
    amountOfMoney: undefined,
  };
  return { kind: 'saved', result, ending: isNewToken ? 'saved' : 'already-saved' };
};

/**
 * Reports the meaning of an answer to the page and the consumer. If the page resets the checkout in its
 * handler, that takes precedence.
 */
export const settle = (context: EffectContext, meaning: AnswerMeaning): void => {
  if (meaning.kind === 'saved')
    return context.dispatch({ type: 'end', ending: meaning.ending, paymentId: undefined });
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
