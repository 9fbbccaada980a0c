import { asciiDigits, digitsOf } from '../digits.js';
import { strip } from '../mask.js';
import type { FieldKind } from './kind.js';

/** A number that is not an amount: leading zeros are kept. */
export const digits = {
  inputMode: 'numeric',
  formatted: true,
  read: (text, mask) => digitsOf(strip(mask, asciiDigits(text))),
  check: (raw) => !/^\d+$/.test(raw) && 'digits',
} satisfies FieldKind;
