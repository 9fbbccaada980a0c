import { asciiDigits, digitsOf } from '../digits.js';
import { strip } from '../mask.js';
import type { FieldKind } from './kind.js';

/** Numbers that are no amounts: leading zeros count. */
export const digits = {
  inputMode: 'numeric',
  formatted: true,
  read: (text, mask) => digitsOf(strip(mask, asciiDigits(text))),
  check: (raw) => !/^\d+$/.test(raw) && 'digits',
} satisfies FieldKind;
