import { CheckoutError } from '../domain/errors.js';

/** Whether a new session would solve the error. */
export const isSessionError = (error: unknown): boolean =>
  error instanceof CheckoutError && /^session/.test(error.code);
