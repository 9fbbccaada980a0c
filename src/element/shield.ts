import { own } from '../client/own.js';

/*
 * Lit passes each listener as its own options too, and the browser looks for these on every object. Where a page has
 * put such a name on `Object.prototype`, functions get an empty one of their own: a form whose listeners run `once` would
 * lose what is typed.
 */
for (const name of ['capture', 'once', 'passive', 'signal'])
  if (name in Object.prototype) Reflect.set(Function.prototype, name, undefined);

/** Options of a listener that is called once, whatever a page has added to all objects. */
export const once: AddEventListenerOptions = own({ once: true });
