import { failure } from '../../../checkout/merchant/exchange.js';
import { leavesOpen } from '../../../checkout/merchant/post-payment.js';
import { readText } from '../../../client/read-text.js';

/** Whether this is what `fetch` resolves to, in whichever window. */
const isResponse = (answer: unknown): answer is Response =>
  Object.prototype.toString.call(answer) === '[object Response]';

/**
 * What a listener has answered. A `Response` of `fetch` stands for its JSON, and is read as that of `payment-url` is.
 *
 * @throws CheckoutError `merchant` if it leaves the outcome unknown: the same key is sent again
 */
export const pageAnswer = async (answer: unknown): Promise<unknown> => {
  if (!isResponse(answer)) return answer;
  const { status } = answer;
  try {
    if (!leavesOpen(status)) return JSON.parse(await readText(answer)) as unknown;
  } catch {
    // It is no JSON, or somebody has read it already.
  }
  throw failure('merchant', 'The Response given to respondWith', status);
};
