import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPattern } from '../../src/domain/pattern-automaton.js';
import { patternTokens } from '../../src/domain/pattern-tokens.js';
import { findPattern, testPattern } from '../../src/domain/pattern.js';
import { runs } from './a-field.js';

/** What the platform really sends. */
const catalogue: readonly (readonly [pattern: string, found: string, notFound: string])[] = [
  ['^[0-9]{12,19}$', '4567350000427977', '45673500'],
  ['^[0-9]*$', '', 'a'],
  ['^(?:0[1-9]|1[0-2])[0-9]{2}$', '1299', '1399'],
  ['^(0[1-9]|1[0-2])\\d\\d$', '0130', '0030'],
  ['(?:0[1-9]|1[0-2])[0-9]{2}', 'x1299', 'x9999'],
  ['^[A-Za-z]{6}[A-Za-z0-9]{2}([A-Za-z0-9]{3})?$', 'INGBNL2A', 'INGBNL2A1'],
  ['^\\d{11}$|^\\d{14}$', '12345678901234', '123456789012'],
  ['^\\+?[0-9 ]+$', '+31 20 123', '020-123'],
  ['^[A-Za-z0-9.\\-_]+@[A-Za-z0-9]+$', 'coyote.w-e@acme', 'coyote@acme.com'],
  ['^1[0-9]{10}$', '13812345678', '23812345678'],
  ['^[a-zA-Zàáâ0-9 +_.=,:\\-\\[\\]\\/\\(\\)]*$', 'Wile E. [Coyote] (à)', 'Coyote!'],
];

/** Those of them that card forms have. */
const ofCards = catalogue.filter(([pattern]) => /^\^(?:\[0-9\]|\(|1)/.test(pattern));

/** Each of them keeps a backtracking engine busy for ever. */
const attacks: readonly (readonly [pattern: string, text: string])[] = [
  ['^([0-9]+)+$', `${'1'.repeat(5000)}x`],
  ['^(a|a)*$', `${'a'.repeat(5000)}b`],
  ['^(a|aa)+$', `${'a'.repeat(5000)}b`],
  ['^(a?){40}a{40}$', 'a'.repeat(39)],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(5000)],
  ['^a*a*a*a*a*a*b$', 'a'.repeat(5000)],
  ['(x+x+)+y', 'x'.repeat(5000)],
  ['^(?:(?:a*)*)*$', `${'a'.repeat(5000)}b`],
  ['^((a{0,5}){0,5}){0,5}b$', 'a'.repeat(500)],
];

/** Patterns that mean something else in Java, or that cannot be bounded. */
const unreadable = [
  '(',
  ')',
  '[',
  'a{2',
  '*a',
  '^*',
  'a$+',
  'a**',
  'a*+',
  'a{2,1}',
  '[]a]',
  '[^]a]',
  '[a&&b]',
  '[a[b]]',
  '[b-a]',
  '\\p{L}',
  '\\P{L}',
  '\\1',
  '(a)\\1',
  '\\k<a>',
  '\\A',
  '\\z',
  '\\Qa\\E',
  '\\h',
  '\\u{61}',
  '\\x41',
  '(?=a)',
  '(?!a)',
  '(?<=a)',
  '(?<!a)',
  '(?<name>a)',
  '(?i)a',
  '(?i:a)',
  '(?>a)',
  '\\',
  'a\\',
  '😀',
  '[😀]',
  'a'.repeat(1025),
];

describe('The platform’s patterns', () => {
  it.each(catalogue)('The automaton finds %s in %s and not in %s', (pattern, found, notFound) => {
    expect(matchPattern(pattern, found)).toBe(true);
    expect(matchPattern(pattern, notFound)).toBe(false);
  });

  it.each(ofCards)('The native engine finds %s in %s and not in %s', (pattern, found, notFound) => {
    expect(testPattern(pattern, found)).toBe(true);
    expect(testPattern(pattern, notFound)).toBe(false);
  });
});

describe('Patterns that could freeze the page', () => {
  it.each(attacks)(
    'The pattern %s is kept from the backtracking engine, and the automaton finds no match',
    (pattern, text) => {
      expect(testPattern(pattern, text)).toBeUndefined();
      expect(matchPattern(pattern, text)).toBe(false);
    },
  );
});

it.each(unreadable)('The pattern %s is left to the platform by both engines', (pattern) => {
  expect(testPattern(pattern, 'a')).toBeUndefined();
  expect(matchPattern(pattern, 'a')).toBeUndefined();
});

it.each([
  ['two open repetitions', '^a*b*$'],
  ['an open and a bounded repetition', '^a{2,4}b*$'],
  ['a repeated group', '^(a|b)*$'],
  ['no beginning', 'a*b$'],
  ['no end', '^a*b'],
  ['two beginnings', '^a$|^b$'],
  ['a class of its own', '^[^a]$'],
  ['more than 63 characters', `^${'a'.repeat(62)}$`],
])('A pattern with %s is left to the automaton', (_, pattern) => {
  expect(testPattern(pattern, 'a')).toBeUndefined();
  expect(matchPattern(pattern, 'a')).toBeDefined();
});

it('A text of more than 512 characters is left to the automaton', () => {
  expect(testPattern('^a*$', 'a'.repeat(512))).toBe(true);
  expect(testPattern('^a*$', 'a'.repeat(513))).toBeUndefined();
});

it('A pattern whose automaton would be too big is left to the platform', () => {
  expect(matchPattern('((a{0,100}){0,100}){0,100}', 'a')).toBeUndefined();
});

it.each([
  ['loops that build nothing', '^((((){9999}){9999}){9999}){9999}[A-Z]', 'a'],
  ['loops that build nothing, without a capture', '(?:(?:(?:(?:){9999}){9999}){9999}){9999}!', 'a'],
  ['many parts that may be missing', '(a?){2400}!', 'a'.repeat(512)],
  ['a big automaton and a long text', '^((a{0,20}){0,20}){0,5}b$', 'a'.repeat(2000)],
])('A pattern with %s is left to the platform', (_, pattern, text) => {
  expect(findPattern(pattern, text)).toBeUndefined();
});

it('A text of excessive length is left to the platform', () => {
  expect(matchPattern('^(a+)+$', 'a'.repeat(10_001))).toBeUndefined();
});

/** Random patterns of the subset, over few characters, so that they often match. */
const { pattern: anyPattern } = fc.letrec<{ pattern: string; sequence: string; piece: string; atom: string }>(
  (tie) => ({
    atom: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'pattern' },
      fc.constantFrom(
        'a',
        'b',
        '1',
        '.',
        '[ab]',
        '[^a]',
        '[a-c]',
        '\\d',
        '\\w',
        '\\s',
        '\\.',
        '[\\d-]',
        '\\u0061',
        '[\\]a]',
      ),
      fc.tuple(fc.constantFrom('(', '(?:'), tie('pattern')).map(([open, inner]) => `${open}${inner})`),
    ),
    piece: fc
      .tuple(
        tie('atom'),
        fc.constantFrom(
          '',
          '',
          '',
          '?',
          '*',
          '+',
          '{2}',
          '{1,3}',
          '{0,2}',
          '{2,}',
          '*?',
          '+?',
          '??',
          '{1,2}?',
        ),
      )
      .map((parts) => parts.join('')),
    sequence: fc
      .array(
        fc.oneof({ weight: 8, arbitrary: tie('piece') }, { weight: 1, arbitrary: fc.constantFrom('^', '$') }),
        {
          maxLength: 3,
        },
      )
      .map((pieces) => pieces.join('')),
    pattern: fc
      .array(tie('sequence'), { minLength: 1, maxLength: 3 })
      .map((sequences) => sequences.join('|')),
  }),
);
const shortText = fc.string({ unit: fc.constantFrom(...'aabbc11. -]\n'), maxLength: 8 });

it.each(unreadable)('The unreadable pattern %s is not evaluated at all', (pattern) => {
  expect(findPattern(pattern, 'a')).toBeUndefined();
});

it.each(attacks)('The dangerous pattern %s is not run by the native engine', (pattern, text) => {
  expect(testPattern(pattern, text)).toBeUndefined();
});

describe('Short texts', () => {
  it('The automaton agrees with the native engine on short texts', () => {
    fc.assert(
      fc.property(anyPattern, shortText, (pattern, text) => {
        fc.pre(pattern.length <= 300);
        expect(matchPattern(pattern, text)).toBe(new RegExp(pattern).test(text));
      }),
      { numRuns: runs.numRuns * 2 },
    );
  }, 60_000);

  it('Both engines agree on what the native one runs', () => {
    const part = fc.constantFrom('a', '1', '[ab]', '[a-c]', '\\d', '[0-9]{2}', '(?:a|1)', '(a|b1)');
    const repeated = fc.constantFrom('', 'a*', '[ab]+', '\\d{1,3}');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 3 }), repeated, part, shortText, (parts, more, last, text) => {
        const pattern = `^${parts.join('')}${more}${last}$`;
        const native = testPattern(pattern, text);
        expect(native).toBeDefined();
        expect(matchPattern(pattern, text)).toBe(native);
      }),
      runs,
    );
  });
});

it('The tokens of any text that is a pattern join to the same pattern', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'a0()[]{}|*+?^$.\\d,&-') })),
      (pattern) => {
        const tokens = patternTokens(pattern);
        if (tokens) expect(tokens.join('')).toBe(pattern);
        // Neither engine throws, whatever comes from the platform.
        testPattern(pattern, 'a0-');
        matchPattern(pattern, 'a0-');
      },
    ),
    { numRuns: runs.numRuns * 5 },
  );
});

it('No accepted pattern takes a backtracking engine millions of steps', () => {
  const most = 4e6;
  /** A backtracking matcher that counts how often it looks at a character, and gives up in time. */
  const cost = (pattern: string, text: string): number => {
    let count = 0;
    const atoms = [...pattern.matchAll(/([ab]|\[ab\])(\*|\?|\{0,2\})?/g)].map(([, atom, quantifier]) => ({
      set: atom!,
      max: quantifier === '*' ? Infinity : quantifier === '{0,2}' ? 2 : 1,
      min: quantifier ? 0 : 1,
    }));
    const from = (index: number, position: number): boolean => {
      const atom = atoms[index];
      if (!atom) return position === text.length;
      let end = position;
      while (end - position < atom.max && end < text.length && (count++, atom.set.includes(text[end]!)))
        end++;
      for (; end - position >= atom.min && count < most; end--) if (from(index + 1, end)) return true;
      return false;
    };
    from(0, 0);
    return count;
  };
  const quantifier = fc.constantFrom('*', '*', '*', '*', '?', '{0,2}', '');
  const atom = fc.tuple(fc.constantFrom('a', '[ab]'), quantifier).map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.array(atom, { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 0, max: 60 }),
      (atoms, length) => {
        const pattern = `^${atoms.join('')}b$`;
        const text = 'a'.repeat(length);
        if (testPattern(pattern, text) !== undefined) expect(cost(pattern, text)).toBeLessThan(most);
      },
    ),
    { numRuns: 300 },
  );
});
