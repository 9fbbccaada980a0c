import fc from 'fast-check';

/** Words that have a meaning somewhere: to JavaScript, to the platform, to markup, to patterns. */
export const word = fc.constantFrom(
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1e308',
    'NaN',
    'true',
    'null',
    '__proto__',
    'constructor',
    'toString',
    '\u0000',
    '\ud800',
    '🙂',
  ],
  ...[
    '\u202e',
    '٤٥٦',
    '4567350000427977',
    '1230',
    'NL91ABNA0417164300',
    'EUR',
    'javascript:alert(1)',
    'https://a.test/',
  ],
  ...['https://a:b@c.test/', '../..', '<script>', '{{9999}} ', '^(a+)+$', 'x'.repeat(300), '9'.repeat(400)],
);

/** Text made of the pieces that its reader looks for, so that much of it is nearly right. */
export const textOf = (...pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...pieces) },
        { weight: 1, arbitrary: fc.oneof(word, fc.string({ maxLength: 4 })) },
      ),
      { maxLength: 16 },
    )
    .map((parts) => parts.join(''));

export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e300, [], {}, [[]], [null]) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

const placesOf = (value: unknown): [object, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, child]) => [[value, key] as [object, string], ...placesOf(child)])
    : [];

/** A right answer that is wrong in up to four places. A property may be called `__proto__`, as in JSON. */
export const mutantOf = (right: () => object): fc.Arbitrary<object> =>
  fc
    .array(
      fc.record({
        where: fc.nat(),
        how: fc.constantFrom('replace', 'remove', 'add'),
        name: word,
        value: hostile,
      }),
      {
        maxLength: 4,
      },
    )
    .map((changes) => {
      const copy = right();
      for (const { where, how, name, value } of changes) {
        const places = placesOf(copy);
        const [parent, key] = places[where % places.length] ?? [copy, 'more'];
        if (how === 'remove') Reflect.deleteProperty(parent, key);
        // Lists of JSON have no names.
        else if (how === 'add' && Array.isArray(parent)) parent.push(structuredClone(value));
        else {
          const property = {
            value: structuredClone(value),
            writable: true,
            enumerable: true,
            configurable: true,
          };
          Object.defineProperty(parent, how === 'add' ? name : key, property);
        }
      }
      // By text, as it comes: no holes in lists, and half characters as JSON writes them.
      return JSON.parse(JSON.stringify(copy)) as object;
    });
