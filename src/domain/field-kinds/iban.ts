import { asciiDigits } from '../digits.js';
import { isIban } from '../validators/iban.js';
import type { FieldKind } from './kind.js';

/** An international bank account number. */
export const iban: FieldKind = {
  inputMode: 'text',
  capitals: true,
  usualMask: '{{****}} {{****}} {{****}} {{****}} {{****}} {{****}} {{****}} {{****}} {{**}}',
  read: (text) =>
    asciiDigits(text.normalize('NFKC'))
      .replace(/[^\dA-Za-z]+/g, '')
      .toUpperCase()
      // Copied text often starts with the word IBAN.
      .replace(/^IBAN(?=[A-Z]{2}\d)/, ''),
  check: (raw) => !isIban(raw) && 'iban',
};
