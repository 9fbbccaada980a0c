/**
 * What the Server API's *create session* call returned to the merchant's server, which passed it to the page.
 * Valid for at most two hours; it cannot be extended, only replaced.
 */
export interface Session {
  /** The bearer token of every Client API request. */
  readonly clientSessionId: string;
  /** The path segment of every Client API request. */
  readonly customerId: string;
  /** The base URL of the Client API, with or without `/v1` at the end. */
  readonly clientApiUrl: string;
  /** The base URL of logos and tooltip pictures. */
  readonly assetUrl: string;
}

/** Whether two sessions are equal: setting an equal session again must change nothing. */
export const sameSession = (a: Session | undefined, b: Session | undefined): boolean =>
  !a === !b &&
  a?.clientSessionId === b?.clientSessionId &&
  a?.customerId === b?.customerId &&
  a?.clientApiUrl === b?.clientApiUrl &&
  a?.assetUrl === b?.assetUrl;
