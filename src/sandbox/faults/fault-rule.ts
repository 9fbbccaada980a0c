/** Which calls a fault affects, when, and how often; the same for every kind. */
export interface Common {
  /** A `clientSessionId`: only calls of this session to the Client API. */
  readonly session?: string | undefined;
  /** Only calls for this merchant: to the Server API, and those of its consumers to the Client API. */
  readonly merchant?: string | undefined;
  /** Every caller, also for pages and pictures, which belong to no session. */
  readonly everyone?: true | undefined;
  /** Default: every method but OPTIONS. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS' | undefined;
  /** Below the API's base (`/products`, `/crypto/publickey`), `*` for anything; default: every path. */
  readonly path?: string | undefined;
  /** The number of calls that it affects; default 1. */
  readonly times?: number | 'always' | undefined;
  /** The number of calls to let pass first. */
  readonly skip?: number | undefined;
  /** Milliseconds of real time before anything else happens. */
  readonly delay?: number | undefined;
}

/** `before`: the work is not done (default); `after`: it is done, and only its answer is lost. */
type When = 'before' | 'after' | undefined;
/** An HTTP status. */
type Status = number | undefined;

interface Kinds {
  /** Nothing but its `delay`. */
  readonly delay: { readonly delay: number };
  /** There is no answer at all. */
  readonly never: object;
  /** An error in the platform's envelope. */
  readonly status: { readonly status?: Status; readonly when?: When };
  /** The connection is reset. */
  readonly reset: { readonly when?: When };
  /** The connection breaks in the middle of the body. */
  readonly 'cut-off': object;
  /** A complete HTTP answer with half of its JSON. */
  readonly half: object;
  /** Invalid JSON as `application/json`. */
  readonly 'not-json': { readonly status?: Status };
  /** A page in HTML, as of a proxy in between. */
  readonly html: { readonly status?: Status };
  /** Any JSON. */
  readonly answer: { readonly status?: Status; readonly body: unknown };
  /** An answer without the headers that let pages of other origins read it. */
  readonly 'no-cors': object;
  /** The session gets another key; the old one works for `grace` more milliseconds. */
  readonly 'rotate-key': { readonly session: string; readonly grace?: number | undefined };
  /** The session expires. */
  readonly 'expire-session': { readonly session: string };
  /** The clock moves forward by milliseconds, for everyone. */
  readonly advance: { readonly by: number };
}

export type FaultKind = keyof Kinds;

/** A fault as JSON. */
export type FaultRule = {
  [K in FaultKind]: Omit<Common, keyof Kinds[K]> & Kinds[K] & { readonly kind: K };
}[FaultKind];

/** In code, an answer can also be modified. */
export interface ChangeRule extends Common {
  readonly kind: 'change';
  /** Receives the JSON of the sandbox's own answer. */
  // What an answer holds is for its receiver to know.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly change: (body: any) => unknown;
}

export type Rule = FaultRule | ChangeRule;
