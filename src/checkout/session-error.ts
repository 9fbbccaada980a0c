import { CheckoutError } from '../domain/errors.js';

/** Another session helps. */
export const isSessionError = (error: unknown): boolean =>
  error instanceof CheckoutError && /^session/.test(error.code);
