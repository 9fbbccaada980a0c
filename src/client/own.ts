/**
 * Copies an object's own properties into one without a prototype. Needed for options and for objects that the
 * browser reads, since both would otherwise include additions to Object.prototype.
 */
export const own = <T extends object>(value: T): T => Object.assign(Object.create(null) as T, value);
