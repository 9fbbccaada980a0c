/** Whom a fault meets, when, and how often; the same for every kind. */
export interface Common {
  /** A `clientSessionId`: only calls of this session to the Client API. */
  readonly session?: string | undefined;
  /** Only calls for this merchant: to the Server API, and those of its consumers to the Client API. */
  readonly merchant?: string | undefined;
  /** Every caller; also of pages and pictures, which belong to no session. */
  readonly everyone?: true | undefined;
  /** Default: every method but OPTIONS. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS' | undefined;
  /** Below the API's base (`/products`, `/crypto/publickey`), `*` for anything; default: every path. */
  readonly path?: string | undefined;
  /** How many calls it meets; default 1. */
  readonly times?: number | 'always' | undefined;
  /** How many calls it lets pass first. */
  readonly skip?: number | undefined;
  /** Milliseconds of real time before anything else happens. */
  readonly delay?: number | undefined;
}

/** The work is not begun (the default), or it is done and only its answer is lost. */
type When = 'before' | 'after' | undefined;
/** An HTTP status. */
type Status = number | undefined;

interface Kinds {
  /** Nothing but its `delay`. */
  readonly delay: { readonly delay: number };
  /** No answer at all. */
  readonly never: object;
  /** A refusal in the platform's envelope. */
  readonly status: { readonly status?: Status; readonly when?: When };
  /** The connection is reset. */
  readonly reset: { readonly when?: When };
  /** The connection breaks in the middle of the body. */
  readonly 'cut-off': object;
  /** The answer is whole, as far as HTTP goes, and its JSON is half. */
  readonly half: object;
  /** `application/json` that is none. */
  readonly 'not-json': { readonly status?: Status };
  /** A page in HTML, as of a proxy in between. */
  readonly html: { readonly status?: Status };
  /** Any JSON. */
  readonly answer: { readonly status?: Status; readonly body: unknown };
  /** No header that lets a page of another origin read the answer. */
  readonly 'no-cors': object;
  /** The session has another key from now on; the old one opens payloads for `grace` more milliseconds. */
  readonly 'rotate-key': { readonly session: string; readonly grace?: number | undefined };
  /** The session has run out. */
  readonly 'expire-session': { readonly session: string };
  /** The sandbox's clock moves on by milliseconds; time is the same for everyone. */
  readonly advance: { readonly by: number };
}

export type FaultKind = keyof Kinds;

/** A fault as JSON. */
export type FaultRule = {
  [K in FaultKind]: Omit<Common, keyof Kinds[K]> & Kinds[K] & { readonly kind: K };
}[FaultKind];

/** In code, an answer can also be changed. */
export interface ChangeRule extends Common {
  readonly kind: 'change';
  /** Gets the JSON of the sandbox's own answer. */
  // What an answer holds is for its receiver to know.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly change: (body: any) => unknown;
}

export type Rule = FaultRule | ChangeRule;
