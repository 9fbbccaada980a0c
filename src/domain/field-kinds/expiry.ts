import { digitsOf } from '../digits.js';
import { format } from '../mask.js';
import { padded, slashed } from './digit-groups.js';
import type { FieldKind } from './kind.js';

/**
 * Converts MMYYYY, YYYYMM and YYMM, with years of the form 20YY, to MMYY. Without a century, the first two digits are
 * a year if they cannot be a month, also after the zero that was put before them while typing (`026`).
 */
const monthFirst = (digits: string): string =>
  digits
    .replace(/^(0[1-9]|1[0-2])20(\d\d)$|^0?20(\d\d)(0[1-9]|1[0-2])$/, '$1$4$2$3')
    .replace(
      /^(1[3-9]|[2-9]\d|0(?:2[5-9]|3[0-2]))(0[1-9]|1[0-2])$/,
      (_, year: string, month: string) => month + year.slice(-2),
    );

const read = (text: string): string =>
  monthFirst(padded(slashed(text).replace(/^(\d{4})\/(\d\d?)\/?$/, '$2/$1')));

/** The month in which a card expires: MMYY. */
export const expiry = {
  inputMode: 'numeric',
  formatted: true,
  usualMask: '{{99}}/{{99}}',
  read,
  insert: (before, text, after, mask) => {
    if (after) return before + digitsOf(text);
    // No month has three digits: in `02/6` with a separator, 26 is the year.
    const head = /^\D/.test(text) ? before.replace(/^0(?=[2-9]\d$)/, '') : before;
    // At the end, a separator and a four-digit year have a meaning.
    const entered = read(format(mask, head) + text);
    // No month starts with 2 to 9.
    return /^[2-9]$/.test(entered) ? `0${entered}` : entered;
  },
  settle: (raw) => raw.replace(/^(?:0?20(\d\d)|(1[3-9]|[2-9]\d))([1-9])$/, '0$3$1$2'),
  check: (raw) => !/^(?:0[1-9]|1[0-2])\d\d$/.test(raw) && 'expiry-format',
} satisfies FieldKind;
