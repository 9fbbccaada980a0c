import { CheckoutError } from '../../domain/errors.js';
import { own } from '../own.js';
import { text } from './wire.js';

/** Statuses of servers that are busy or broken for a while, the platform's or one in front of it. */
const passing = /^(408|429|50[0234]|52\d)$/;

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  value && typeof value === 'object' ? own(value as Record<string, unknown>) : {};

/**
 * An answer that is not a success. The platform's own 403 is about the session: with its code 9008 it is unknown or,
 * the usual case, has run out, which the answer does not tell apart: `session-expired`, since a new session helps
 * either way. With any other code it is `session-invalid`. A 403 without the platform's error shape is a firewall's:
 * it says nothing of the session, and may be another one's the next time. The platform's messages go no further, and
 * no part of other bodies does.
 */
export const decodeFailure = (httpStatus: number, envelope: unknown): CheckoutError => {
  const { errorId, errors } = objectOf(envelope);
  const entries = Array.isArray(errors) ? errors.map(objectOf) : [];
  const apiCodes = entries.flatMap(({ code }) => text(code) ?? []);
  const id = text(errorId);
  const details = { httpStatus, apiCodes, ...(id && { errorId: id }) };
  const hint = `The Client API answered ${httpStatus}.`;
  if (httpStatus !== 403) {
    return new CheckoutError('http', hint, { ...details, retryable: passing.test(`${httpStatus}`) });
  }
  const isPlatforms = apiCodes.length > 0 || (entries.length > 0 && !!id);
  if (!isPlatforms) return new CheckoutError('http', hint, { ...details, retryable: true });
  return new CheckoutError(apiCodes.includes('9008') ? 'session-expired' : 'session-invalid', hint, details);
};
