import { CheckoutError } from '../../domain/errors.js';
import { ownEntry } from '../../domain/own-entry.js';
import { assetUrl } from '../url.js';

/**
 * Decodes one JSON value of unknown content.
 * @param path the value's place, for the developer
 * @param assets the session's `assetUrl`
 * @throws CheckoutError `schema`, naming the path and never the value
 */
export type Decode<T> = (value: unknown, path: string, assets: string) => T;

export type Shape<T> = { readonly [K in keyof T]: Decode<T[K]> };

export const refuse = (path: string): never => {
  throw new CheckoutError('schema', `Unexpected answer at ${path}.`);
};

/** The path of the whole answer. The root must exist; most properties below it may be missing. */
const ROOT = '$';

/**
 * Decodes a JSON object by property. Missing and null properties are decoded as absent; other properties are
 * dropped.
 */
export const object = <T>(shape: Shape<T>): Decode<T> => {
  const properties = Object.entries<Decode<unknown>>(shape);
  return (value, path, assets) => {
    const json = value ?? (path === ROOT ? refuse(path) : {});
    if (typeof json !== 'object' || Array.isArray(json)) return refuse(path);
    return Object.fromEntries(
      properties.map(([key, decode]) => [
        key,
        decode(ownEntry(json as Record<string, unknown>, key), `${path}.${key}`, assets),
      ]),
    ) as T;
  };
};

/** Decodes one property of a JSON object, for answers that contain a single value. */
export const property =
  <T>(key: string, decode: Decode<T>): Decode<T> =>
  (...at) =>
    object({ [key]: decode })(...at)[key]!;

/** Decodes a list. A missing or null list is empty. */
export const list =
  <T>(decode: Decode<T>): Decode<T[]> =>
  (value, path, assets) =>
    Array.isArray(value)
      ? value.map((item, index) => decode(item, `${path}[${index}]`, assets))
      : value == null
        ? []
        : refuse(path);

/** Decodes a list that must exist, though it may be empty: the subject of an answer. */
export const requiredList =
  <T>(decode: Decode<T>): Decode<T[]> =>
  (value, path, assets) =>
    value == null ? refuse(path) : list(decode)(value, path, assets);

/** Decodes text, or a number or boolean as text; anything else, and empty text, is absent. */
export const text = (value: unknown): string | undefined =>
  value != null && typeof value !== 'object' && value !== '' ? `${value}` : undefined;

/** Decodes an integer, the only kind of number in this API; some servers send it as a string. */
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

/** Decodes a known word; any other becomes the first one, which is always the plainest. */
export const oneOf =
  <T>(...words: readonly [T, ...T[]]) =>
  (value: unknown): T =>
    words.includes(value as T) ? (value as T) : words[0];

export const asset: Decode<string | undefined> = (value, _, assets) => assetUrl(assets, text(value));

/** Merges `displayHints` into their parent object. */
export const flat =
  <T extends { readonly displayHints: object }>(
    decode: Decode<T>,
  ): Decode<Omit<T, 'displayHints'> & T['displayHints']> =>
  (...at) => {
    const { displayHints, ...rest } = decode(...at);
    return { ...rest, ...displayHints };
  };

/** The display order of items without one: after all others. */
export const LAST = Number.MAX_SAFE_INTEGER;
export const displayOrder = or(integer, LAST);

/** Sorts stably by `displayOrder`; of two items with the same id, the later one counts. */
export const inOrder = <T extends { readonly id: unknown }>(
  items: readonly T[],
  order: (item: T) => number,
): T[] => [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) => order(a) - order(b));

/** Decodes the answer of a *find* call, in display order. */
export const found = <T extends { readonly id: unknown; readonly displayOrder: number }>(
  key: string,
  decode: Decode<T>,
): Decode<T[]> => {
  const items = property(key, requiredList(decode));
  return (...at) => inOrder(items(...at), (item) => item.displayOrder);
};
