/** Reports values that went somewhere; `channel` names the place. */
export type Tell = (channel: string, ...values: unknown[]) => void;

/** A way out of the page: starts listening and returns a function that stops. */
type Hook = (tell: Tell) => () => void;

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Listens to the arguments of a method, which goes on working. */
const onCall =
  (target: object | undefined, name: string, channel = name): Hook =>
  (tell) => {
    const holder = target as Record<string, Method> | undefined;
    const original = holder?.[name];
    if (!holder || typeof original !== 'function') return () => {};
    const own = Object.getOwnPropertyDescriptor(holder, name);
    holder[name] = function (...args) {
      tell(channel, ...args);
      return original.apply(this, args);
    };
    return () => {
      if (own) Object.defineProperty(holder, name, own);
      else Reflect.deleteProperty(holder, name);
    };
  };

/** Removes the six or eight digits that a card look-up may send. */
const withoutIin = (body: unknown): unknown => {
  if (typeof body !== 'string') return body;
  try {
    const json = JSON.parse(body) as { bin?: unknown };
    if (/^\d{6}(\d{2})?$/.test(String(json.bin))) return JSON.stringify({ ...json, bin: '' });
  } catch {
    // Not JSON: as it is.
  }
  return body;
};

/** Watches request bodies, except for the ciphertext, which is random without the key. */
const onFetch: Hook = (tell) => {
  const original = globalThis.fetch;
  const watched: typeof fetch = (input, init) => {
    if (input instanceof Request) {
      tell('fetch', input.url, input.headers);
      const copy = input.clone();
      void copy.text().then(
        (text) => tell('fetch', withoutIin(text)),
        () => {},
      );
    } else tell('fetch', String(input));
    tell('fetch', init?.headers, withoutIin(init?.body));
    if (init?.body instanceof Blob) void init.body.text().then((text) => tell('fetch', withoutIin(text)));
    return original.call(globalThis, input, init);
  };
  globalThis.fetch = watched;
  return () => {
    // Another script's replacement of fetch stays.
    if (globalThis.fetch === watched) globalThis.fetch = original;
  };
};

const onEvents: Hook = (tell) => {
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event: Event) {
    const told: Record<string, unknown> = { type: event.type };
    for (let level: object = event; level !== Event.prototype && level !== Object.prototype;) {
      for (const key of Object.getOwnPropertyNames(level)) {
        // Nodes and windows are looked at by themselves.
        const value: unknown = Reflect.get(level, key, event);
        if (!(value instanceof Node) && value !== globalThis) told[key] = value;
      }
      level = Object.getPrototypeOf(level) as object;
    }
    tell(`event ${event.type}`, told);
    return dispatchEvent.call(this, event);
  };
  return () => {
    EventTarget.prototype.dispatchEvent = dispatchEvent;
  };
};

/** Watches errors created from now on, and those that escape. */
const onErrors: Hook = (tell) => {
  const natives = ['Error', 'TypeError', 'RangeError', 'SyntaxError', 'DOMException'] as const;
  const world = globalThis as unknown as Record<string, object>;
  const originals = natives.map((name) => world[name]);
  for (const name of natives) {
    world[name] = new Proxy(world[name] as new (...args: unknown[]) => object, {
      construct(target, args, newTarget) {
        tell('error', ...args);
        return Reflect.construct(target, args, newTarget) as object;
      },
    });
  }
  const seen = (event: Event) =>
    tell(
      'error',
      (event as ErrorEvent).message,
      (event as ErrorEvent).error,
      (event as PromiseRejectionEvent).reason,
    );
  addEventListener('error', seen);
  addEventListener('unhandledrejection', seen);
  return () => {
    natives.forEach((name, index) => {
      world[name] = originals[index]!;
    });
    removeEventListener('error', seen);
    removeEventListener('unhandledrejection', seen);
  };
};

/** Watches attributes and text in the document and every shadow root, including future ones. */
const onMarkup: Hook = (tell) => {
  const observer = new MutationObserver((records) => {
    for (const { target, attributeName, addedNodes } of records) {
      if (attributeName) tell(`attribute ${attributeName}`, (target as Element).getAttribute(attributeName));
      else if (addedNodes.length) tell('markup', ...addedNodes);
      else tell('text', target.nodeValue);
      addedNodes.forEach(enter);
    }
  });
  const watch = (root: Node) =>
    observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
  const enter = (node: Node) => {
    if (!(node instanceof Element || node instanceof ShadowRoot || node instanceof Document)) return;
    const root = node instanceof Element ? node.shadowRoot : undefined;
    if (root) {
      watch(root);
      enter(root);
    }
    node.querySelectorAll('*').forEach((element) => {
      if (element.shadowRoot) {
        watch(element.shadowRoot);
        enter(element.shadowRoot);
      }
    });
  };
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    watch(root);
    return root;
  };
  watch(document);
  enter(document);
  return () => {
    observer.disconnect();
    Element.prototype.attachShadow = attachShadow;
  };
};

const consoleMethods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table', 'group', 'assert'];

/** Every way out of a page that a script has. */
export const hooks: readonly Hook[] = [
  ...consoleMethods.map((name) => onCall(console, name, `console.${name}`)),
  onFetch,
  onCall(XMLHttpRequest.prototype, 'open', 'XMLHttpRequest'),
  onCall(XMLHttpRequest.prototype, 'send', 'XMLHttpRequest'),
  onCall(XMLHttpRequest.prototype, 'setRequestHeader', 'XMLHttpRequest'),
  onCall(Navigator.prototype, 'sendBeacon'),
  onCall(WebSocket.prototype, 'send', 'WebSocket'),
  onCall(globalThis, 'postMessage'),
  onCall(MessagePort.prototype, 'postMessage'),
  onCall(Worker.prototype, 'postMessage'),
  onCall(globalThis.BroadcastChannel?.prototype, 'postMessage', 'BroadcastChannel'),
  onCall(Storage.prototype, 'setItem', 'storage'),
  onCall(globalThis.IDBObjectStore?.prototype, 'put', 'IndexedDB'),
  onCall(globalThis.IDBObjectStore?.prototype, 'add', 'IndexedDB'),
  onCall(globalThis.Cache?.prototype, 'put', 'Cache'),
  onCall(History.prototype, 'pushState', 'history'),
  onCall(History.prototype, 'replaceState', 'history'),
  onCall(HTMLFormElement.prototype, 'submit', 'form'),
  onCall(performance, 'mark', 'performance'),
  onCall(performance, 'measure', 'performance'),
  onEvents,
  onErrors,
  onMarkup,
];
