/** Every text inside a value of any kind: whatever a logger, a listener or a request could read from it. */
export function* textsOf(value: unknown, depth = 6, seen = new Set<unknown>()): Generator<string> {
  if (typeof value === 'string') {
    yield value;
    yield* insideText(value, depth, seen);
  } else if (typeof value === 'number' || typeof value === 'bigint') yield String(value);
  else if (typeof value === 'object' && value !== null && depth && !seen.has(value)) {
    seen.add(value);
    yield* insideObject(value, depth, seen);
  }
}

/** JSON and forms in a text are values as well. */
function* insideText(text: string, depth: number, seen: Set<unknown>): Generator<string> {
  if (!depth) return;
  if (/^\s*[[{"]/.test(text)) {
    try {
      yield* textsOf(JSON.parse(text), depth - 1, seen);
    } catch {
      // Not JSON after all.
    }
  }
  if (/^[^\s=&]+=[^\s]*$/.test(text)) for (const [, part] of new URLSearchParams(text)) yield part;
}

function* insideObject(value: object, depth: number, seen: Set<unknown>): Generator<string> {
  if (value instanceof Node) return yield* insideNode(value);
  if (value instanceof Error)
    yield* [value.message, value.stack ?? '', ...textsOf(value.cause, depth - 1, seen)];
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return yield new TextDecoder().decode(value);
  if (value instanceof URLSearchParams || value instanceof URL)
    return yield* textsOf(String(value), depth, seen);
  if (value instanceof FormData || value instanceof Headers) {
    for (const pair of value as unknown as Iterable<readonly [string, unknown]>)
      yield* textsOf(pair[1], depth - 1, seen);
    return;
  }
  if (value instanceof Map || value instanceof Set) return yield* textsOf([...value], depth, seen);
  for (const key of Reflect.ownKeys(value)) {
    if (typeof key === 'string') yield key;
    try {
      yield* textsOf((value as Record<PropertyKey, unknown>)[key], depth - 1, seen);
    } catch {
      // A getter that throws tells nothing.
    }
  }
}

function* insideNode(node: Node): Generator<string> {
  yield node.textContent ?? '';
  const elements = node instanceof Element ? [node, ...node.querySelectorAll('*')] : [];
  for (const element of elements) for (const { value } of element.attributes) yield value;
}
