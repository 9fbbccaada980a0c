/**
 * What the Server API's *create session* call returned to the merchant's server and the page handed on.
 * Valid for two hours at most; never renewed, only replaced by another.
 */
export interface Session {
  /** Bearer value of every Client API request. */
  readonly clientSessionId: string;
  /** Path segment of every Client API request. */
  readonly customerId: string;
  /** Base of the Client API, with or without a trailing `/v1`. */
  readonly clientApiUrl: string;
  /** Base of logos and tooltip pictures. */
  readonly assetUrl: string;
}

/** Whether two sessions are the same one: setting an equal session again must change nothing. */
export const sameSession = (a: Session | undefined, b: Session | undefined): boolean =>
  !a === !b &&
  a?.clientSessionId === b?.clientSessionId &&
  a?.customerId === b?.customerId &&
  a?.clientApiUrl === b?.clientApiUrl &&
  a?.assetUrl === b?.assetUrl;
