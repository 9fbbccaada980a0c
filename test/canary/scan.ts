const rootsOf = (root: Document | ShadowRoot): readonly (Document | ShadowRoot)[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsOf(shadowRoot) : [])),
];

const roots = () => rootsOf(document);

/** What the inputs of the page hold. */
export const typedValues = (): readonly string[] =>
  roots().flatMap((root) =>
    [...root.querySelectorAll<HTMLInputElement>('input, textarea, select')].map(({ value }) => value),
  );

async function* databases(): AsyncGenerator<unknown> {
  // Names only where a database cannot be opened; what was put in was seen by its hook.
  for (const { name } of (await indexedDB.databases?.()) ?? []) yield name;
}

/** Every place of this page that keeps something: markup, form data, storage, addresses, globals. */
export async function* everywhere(
  windowBefore: ReadonlySet<PropertyKey>,
): AsyncGenerator<readonly [channel: string, value: unknown]> {
  for (const root of roots()) {
    for (const element of root.querySelectorAll('*'))
      for (const { name, value } of element.attributes) yield [`attribute ${name}`, value];
    yield ['text', root instanceof Document ? root.documentElement.textContent : root.textContent];
  }
  for (const form of document.forms) yield ['form data', new FormData(form)];
  try {
    for (const storage of [localStorage, sessionStorage]) yield ['storage', { ...storage }];
    yield ['cookie', document.cookie.split(/; ?/)];
    for await (const name of databases()) yield ['IndexedDB', name];
  } catch {
    // A page without an origin has none of these.
  }
  yield ['address', location.href];
  yield ['history', history.state];
  for (const { name } of performance.getEntries()) yield ['performance', name];
  for (const key of Reflect.ownKeys(globalThis))
    if (!windowBefore.has(key)) yield ['global', [String(key), Reflect.get(globalThis, key) as unknown]];
}
