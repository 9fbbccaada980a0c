/** Why something could not be done; sentences for people live in `messages`. */
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
  /** Trying the same again may help. */
  readonly retryable?: boolean;
  readonly httpStatus?: number;
  /** The platform's id of the failed request, for its support desk. */
  readonly errorId?: string;
  /** The platform's own error codes, never its messages. */
  readonly apiCodes?: readonly string[];
}

/**
 * The only error this library throws. Frozen; carries codes and technical facts, never a value that the consumer
 * typed, nor a request's or answer's body.
 */
export class CheckoutError extends Error {
  override readonly name = 'CheckoutError';
  readonly retryable: boolean;
  readonly httpStatus: number | undefined;
  readonly errorId: string | undefined;
  readonly apiCodes: readonly string[];

  /** @param hint for the developer: what was wrong and what to do; no data. */
  constructor(
    readonly code: ErrorCode,
    hint: string,
    details: ErrorDetails = {},
  ) {
    super(hint);
    this.retryable = details.retryable ?? false;
    this.httpStatus = details.httpStatus;
    this.errorId = details.errorId;
    this.apiCodes = details.apiCodes ?? [];
    Object.freeze(this);
  }
}
