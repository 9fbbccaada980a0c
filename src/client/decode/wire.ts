import { CheckoutError } from '../../domain/errors.js';

/** A JSON object from outside: anything may be in it. */
export type Wire = Readonly<Record<string, unknown>>;

/** Turns one JSON value into something of ours; the path says where it was, for the developer. */
export type Decode<T> = (value: unknown, path: string) => T;

const refuse = (path: string): never => {
  throw new CheckoutError('schema', `The answer is not as expected at ${path}.`);
};

const isObject = (value: unknown): value is Wire =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const object: Decode<Wire> = (value, path) => (isObject(value) ? value : refuse(path));

/** What may be missing, or of no use: then there is nothing in it. */
export const optional = (value: unknown): Wire => (isObject(value) ? value : {});

/** Missing and null lists are empty ones. */
export const list = <T>(value: unknown, path: string, decode: Decode<T>): T[] =>
  value == null
    ? []
    : Array.isArray(value)
      ? value.map((item, index) => decode(item, `${path}[${index}]`))
      : refuse(path);

/** Text; numbers and booleans in their usual spelling, everything else is absent. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : undefined;

export const requiredText: Decode<string> = (value, path) => text(value) || refuse(path);

/** A number, or text that spells one. */
export const number = (value: unknown): number | undefined => {
  const result = typeof value === 'string' && value.trim() ? +value : value;
  return typeof result === 'number' && Number.isFinite(result) ? result : undefined;
};

/** Ids are integers; some servers quote them. */
export const integer: Decode<number> = (value, path) => {
  const result = number(value);
  return Number.isSafeInteger(result) ? result! : refuse(path);
};

export const flag = (value: unknown): boolean => value === true || value === 'true';

/** Stably by `displayOrder`; of two with the same id the later one holds. */
export const inOrder = <T extends { readonly id: unknown }>(
  items: readonly T[],
  order: (item: T) => number,
): T[] => [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) => order(a) - order(b));

/** What has no order of its own comes last. */
export const LAST = Number.MAX_SAFE_INTEGER;
