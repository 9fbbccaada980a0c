import { fits } from '../faults/match.js';
import type { Json } from '../http/json.js';
import type { LoggedRequest } from './request-log.js';

/** What a request should be like; what is not named may be anything. */
export interface RequestPattern {
  readonly method?: string | undefined;
  /** Below the API's base (`/payments`), `*` for anything. */
  readonly path?: string | undefined;
  readonly merchant?: string | undefined;
  /** HTTP status of the answer. */
  readonly status?: number | undefined;
  readonly idempotenceKey?: string | undefined;
  /** Id of the payment that it is about, or that came of it. */
  readonly payment?: string | undefined;
  /** Part of the JSON that was sent; `null` where a property is not to be there. */
  readonly body?: unknown;
  /** Part of what the browser sealed: `{ paymentProductId: 1, tokenize: true }`. */
  readonly sealed?: unknown;
}

/** Where a request is unlike a pattern. */
export interface Difference {
  /** `body.order.amountOfMoney.amount` */
  readonly path: string;
  readonly wanted: Json | undefined;
  readonly found: Json | undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A part is in a whole where all that it names is there, and equal. */
const compare = (path: string, wanted: unknown, found: unknown): readonly Difference[] => {
  if (!isObject(wanted)) {
    const absent = wanted === null || wanted === undefined;
    return (absent ? (found ?? null) === null : wanted === found)
      ? []
      : [{ path, wanted: wanted as Json, found: found as Json }];
  }
  if (!isObject(found) || Array.isArray(wanted) !== Array.isArray(found))
    return [{ path, wanted: wanted as Json, found: found as Json }];
  const below = (key: string) => (Array.isArray(wanted) ? `${path}[${key}]` : `${path}.${key}`);
  return Object.entries(wanted).flatMap(([key, value]) =>
    compare(below(key), value, Object.hasOwn(found, key) ? found[key] : undefined),
  );
};

/** Below the base of the API: without `/v1/1001`. */
const belowBase = (path: string): string => /^\/(?:client\/|files\/)?v1\/[^/]+(.*)$/s.exec(path)?.[1] ?? path;

/** Everything in which a request is unlike a pattern; nothing where it fits. */
export const differences = (pattern: RequestPattern, request: LoggedRequest): readonly Difference[] => {
  const { path, ...rest } = pattern;
  const found = belowBase(request.path);
  const elsewhere = path !== undefined && !fits(path, found) && !fits(path, request.path);
  return [
    ...(elsewhere ? [{ path: 'path', wanted: path, found }] : []),
    ...Object.entries(rest).flatMap(([key, wanted]) =>
      wanted === undefined ? [] : compare(key, wanted, request[key as keyof LoggedRequest]),
    ),
  ];
};
