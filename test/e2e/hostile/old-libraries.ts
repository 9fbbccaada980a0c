/*
 * What pages of the years before 2012 may still have on them, written anew after the documentation of Prototype.js 1.7
 * and MooTools 1.6: the names of the platform that they take for themselves, and what they add to its objects.
 */

const prototypeJs = () => {
  const addTo = (target: object, methods: Record<string, unknown>) => Object.assign(target, methods);
  /** `$A`: a list of what is iterable; a function beside it is not called. */
  const toList = (iterable: ArrayLike<unknown> & { toArray?: () => unknown[] }) => {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray?.();
    const results: unknown[] = [];
    for (let at = 0; at < (iterable.length || 0); at++) results[at] = iterable[at];
    return results;
  };
  const quoted = (text: string) => `"${text.replace(/"/g, '\\"')}"`;
  Array.from = toList as never;
  addTo(Array.prototype, {
    each(this: unknown[], run: (item: unknown, at: number) => void) {
      for (let at = 0; at < this.length; at++) run(this[at], at);
    },
    toArray(this: unknown[]) {
      return this.slice();
    },
    entries(this: unknown[]) {
      return this.slice();
    },
    first(this: unknown[]) {
      return this[0];
    },
    last(this: unknown[]) {
      return this[this.length - 1];
    },
    size(this: unknown[]) {
      return this.length;
    },
    inspect(this: unknown[]) {
      return `[${this.join(', ')}]`;
    },
    toJSON(this: unknown[]) {
      return `[${this.map((item) => quoted(String(item))).join(', ')}]`;
    },
  });
  addTo(String.prototype, {
    toJSON(this: string) {
      return quoted(this);
    },
    include(this: string, part: string) {
      return this.indexOf(part) > -1;
    },
    toArray(this: string) {
      return this.split('');
    },
    strip(this: string) {
      return this.replace(/^\s+|\s+$/g, '');
    },
  });
  addTo(Number.prototype, {
    toJSON(this: number) {
      return isFinite(Number(this)) ? this.toString() : 'null';
    },
  });
  addTo(Object, {
    values: (object: Record<string, unknown>) => {
      const values: unknown[] = [];
      for (const key in object) values.push(object[key]);
      return values;
    },
    extend: Object.assign,
  });
  addTo(Element.prototype, {
    show(this: HTMLElement) {
      this.style.display = '';
      return this;
    },
    hide(this: HTMLElement) {
      this.style.display = 'none';
      return this;
    },
    update(this: HTMLElement, content: string) {
      this.textContent = content;
      return this;
    },
    remove(this: HTMLElement) {
      this.parentNode?.removeChild(this);
      return this;
    },
    select(this: HTMLElement, selectors: string) {
      return toList(this.querySelectorAll(selectors));
    },
  });
};

const mooTools = () => {
  /** A class of theirs: nothing of the platform's is behind it. */
  const type = () =>
    function (this: { options?: unknown }, options: unknown) {
      this.options = options;
    };
  const natives = { Element };
  const list = (item: unknown) =>
    item == null
      ? []
      : Array.isArray(item)
        ? (item as unknown[])
        : typeof item === 'object' && 'length' in item
          ? ([].slice.call(item) as unknown[])
          : [item];
  Object.assign(globalThis, { Request: type(), Event: type(), Class: type(), Type: type() });
  const Own = type();
  Own.prototype = natives.Element.prototype as never;
  Object.assign(globalThis, { Element: Own });
  Array.from = list as never;
  Object.assign(Function.prototype, {
    extend(this: object, key: string, value: unknown) {
      Object.assign(this, { [key]: value });
      return this;
    },
    implement(this: { prototype: object }, key: string, value: unknown) {
      Object.assign(this.prototype, { [key]: value });
      return this;
    },
  });
  Object.assign(Array.prototype, {
    erase(this: unknown[], item: unknown) {
      for (let at = this.length; at--;) if (this[at] === item) this.splice(at, 1);
      return this;
    },
    include(this: unknown[], item: unknown) {
      if (!this.includes(item)) this.push(item);
      return this;
    },
    empty(this: unknown[]) {
      this.length = 0;
      return this;
    },
  });
};

/** As scripts for a page's head. */
export const oldLibraries = {
  'Prototype.js': `(${prototypeJs.toString()})()`,
  MooTools: `(${mooTools.toString()})()`,
} as const;
