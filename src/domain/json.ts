/**
 * JSON of plain data. Ignores `toJSON` methods, which old libraries add to arrays, strings and numbers for a JSON of
 * their own: what is written is read from its holder.
 */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key) {
    return this[key];
  });
