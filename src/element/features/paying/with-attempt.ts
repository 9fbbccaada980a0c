import { CheckoutError } from '../../../domain/errors.js';

/** The error as one of this attempt. The text of a foreign one may contain anything, so it is never used. */
export const withAttempt = (error: unknown, attemptId: string | undefined): CheckoutError => {
  if (!(error instanceof CheckoutError))
    return withAttempt(
      new CheckoutError('merchant', 'The page’s own answer failed.', { retryable: true }),
      attemptId,
    );
  const { code, message, retryable, apiCodes, httpStatus, errorId } = error;
  return new CheckoutError(code, message, {
    retryable,
    apiCodes,
    ...(httpStatus !== undefined && { httpStatus }),
    ...(errorId !== undefined && { errorId }),
    ...(attemptId !== undefined && { attemptId }),
  });
};
