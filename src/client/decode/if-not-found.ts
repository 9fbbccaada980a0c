import type { CheckoutError } from '../../domain/errors.js';

/**
 * A handler of rejections: the platform's own 404, not that of a server in front of it, says that there is nothing of
 * the kind, which is an answer. Other errors are thrown on.
 */
export const ifNotFound =
  <T>(answer: T) =>
  (error: CheckoutError): T => {
    if (error.httpStatus !== 404 || !error.apiCodes.length) throw error;
    return answer;
  };
