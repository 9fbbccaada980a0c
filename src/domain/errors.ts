/** Why an operation failed; sentences for consumers are in `messages`. */
export type ErrorCode =
  | 'aborted'
  | 'config'
  | 'crypto-key'
  | 'crypto-unavailable'
  | 'encrypt'
  | 'http'
  | 'merchant'
  | 'network'
  | 'parse'
  | 'schema'
  | 'session-expired'
  | 'session-invalid'
  | 'timeout'
  | 'wallet';

export interface ErrorDetails {
  /** Whether the same operation may succeed later. */
  readonly retryable?: boolean;
  readonly httpStatus?: number;
  /** The platform's id of the failed request, for its support desk. */
  readonly errorId?: string;
  /** The platform's own error codes, never its messages. */
  readonly apiCodes?: readonly string[];
  /** The `attemptId` of the payment that failed, if it had one. */
  readonly attemptId?: string;
}

/**
 * The only error that this library throws. It is frozen and contains codes and technical facts, never a typed
 * value or the body of a request or answer.
 */
export class CheckoutError extends Error {
  override readonly name = 'CheckoutError';
  declare readonly retryable: boolean;
  declare readonly httpStatus: number | undefined;
  declare readonly errorId: string | undefined;
  declare readonly apiCodes: readonly string[];
  declare readonly attemptId: string | undefined;

  /** @param message for the developer: what was wrong and what to do. Must contain no data. */
  constructor(
    readonly code: ErrorCode,
    message: string,
    details: ErrorDetails = {},
  ) {
    super(message);
    // Each is its own: pages may have added such names to every object.
    Object.assign(this, {
      retryable: false,
      httpStatus: undefined,
      errorId: undefined,
      apiCodes: [],
      attemptId: undefined,
      ...details,
    });
    // `JSON.stringify` leaves out the message of an error otherwise.
    Object.freeze(Object.defineProperty(this, 'message', { enumerable: true }));
  }
}
