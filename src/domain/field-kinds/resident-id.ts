import { asciiDigits } from '../digits.js';
import { isResidentId } from '../validators/resident-id-number.js';
import type { FieldKind } from './kind.js';

/** A Chinese resident's number: digits, the last of which may be an X. */
export const residentId: FieldKind = {
  inputMode: 'text',
  capitals: true,
  read: (text) =>
    asciiDigits(text.normalize('NFKC'))
      .replace(/[\s-]+/g, '')
      .replace(/x/g, 'X'),
  check: (raw) => !isResidentId(raw) && 'resident-id',
};
