import type { PropertyDeclaration, ReactiveElement } from 'lit';

/** Not a session, which is said. */
const notJson = {};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return notJson;
  }
};

/** What a text means, by the type of the property. */
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

/** Attributes are handed to their properties as they are written. */
export const asWritten = { fromAttribute: (text: string | null) => text };

/**
 * Has properties take text as their attributes do: some frameworks set a property where markup has the attribute of
 * that name, and write `false` where an attribute should not be. A text that is no number becomes `NaN`.
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
        return values.get(this);
      },
      set(this: object, value: unknown) {
        values.set(this, read(value, type));
      },
    });
  }
};
