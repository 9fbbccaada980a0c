import { decodePaymentAnswer } from '../client/payment-answer.js';
import { safeUrl } from '../client/index.js';
import { CheckoutError } from '../domain/errors.js';
import { endingOf, isRefusal } from '../domain/outcome.js';
import type { Conclusion } from './state.js';
import type { MerchantAction } from '../domain/payment-answer.js';

/**
 * Where an action sends the consumer; `undefined` where it sends them nowhere.
 * @throws CheckoutError `merchant` where it is no address that anybody should be sent to
 */
export const redirectOf = ({ redirectUrl }: MerchantAction): string | undefined => {
  const url = redirectUrl === undefined ? undefined : safeUrl(redirectUrl);
  if (url === undefined && redirectUrl !== undefined)
    throw new CheckoutError('merchant', 'merchantAction.redirectData.redirectURL is no https address.');
  return url;
};

/**
 * What an answer means for the consumer, where it does not plainly say *paid*: a decline, fields at fault, something
 * that must be done first, or an end that is not known yet.
 *
 * @param fields ids of the fields on screen; a verdict about another one is a decline
 * @throws CheckoutError `merchant` where the answer says nothing of a payment: nobody knows how it ended
 */
export const conclude = (json: unknown, fields: readonly string[]): Conclusion => {
  const { paymentId, status, statusCategory, isDenied, errors, merchantAction } = decodePaymentAnswer(json);
  if (!status && !errors.length && !merchantAction)
    throw new CheckoutError('merchant', 'No payment response', { retryable: true });
  const result = { status, statusCategory, paymentId };
  if (merchantAction) {
    redirectOf(merchantAction);
    return { at: 'acting', result, action: merchantAction };
  }
  const outcome = endingOf(errors.length ? undefined : status, statusCategory, isDenied);
  if (!isRefusal(outcome)) return { at: 'done', result, outcome };
  // Nothing is wrong with what was typed: the platform cannot read it any more.
  if (!status && errors.some(({ field }) => field === 'encryptedCustomerInput'))
    return {
      at: 'refused',
      result,
      verdicts: new Map(),
      notice: undefined,
      error: new CheckoutError('session-expired', 'The platform could not read encryptedCustomerInput.', {
        retryable: true,
      }),
    };
  const verdicts = new Map(
    errors.flatMap(({ field = '' }) =>
      fields.includes(field) ? [[field, { code: 'refused' as const }]] : [],
    ),
  );
  return {
    at: 'refused',
    result,
    verdicts,
    notice: verdicts.size
      ? undefined
      : { kind: 'declined', code: isDenied ? outcome : (errors[0]?.code ?? outcome) },
  };
};
