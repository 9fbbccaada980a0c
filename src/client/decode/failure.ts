import { CheckoutError } from '../../domain/errors.js';
import { ownObject } from '../own.js';
import { text } from './wire.js';

/** Statuses of a temporary failure, of the platform or a server in front of it: 403 is a firewall's. */
const passing = /^(40[38]|429|50[0234]|52\d)$/;

/**
 * Converts an unsuccessful answer into an error.
 * The platform's own 403 concerns the session. Code 9008 means that it is unknown or, usually, expired; a new
 * session helps in both cases, so it becomes `session-expired`. Any other code becomes `session-invalid`. A 403
 * without the platform's error shape comes from a firewall: it says nothing about the session and may not
 * happen again. No message of the platform and no part of another body is passed on.
 */
export const decodeFailure = (httpStatus: number, envelope: unknown): CheckoutError => {
  const { errorId, errors } = ownObject(envelope);
  const entries = Array.isArray(errors) ? errors.map(ownObject) : [];
  const apiCodes = entries.flatMap(({ code }) => text(code) ?? []);
  const id = text(errorId);
  const details = { httpStatus, apiCodes, ...(id && { errorId: id }) };
  const hint = `The Client API answered ${httpStatus}.`;
  const isPlatforms = apiCodes.length > 0 || (entries.length > 0 && !!id);
  if (httpStatus === 403 && isPlatforms)
    return new CheckoutError(
      apiCodes.includes('9008') ? 'session-expired' : 'session-invalid',
      hint,
      details,
    );
  return new CheckoutError('http', hint, { ...details, retryable: passing.test(`${httpStatus}`) });
};
