import { digitsOf } from '../digits.js';
import { format } from '../mask.js';
import { padded, slashed } from './digit-groups.js';
import type { FieldKind } from './kind.js';

const isDate = (raw: string): boolean => {
  const [, day, month, year] = /^(\d\d)(\d\d)(\d{4})$/.exec(raw) ?? [];
  // Engines turn the 31st of a short month into the 1st of the next.
  return new Date(`${year}-${month}-${day}T00:00Z`).getUTCDate() === Number(day);
};

const isOfOurTime = (raw: string): boolean => /(?:19|20)\d\d$/.test(raw) && isDate(raw);

/** Reorders digits with the year first, as in Asia and ISO, if they make no sense the other way round. */
const dayFirst = (digits: string): string => {
  const turned = digits.replace(/^(\d{4})(\d\d)(\d\d?)$/, (_, year, month, day: string) =>
    [day.padStart(2, '0'), month, year].join(''),
  );
  return !isOfOurTime(digits) && isOfOurTime(turned) ? turned : digits;
};

const read = (text: string): string => {
  const groups = slashed(text);
  const digits = padded(groups.replace(/^(\d{4})\/(\d\d?)\/(\d\d?)\/?$/, '$3/$2/$1'));
  // The day may still get a second digit, unless a separator follows the first.
  return digits.length === 8 || groups.endsWith('/') ? dayFirst(digits) : digits;
};

/** A day of the Gregorian calendar: DDMMYYYY. */
export const date: FieldKind = {
  inputMode: 'numeric',
  formatted: true,
  usualMask: '{{99}}-{{99}}-{{9999}}',
  read,
  // A separator counts only when typed at the end.
  insert: (before, text, after, mask) =>
    after ? before + digitsOf(text) : read(format(mask, before) + text),
  settle: dayFirst,
  check: (raw) => !isDate(raw) && 'date',
};
