import { asciiDigits } from '../digits.js';
import { strip } from '../mask.js';
import type { FieldKind } from './kind.js';

/**
 * Invisible marks: zero-width spaces, soft hyphens and text directions. Joiners are kept, since names need
 * them.
 */
const invisible = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;

/** The text in composed form, without the residue of copying. */
export const tidy = (text: string): string => text.normalize().replace(invisible, '').trim();

/** Names, streets, and any other text. */
export const text: FieldKind = {
  inputMode: 'text',
  read: (typed, mask) => {
    const value = tidy(typed);
    return mask.length ? strip(mask, asciiDigits(value)) : value;
  },
};
