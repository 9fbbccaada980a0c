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
  check: (raw) => !/^(?:0[1-9]|1[0-2])\d\d$/.test(raw) && 'expiry-format',
} satisfies FieldKind;
