import { digits } from './digits.js';
import type { FieldKind } from './kind.js';

/** The number on a card. */
export const cardNumber: FieldKind = {
  ...digits,
  // Zeros alone pass the checksum but are not a card number.
  check: (raw) => digits.check(raw) || (/^0{12,}$/.test(raw) && 'luhn'),
  usualMask: '{{9999}} {{9999}} {{9999}} {{9999}} {{999}}',
};
