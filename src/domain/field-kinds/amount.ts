import { asciiDigits, digitsOf } from '../digits.js';
import { digits } from './digits.js';
import type { FieldKind } from './kind.js';

/**
 * Parses an amount in major units to cents. A separator before at most two final digits is the decimal one,
 * whatever follows them (`12,50 €`).
 */
const cents = (text: string): string => {
  // Digits alternate with what stands between them.
  const parts = asciiDigits(text).split(/(\d+)/);
  const last = parts.at(-2) ?? '';
  const hasMinor = last.length < 3 && /[.,٫]$/.test(parts.at(-3) ?? '');
  const minor = hasMinor ? last : '';
  const units = parts
    .slice(0, hasMinor ? -2 : undefined)
    .filter((_, index) => index % 2)
    .join('');
  return units + minor && (units + minor.padEnd(2, '0')).replace(/^0+(?=\d)/, '');
};

/** Money in cents. Typed digit by digit it grows from the last cent, as on a payment terminal. */
export const amount: FieldKind = {
  inputMode: 'decimal',
  formatted: true,
  read: cents,
  // A key adds a digit; an amount pasted into the empty field is in major units.
  insert: (before, text, after) =>
    before + (before || after || text.length < 2 ? digitsOf(text) : cents(text)),
  layOut: (raw) => {
    if (!raw) return { display: '', at: [] };
    const shown = raw.padStart(3, '0');
    const point = shown.length - 2;
    return {
      display: `${shown.slice(0, point)}.${shown.slice(point)}`,
      at: [...shown].map((_, index) => index + Number(index >= point)).slice(-raw.length),
    };
  },
  check: digits.check,
};
