/** The entry of a table under a key from elsewhere, without what every object inherits: `constructor`, `__proto__`. */
export const ownEntry = <Value>(
  table: Readonly<Record<string, Value>>,
  key: string | undefined = '',
): Value | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);
