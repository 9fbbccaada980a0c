import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { states } from '../../tools/gallery/states/index.js';

const folder = new URL('../element/heard/', import.meta.url);
const textsIn = (locale: string) =>
  readdirSync(new URL(`${locale}/`, folder)).map((file) => file.replace('.txt', ''));

describe('The texts of what screen readers are told', () => {
  it('Every state of the gallery has a text, and every text has a state', () => {
    expect(textsIn('en-GB').sort()).toEqual(Object.keys(states).sort());
    for (const locale of readdirSync(folder))
      expect(Object.keys(states)).toEqual(expect.arrayContaining(textsIn(locale)));
  });

  it('No text holds a security code', () => {
    const lines = readdirSync(folder).flatMap((locale) =>
      textsIn(locale).flatMap((name) =>
        readFileSync(new URL(`${locale}/${name}.txt`, folder), 'utf8').split('\n'),
      ),
    );
    expect(lines.filter((line) => line.includes('= …')).length).toBeGreaterThan(0);
    // A value or a text of three or four digits, and not the first block of a card number.
    expect(lines.filter((line) => /(?:= |“)\d{3,4}(?!\d| \d)/.test(line))).toEqual([]);
  });
});
