import * as v from 'valibot';
import { milliseconds } from '../http/schema.js';
import type { Schema } from '../http/validate.js';
import type { FaultRule } from './fault-rule.js';

/** Up to an hour; no caller is more patient. */
const patience = v.pipe(milliseconds, v.maxValue(3_600_000));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(500));

/** The same for every kind. */
const common = {
  session: v.optional(word),
  merchant: v.optional(word),
  everyone: v.optional(v.literal(true)),
  method: v.optional(v.picklist(['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'])),
  path: v.optional(v.pipe(word, v.startsWith('/'))),
  times: v.optional(v.union([v.literal('always'), v.pipe(count, v.minValue(1))])),
  skip: v.optional(count),
  delay: v.optional(patience),
};

const failure = v.optional(v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)));
const status = v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)));
/** `before`: the work is not done; `after`: it is done, and only its answer is lost. */
const when = v.optional(v.picklist(['before', 'after']));

const kind = <K extends string, E extends v.ObjectEntries>(name: K, entries: E) =>
  v.strictObject<Omit<typeof common, keyof E> & { readonly kind: v.LiteralSchema<K, undefined> } & E>({
    ...common,
    kind: v.literal(name),
    ...entries,
  });

/** The schema of a fault as JSON. */
export const faultRule: Schema<FaultRule> = v.variant('kind', [
  kind('delay', { delay: patience }),
  kind('never', {}),
  kind('status', { status: failure, when }),
  kind('reset', { when }),
  kind('cut-off', {}),
  kind('half', {}),
  kind('not-json', { status }),
  kind('html', { status }),
  kind('answer', { status, body: v.unknown() }),
  kind('no-cors', {}),
  kind('rotate-key', { session: word, grace: v.optional(milliseconds) }),
  kind('expire-session', { session: word }),
  kind('advance', { by: milliseconds }),
]);

export const changeRule = v.strictObject({
  ...common,
  kind: v.literal('change'),
  change: v.function(),
});
