import { digitsOf } from '../digits.js';
import { format } from '../mask.js';
import { dayFirst } from './date.js';
import type { FieldKind } from './kind.js';

/** MMYYYY and YYYYMM, in which the year is 20YY, to MMYY; typed from its first digit, a year has a month's zero before it. */
const shortYear = (digits: string): string =>
  digits.replace(/^(0[1-9]|1[0-2])20(\d\d)$|^0?20(\d\d)(0[1-9]|1[0-2])$/, '$1$4$2$3');

/** The month in which a card ends: MMYY. */
export const expiry = {
  inputMode: 'numeric',
  formatted: true,
  usualMask: '{{99}}/{{99}}',
  read: (text) => shortYear(dayFirst(text)),
  insert: (before, text, after, mask) => {
    if (after) return before + digitsOf(text);
    // At the end a separator has a meaning, and so has a year of four digits.
    const entered = shortYear(dayFirst(format(mask, before) + text));
    // No month begins with 2 to 9.
    return /^[2-9]$/.test(entered) ? `0${entered}` : entered;
  },
  check: (raw) => !/^(?:0[1-9]|1[0-2])\d\d$/.test(raw) && 'expiry-format',
} satisfies FieldKind;
