import { CheckoutError } from '../../domain/errors.js';
import type { ErrorCode } from '../../domain/errors.js';
import { optional, text } from './wire.js';

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    // Servers in front of the platform answer in HTML.
    return undefined;
  }
};

/**
 * An answer that is not a success. 403 is about the session: with the platform's code 9008 it is unknown or, the usual
 * case, has run out, which the answer does not tell apart: `session-expired`, since a new session helps either way.
 * Any other 403 is `session-invalid`. The platform's messages and the body go no further.
 */
export const decodeFailure = (httpStatus: number, body: string): CheckoutError => {
  const { errorId, errors } = optional(parse(body));
  const apiCodes = (Array.isArray(errors) ? errors : []).flatMap((error) => text(optional(error).code) ?? []);
  const code: ErrorCode =
    httpStatus !== 403 ? 'http' : apiCodes.includes('9008') ? 'session-expired' : 'session-invalid';
  const id = text(errorId);
  return new CheckoutError(code, `The Client API answered ${httpStatus}.`, {
    retryable: httpStatus >= 500 || httpStatus === 429,
    httpStatus,
    apiCodes,
    ...(id && { errorId: id }),
  });
};

/**
 * A handler of rejections: the platform's own 404, not that of a server in front of it, says that there is nothing of
 * the kind, which is an answer. Other errors are thrown on.
 */
export const ifNotFound =
  <T>(answer: T) =>
  (error: unknown): T => {
    const { httpStatus, apiCodes } = error as CheckoutError;
    if (httpStatus !== 404 || !apiCodes.length) throw error;
    return answer;
  };
