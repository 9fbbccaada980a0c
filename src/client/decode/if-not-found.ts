import type { CheckoutError } from '../../domain/errors.js';

/**
 * Handles a rejection: the platform's own 404 becomes the given value, since it means that there is no such
 * thing. A 404 of a server in front of the platform, and any other error, is thrown again.
 */
export const ifNotFound =
  <T>(answer: T) =>
  (error: CheckoutError): T => {
    if (error.httpStatus !== 404 || !error.apiCodes.length) throw error;
    return answer;
  };
