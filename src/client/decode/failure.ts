import { CheckoutError } from '../../domain/errors.js';
import { text } from './wire.js';

/**
 * An answer that is not a success. 403 is about the session: with the platform's code 9008 it is unknown or, the usual
 * case, has run out, which the answer does not tell apart: `session-expired`, since a new session helps either way.
 * Any other 403 is `session-invalid`. The platform's messages go no further, and no part of other bodies does.
 */
export const decodeFailure = (httpStatus: number, envelope: unknown): CheckoutError => {
  const { errorId, errors } = Object(envelope) as { errorId?: unknown; errors?: unknown };
  const apiCodes = [errors].flat().flatMap((error) => text((error as { code?: unknown } | null)?.code) ?? []);
  const id = text(errorId);
  return new CheckoutError(
    httpStatus !== 403 ? 'http' : apiCodes.includes('9008') ? 'session-expired' : 'session-invalid',
    `The Client API answered ${httpStatus}.`,
    { retryable: /50[0234]/.test(`${httpStatus}`), httpStatus, apiCodes, ...(id && { errorId: id }) },
  );
};
