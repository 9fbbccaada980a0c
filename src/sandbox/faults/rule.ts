import * as v from 'valibot';
import { milliseconds } from '../http/schema.js';

/** Up to an hour; no caller is more patient. */
const patience = v.pipe(milliseconds, v.maxValue(3_600_000));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(500));

/** Whom a fault meets, when, and how often; the same for every kind. */
const common = {
  /** A `clientSessionId`: only calls of this session to the Client API. */
  session: v.optional(word),
  /** Only calls for this merchant: to the Server API, and those of its consumers to the Client API. */
  merchant: v.optional(word),
  /** Every caller; also of pages and pictures, which belong to no session. */
  everyone: v.optional(v.literal(true)),
  /** Default: every method but OPTIONS. */
  method: v.optional(v.picklist(['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'])),
  /** Below the API's base (`/products`, `/crypto/publickey`), `*` for anything; default: every path. */
  path: v.optional(v.pipe(word, v.startsWith('/'))),
  /** How many calls it meets; default 1. */
  times: v.optional(v.union([v.literal('always'), v.pipe(count, v.minValue(1))])),
  /** How many calls it lets pass first. */
  skip: v.optional(count),
  /** Milliseconds of real time before anything else happens. */
  delay: v.optional(patience),
};

const failure = v.optional(v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)));
const status = v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)));
/** The work is not begun, or it is done and only its answer is lost. */
const when = v.optional(v.picklist(['before', 'after']));

const kind = <K extends string, E extends v.ObjectEntries>(name: K, entries: E) =>
  v.strictObject<Omit<typeof common, keyof E> & { readonly kind: v.LiteralSchema<K, undefined> } & E>({
    ...common,
    kind: v.literal(name),
    ...entries,
  });

/** A fault as JSON. */
export const faultRule = v.variant('kind', [
  /** Nothing but its `delay`. */
  kind('delay', { delay: patience }),
  /** No answer at all. */
  kind('never', {}),
  /** A refusal in the platform's envelope. */
  kind('status', { status: failure, when }),
  /** The connection is reset. */
  kind('reset', { when }),
  /** The connection breaks in the middle of the body. */
  kind('cut-off', {}),
  /** The answer is whole, as far as HTTP goes, and its JSON is half. */
  kind('half', {}),
  /** `application/json` that is none. */
  kind('not-json', { status }),
  /** A page in HTML, as of a proxy in between. */
  kind('html', { status }),
  /** Any JSON. */
  kind('answer', { status, body: v.unknown() }),
  /** No header that lets a page of another origin read the answer. */
  kind('no-cors', {}),
  /** The session has another key from now on; the old one opens payloads for `grace` more milliseconds. */
  kind('rotate-key', { session: word, grace: v.optional(milliseconds) }),
  /** The session has run out. */
  kind('expire-session', { session: word }),
  /** The sandbox's clock moves on; time is the same for everyone. */
  kind('advance', { by: milliseconds }),
]);

export type FaultRule = v.InferInput<typeof faultRule>;
export type FaultKind = FaultRule['kind'];
export type RuleOf<K extends FaultKind> = Extract<FaultRule, { kind: K }>;

/** In code, an answer can also be changed. */
export interface ChangeRule extends Pick<
  RuleOf<'never'>,
  'session' | 'merchant' | 'everyone' | 'method' | 'path' | 'times' | 'skip' | 'delay'
> {
  readonly kind: 'change';
  /** Gets the JSON of the sandbox's own answer. */
  // What an answer holds is for its receiver to know.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly change: (body: any) => unknown;
}

export const changeRule = v.strictObject({
  ...common,
  kind: v.literal('change'),
  change: v.function(),
});

export type Rule = FaultRule | ChangeRule;
