/**
 * Copies an object's own properties into one without a prototype. Needed for options and for objects that the
 * browser reads, since both would otherwise include additions to Object.prototype.
 */
export const own = <T extends object>(value: T): T => ({ __proto__: null, ...value });

/** The own properties of untrusted JSON; none if it is not an object. */
export const ownObject = (value: unknown): Readonly<Record<string, unknown>> =>
  own(value && typeof value === 'object' ? (value as Record<string, unknown>) : {});
