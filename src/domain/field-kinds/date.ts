import { asciiDigits, digitsOf } from '../digits.js';
import { format } from '../mask.js';
import type { FieldKind } from './kind.js';

/**
 * Digits of a date, the day or month first: `1/2/1990`, `1/27`, and the other way round in ISO's spelling. One digit
 * before a separator is a day or month of its own.
 */
export const dayFirst = (text: string): string =>
  asciiDigits(text)
    .trim()
    .replace(/\D+/g, '/')
    .replace(/^(\d{4})\/(\d\d?)(?:\/(\d\d?))?$/, '$3/$2/$1')
    .replace(/\b[1-9]\//g, '0$&')
    .replace(/\//g, '');

/** A day of the Gregorian calendar: DDMMYYYY. */
export const date: FieldKind = {
  inputMode: 'numeric',
  formatted: true,
  usualMask: '{{99}}-{{99}}-{{9999}}',
  read: dayFirst,
  // At the end a separator has a meaning.
  insert: (before, text, after, mask) =>
    after ? before + digitsOf(text) : dayFirst(format(mask, before) + text),
  check: (raw) => {
    const [, day, month, year] = /^(\d\d)(\d\d)(\d{4})$/.exec(raw) ?? [];
    // Engines roll the 31st of a short month over into the next one.
    return new Date(`${year}-${month}-${day}T00:00Z`).getUTCDate() !== Number(day) && 'date';
  },
};
