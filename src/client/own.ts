/**
 * An object's own properties, and nothing that a page has added to all objects: for options, and for what is handed to
 * the browser, which reads them through the prototype.
 */
export const own = <T extends object>(value: T): T => Object.assign(Object.create(null) as T, value);
