import { decodePaymentAnswer } from '../client/payment-answer.js';
import { safeUrl } from '../client/index.js';
import { CheckoutError } from '../domain/errors.js';
import { mayTryAgain, outcomeOf } from '../domain/outcome.js';
import type { Conclusion } from './state.js';

/**
 * What an answer means for the consumer, where it does not plainly say *paid*: a decline, fields at fault, something
 * that must be done first, or an end that is not known yet.
 *
 * @param fields ids of the fields on screen; a verdict about another one is a decline
 * @throws CheckoutError `merchant` where the answer says nothing of a payment: nobody knows how it ended
 */
export const conclude = (json: unknown, fields: readonly string[]): Conclusion => {
  const { paymentId, status, statusCategory, errors, merchantAction } = decodePaymentAnswer(json);
  if (!status && !errors.length && !merchantAction)
    throw new CheckoutError('merchant', 'No payment response', { retryable: true });
  const result = { status, statusCategory, paymentId };
  if (merchantAction) {
    const { redirectUrl } = merchantAction;
    if (redirectUrl !== undefined && !safeUrl(redirectUrl))
      throw new CheckoutError('merchant', 'merchantAction.redirectData.redirectURL is no https address.');
    return { at: 'acting', result, action: merchantAction };
  }
  const outcome = errors.length ? 'rejected' : outcomeOf(status, statusCategory);
  if (!mayTryAgain[outcome]) return { at: 'done', result, outcome };
  const verdicts = new Map(
    errors.flatMap(({ field = '' }) =>
      fields.includes(field) ? [[field, { code: 'refused' as const }]] : [],
    ),
  );
  return {
    at: 'refused',
    result,
    verdicts,
    notice: verdicts.size ? undefined : { kind: 'declined', code: errors[0]?.code },
  };
};
