/** A file that a page with the element may load, as the build lists it. */
export interface InventoryFile {
  /** Relative to the folder of `connect-checkout.js`. */
  readonly file: string;
  readonly purpose: string;
  readonly loads: string;
  /** SHA-384, as in attributes. */
  readonly integrity: string;
}

/** What the merchant's own list says of a script, a frame or an import map. */
export interface AllowedScript {
  /** An address, relative to the page, or the digest of what is inline. */
  readonly source: string;
  /** SHA-384 of what is served there; without it any content is allowed. */
  readonly integrity?: string;
  readonly purpose: string;
}

/** The module that everything else is beside. */
export const MODULE = 'connect-checkout.js';
/** Only pages of a return address include it. */
export const RETURN_SCRIPT = 'connect-checkout-return.js';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isDigest = (value: unknown): value is string =>
  typeof value === 'string' && /^sha384-[\w+/]{64}$/.test(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;

const isInventoryFile = (value: unknown): value is InventoryFile =>
  isRecord(value) &&
  typeof value['file'] === 'string' &&
  /^(chunks\/)?[\w-]+\.js$/.test(value['file']) &&
  isText(value['purpose']) &&
  isText(value['loads']) &&
  isDigest(value['integrity']);

const isAllowed = (value: unknown): value is AllowedScript =>
  isRecord(value) &&
  isText(value['source']) &&
  isText(value['purpose']) &&
  (value['integrity'] === undefined || isDigest(value['integrity']));

const listOf = <T>(text: string, is: (value: unknown) => value is T): readonly T[] | undefined => {
  try {
    const values: unknown = JSON.parse(text);
    return Array.isArray(values) && values.every(is) ? values : undefined;
  } catch {
    return undefined;
  }
};

/** @returns undefined where the text is no inventory */
export const readInventory = (text: string): readonly InventoryFile[] | undefined => {
  const files = listOf(text, isInventoryFile);
  return files?.some(({ file }) => file === MODULE) ? files : undefined;
};

/** @returns undefined where the text is no such list */
export const readAllowed = (text: string): readonly AllowedScript[] | undefined => listOf(text, isAllowed);
