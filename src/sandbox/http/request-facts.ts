export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What is known of a request beside itself. */
export interface RequestFacts {
  /** The request line's own path and query, where a server knows them: `Request.url` may have been normalised. */
  readonly target?: string;
  /** It comes from inside the program, on behalf of the merchant in its path: no signature is asked for. */
  readonly trusted?: boolean;
}
