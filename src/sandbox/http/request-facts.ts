export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What is known about a request beyond its content. */
export interface RequestFacts {
  /** The request line's path and query, if a server knows them: `Request.url` may have been normalised. */
  readonly target?: string;
  /** Whether it comes from inside the program, on behalf of the merchant in its path, without a signature. */
  readonly trusted?: boolean;
}
