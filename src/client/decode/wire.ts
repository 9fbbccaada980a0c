import { CheckoutError } from '../../domain/errors.js';
import { assetUrl } from '../url.js';

/**
 * Turns one JSON value from outside, in which anything may be, into something of ours.
 * @param path where it was, for the developer
 * @param assets the session's `assetUrl`
 * @throws CheckoutError `schema`, naming the path and never the value
 */
export type Decode<T> = (value: unknown, path: string, assets: string) => T;

export type Shape<T> = { readonly [K in keyof T]: Decode<T[K]> };

export const refuse = (path: string): never => {
  throw new CheckoutError('schema', `Unexpected answer at ${path}.`);
};

/** Where the whole answer is; there has to be one, and what is missing below it may be so. */
const ROOT = '$';

/** A property of an object itself, and of nothing that a page has added to all objects. */
export const ownProperty = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;

/** A JSON object, property by property; missing and null ones are empty, properties not asked for stay behind. */
export const object =
  <T>(shape: Shape<T>): Decode<T> =>
  (value, path, assets) => {
    const json = value ?? (path === ROOT ? refuse(path) : {});
    if (typeof json !== 'object' || Array.isArray(json)) return refuse(path);
    return Object.fromEntries(
      Object.entries<Decode<unknown>>(shape).map(([key, decode]) => [
        key,
        decode(ownProperty(json, key), `${path}.${key}`, assets),
      ]),
    ) as T;
  };

/** One property of a JSON object, for answers that hold one thing. */
export const property =
  <T>(key: string, decode: Decode<T>): Decode<T> =>
  (...at) =>
    object({ [key]: decode })(...at)[key]!;

/** Missing and null lists are empty ones. */
export const list =
  <T>(decode: Decode<T>): Decode<T[]> =>
  (value, path, assets) =>
    Array.isArray(value)
      ? value.map((item, index) => decode(item, `${path}[${index}]`, assets))
      : value == null
        ? []
        : refuse(path);

/** A list that has to be there, be it empty: what an answer is about. */
export const requiredList =
  <T>(decode: Decode<T>): Decode<T[]> =>
  (value, path, assets) =>
    value == null ? refuse(path) : list(decode)(value, path, assets);

/** Numbers and booleans in their usual spelling; other things that are not text are absent, as empty text is. */
export const text = (value: unknown): string | undefined =>
  value != null && typeof value !== 'object' && value !== '' ? `${value}` : undefined;

/** Every number of this API is an integer; some servers quote them. */
export const integer = (value: unknown): number | undefined => {
  const digits = text(value) ?? '';
  return /^-?\d+$/.test(digits) ? +digits : undefined;
};

export const or =
  <T, U>(decode: (value: unknown) => T | undefined, otherwise: U) =>
  (value: unknown): T | U =>
    decode(value) ?? otherwise;

const required =
  <T>(decode: (value: unknown) => T | undefined): Decode<T> =>
  (value, path) =>
    decode(value) ?? refuse(path);

export const requiredText = required(text);
export const requiredInteger = required(integer);
export const plainText = or(text, '');

export const flag = (value: unknown): boolean => text(value) === 'true';

/** The word where we know it, else the first, which is always the plainest. */
export const oneOf =
  <T>(...words: readonly [T, ...T[]]) =>
  (value: unknown): T =>
    words.includes(value as T) ? (value as T) : words[0];

export const asset: Decode<string | undefined> = (value, _, assets) => assetUrl(assets, text(value));

/** What the platform says of how to show a thing stands beside all else of it. */
export const flat =
  <T extends { readonly displayHints: object }>(
    decode: Decode<T>,
  ): Decode<Omit<T, 'displayHints'> & T['displayHints']> =>
  (...at) => {
    const { displayHints, ...rest } = decode(...at);
    return { ...rest, ...displayHints };
  };

/** What has no order of its own comes last. */
export const LAST = Number.MAX_SAFE_INTEGER;
export const displayOrder = or(integer, LAST);

/** Stably by `displayOrder`; of two with the same id the later one holds. */
export const inOrder = <T extends { readonly id: unknown }>(
  items: readonly T[],
  order: (item: T) => number,
): T[] => [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) => order(a) - order(b));

/** A whole answer of a *find* call, in the order to show it. */
export const found = <T extends { readonly id: unknown; readonly displayOrder: number }>(
  key: string,
  decode: Decode<T>,
): Decode<T[]> => {
  const items = property(key, requiredList(decode));
  return (...at) => inOrder(items(...at), (item) => item.displayOrder);
};
