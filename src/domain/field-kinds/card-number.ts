import { digits } from './digits.js';
import type { FieldKind } from './kind.js';

/** The number on a card. */
export const cardNumber: FieldKind = {
  ...digits,
  usualMask: '{{9999}} {{9999}} {{9999}} {{9999}} {{999}}',
};
