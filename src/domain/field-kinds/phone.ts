import { asciiDigits } from '../digits.js';
import { strip } from '../mask.js';
import { tidy } from './text.js';
import type { FieldKind } from './kind.js';

/** A phone number with the blanks that people write, or in the format of its mask. */
export const phone: FieldKind = {
  inputMode: 'tel',
  read: (text, mask) => {
    // Reads links and copied text: `tel:+31-20-1234567;ext=8`, `Tel. +31 20 1234567`.
    const value = asciiDigits(tidy(text.normalize('NFKC')))
      .replace(/^tel:([^;?]*).*/is, '$1')
      .replace(/^[^\d+]+(?=[\d+])/, '');
    return mask.length ? strip(mask, value) : value.replace(/[\p{Pd}()./]+/gu, '').trim();
  },
};
