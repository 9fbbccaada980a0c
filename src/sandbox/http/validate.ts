import * as v from 'valibot';
import { ApiError, type ErrorEntry, connectEntry } from './errors.js';
import { readLeniently } from './lenient.js';

export type Schema<T> = v.GenericSchema<unknown, T>;

/** `order.amountOfMoney.amount`, `paymentValues[0].key`. */
export const pathOf = (issue: v.BaseIssue<unknown>): string =>
  (issue.path ?? []).reduce(
    (path, { key }) =>
      typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${String(key)}` : String(key),
    '',
  );

const MISSING = ['20000000', 'PARAMETER_NOT_FOUND_IN_REQUEST'] as const;
const INVALID = ['1099', 'INVALID_VALUE'] as const;
/** The most errors in one envelope; a hostile body could cause thousands. */
const MOST = 20;

/** Validates a body. The error names every invalid property and repeats no value. */
export const validate = <T>(schema: Schema<T>, body: unknown): T => {
  const result = v.safeParse(schema, readLeniently(schema, body));
  if (result.success) return result.output;
  const entries = new Map<string, ErrorEntry>();
  for (const issue of result.issues.slice(0, MOST)) {
    const path = pathOf(issue);
    const [code, id] = issue.input === undefined ? MISSING : INVALID;
    if (!entries.has(path)) entries.set(path, connectEntry(400, code, id, path || 'body'));
  }
  throw new ApiError(400, [...entries.values()]);
};
