import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacity, format, layOut, parseMask, strip } from '../../src/domain/mask.js';
import { runs } from './a-field.js';

const documented = [
  '{{9999}} {{9999}} {{9999}} {{9999}} {{999}}',
  '{{9999}} {{999999}} {{99999}}',
  '{{9999}} {{999999}} {{9999}}{{99999}}',
  '{{99}}/{{99}}',
  '{{99}}-{{99}}-{{9999}}',
  '{{999}}',
  '+86 {{999}} {{9999}} {{9999}}',
  '{{9}} {{999}} {{999}} {{99}} {{99}}{{9999}}',
  '{{99999}}-{{999}}',
  '+9 {{999}}',
  '({{99}}) {{9999}}-{{9999}}',
];

describe('Masks', () => {
  it.each([
    ['{{9999}} {{9999}}', '12345678', '1234 5678'],
    ['{{9999}} {{9999}}', '1234', '1234'],
    ['{{9999}} {{9999}}', '12345', '1234 5'],
    ['{{99}}/{{99}}', '12', '12/'],
    ['{{99}}/{{99}}', '1230', '12/30'],
    ['{{99}} - {{99}}', '12', '12 -'],
    ['({{99}})', '12', '(12)'],
    ['+86 {{999}} {{9999}}', '1381234', '+86 138 1234'],
    ['+9 {{999}}', '123', '+9 123'],
    ['*{{99}}', '12', '*12'],
    ['{{****}} {{****}}', 'NL91ABNA', 'NL91 ABNA'],
    ['{{+99}}', '12', '+12'],
    ['', '123', '123'],
    [undefined, '123', '123'],
  ])('The mask %s shows %s as %s', (mask, raw, display) => {
    expect(format(parseMask(mask), raw)).toBe(display);
  });

  it.each([
    ['{{9999}} {{9999}}', '1234-5678', '12345678'],
    ['{{9999}} {{9999}}', '12345678', '12345678'],
    ['{{9999}} {{9999}}', '1 2 3 4 5', '12345'],
    ['{{99}}/{{99}}', '1230', '1230'],
    ['+86 {{999}} {{9999}} {{9999}}', '86123456789', '86123456789'],
    ['+86 {{999}} {{9999}} {{9999}}', '+8613812345678', '13812345678'],
    ['+86 {{999}} {{9999}} {{9999}}', '+86 138 1234 5678', '13812345678'],
    ['+9 {{999}}', '912', '912'],
    ['{{****}} {{****}}', 'NL91ABNA', 'NL91ABNA'],
    ['{{99999}}-{{999}}', '01310-100', '01310100'],
    ['*{{99}}', '*12 3', '123'],
    ['{{**}}', 'ab c', 'ab c'],
  ])('The mask %s reads %s as %s', (mask, text, raw) => {
    expect(strip(parseMask(mask), text)).toBe(raw);
  });

  it('Characters beyond the mask are shown after it and read back', () => {
    const mask = parseMask('{{99}}/{{99}}');
    expect(format(mask, '123456')).toBe('12/3456');
    expect(strip(mask, '12/3456')).toBe('123456');
  });

  it.each([
    ['{{9*}}', '1ab', '1ab'],
    ['{{99}}', 'a1b2c3', '123'],
    ['{{99}}', '1:2', '12'],
    ['{{9}}-5{{9}}', '1-52', '12'],
    ['{{99}}-9-{{99}}', '12-9-34', '1234'],
    ['{{99}}-*-{{99}}', '12-*-34', '1234'],
    ['', 'a1', '1'],
  ])('The mask %s reads %s as %s, beyond its end as well', (mask, text, raw) => {
    expect(strip(parseMask(mask), text)).toBe(raw);
  });

  it('Literals may look like slots', () => {
    expect(format(parseMask('{{99}}-9*-{{99}}'), '1234')).toBe('12-9*-34');
    expect(layOut(parseMask('{{99}}-9*-{{99}}'), '1234').at).toEqual([0, 1, 6, 7]);
    expect(layOut(parseMask(''), '').at).toEqual([]);
  });

  it('A mask of 256 characters is the longest that is used', () => {
    const longest = `{{${'9'.repeat(252)}}}`;
    expect(capacity(parseMask(longest))).toBe(252);
    expect(capacity(parseMask(`${longest} `))).toBe(0);
  });

  it('An empty value shows nothing, not even literals', () => {
    for (const mask of documented) expect(format(parseMask(mask), '')).toBe('');
  });

  it('The capacity of a mask is the number of characters that fit', () => {
    expect(documented.map((mask) => capacity(parseMask(mask)))).toEqual([
      19, 15, 19, 4, 8, 3, 11, 15, 8, 3, 10,
    ]);
  });

  it('Every documented mask reads back the digits that it shows', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 24 });
    fc.assert(
      fc.property(fc.constantFrom(...documented), digits, (pattern, raw) => {
        const mask = parseMask(pattern);
        expect(strip(mask, format(mask, raw))).toBe(raw);
      }),
      runs,
    );
  });

  it('Any mask shows any value and adds only its own literals', () => {
    const anyMask = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'{}9* -/+a') }));
    fc.assert(
      fc.property(anyMask, fc.string({ unit: 'binary' }), (pattern, raw) => {
        const mask = parseMask(pattern);
        const { display, at } = layOut(mask, raw);
        expect(at.map((place) => display[place]).join('')).toBe(raw);
        expect(display.length).toBeLessThanOrEqual(raw.length + pattern.length);
        expect(strip(mask, display).length).toBeLessThanOrEqual(display.length);
      }),
      runs,
    );
  });

  it('A mask longer than any field is ignored', () => {
    expect(parseMask('{{9}}'.repeat(51))).toHaveLength(51);
    expect(parseMask('{{9}}'.repeat(52))).toEqual([]);
    expect(parseMask('{{'.repeat(500_000))).toEqual([]);
  });

  it('Laying out a value takes time in proportion to its length', () => {
    const raw = '1234567890'.repeat(10_000);
    const mask = parseMask('{{9999}} '.repeat(28));
    const display = format(mask, raw);
    expect(display.length).toBe(raw.length + 28);
    expect(strip(mask, display)).toBe(raw);
  });
});
