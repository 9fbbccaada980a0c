import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asciiDigits, digitsOf } from '../../src/domain/digits.js';
import { runs } from './a-field.js';

it.each([
  ['Arabic-Indic', '٠١٢٣٤٥٦٧٨٩'],
  ['Persian', '۰۱۲۳۴۵۶۷۸۹'],
  ['Devanagari', '०१२३४५६७८९'],
  ['Bengali', '০১২৩৪৫৬৭৮৯'],
  ['Thai', '๐๑๒๓๔๕๖๗๘๙'],
  ['full-width', '0123456789'],
  ['mathematical bold', '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗'],
  ['mathematical monospace, the last of five adjoining sets', '𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿'],
  ['ASCII', '0123456789'],
])('The digits of %s are read', (_, text) => {
  expect(asciiDigits(text)).toBe('0123456789');
});

it('Other characters stay unchanged, including superscripts and numerals that are not decimal digits', () => {
  expect(asciiDigits('a²Ⅷ½ é😀')).toBe('a²Ⅷ½ é😀');
});

it('The digits agree with the engine’s locale data', () => {
  const systems = [
    'arab',
    'beng',
    'deva',
    'fullwide',
    'gujr',
    'khmr',
    'mong',
    'mymr',
    'tamldec',
    'thai',
    'tibt',
  ];
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...systems), (number, system) => {
      const written = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(number);
      expect(asciiDigits(written)).toBe(`${number}`);
    }),
    runs,
  );
});

it('Any text is reduced to digits only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(digitsOf(text)).toMatch(/^[0-9]*$/);
    }),
    runs,
  );
});
