import { asciiDigits } from '../digits.js';
import { strip } from '../mask.js';
import { tidy } from './text.js';
import type { FieldKind } from './kind.js';

/** A phone number, in the blanks that people write; with a mask, in its form. */
export const phone: FieldKind = {
  inputMode: 'tel',
  read: (text, mask) => {
    const value = asciiDigits(tidy(text));
    return mask.length ? strip(mask, value) : value.replace(/[-()./]+/g, '').trim();
  },
};
