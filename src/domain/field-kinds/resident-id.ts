import { asciiDigits } from '../digits.js';
import { isResidentId } from '../validators/resident-id-number.js';
import type { FieldKind } from './kind.js';

/** A Chinese resident identity number: digits, with a possible X at the end. */
export const residentId: FieldKind = {
  inputMode: 'text',
  capitals: true,
  read: (text) =>
    asciiDigits(text.normalize('NFKC'))
      .replace(/[\s-]+/g, '')
      .replace(/x/g, 'X'),
  check: (raw) => !isResidentId(raw) && 'resident-id',
};
