import type { PropertyDeclaration, ReactiveElement } from 'lit';

/** Stands for text that is not a session, which the settings check then reports. */
const notJson = {};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return notJson;
  }
};

/** How a text is read, by the type of the property. */
const readers = new Map<unknown, (text: string) => unknown>([
  [Boolean, (text) => text !== 'false'],
  [Number, (text) => (text.trim() ? Number(text) : undefined)],
  [Object, (text) => (text.trim() ? parsed(text) : undefined)],
]);

const read = (value: unknown, type: unknown): unknown => {
  const reader = typeof value === 'string' ? readers.get(type) : undefined;
  const meant = reader ? reader(value as string) : value;
  return type === Boolean ? !!meant : (meant ?? undefined);
};

let hasWarned = false;

/** Passes an attribute's text to its property unchanged; warns once if `false` is written for an absent attribute. */
export const asWritten = {
  fromAttribute(text: string | null, type?: unknown): string | null {
    if (type === Boolean && text === 'false' && !hasWarned) {
      hasWarned = true;
      console.warn(
        'connect-checkout: a boolean attribute is "false" and read as absent; leave it out instead.',
      );
    }
    return text;
  },
};

/**
 * Makes properties accept text like their attributes: some frameworks set a property where the markup has an
 * attribute of that name, and write `false` for an absent attribute. Text that is not a number becomes `NaN`.
 */
export const takeText = (
  prototype: ReactiveElement,
  properties: Readonly<Record<string, PropertyDeclaration>>,
): void => {
  for (const [name, { type }] of Object.entries(properties)) {
    const values = new WeakMap<object, unknown>();
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: object) {
        return values.get(this) ?? read(undefined, type);
      },
      set(this: object, value: unknown) {
        values.set(this, read(value, type));
      },
    });
  }
};
