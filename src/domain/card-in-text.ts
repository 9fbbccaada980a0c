import { asciiDigits, digitsOf } from './digits.js';
import type { PaymentProductField } from './field.js';
import { expiry } from './field-kinds/expiry.js';

/** The card details in a copied or scanned text, in the platform's spelling. */
export interface CardInText {
  readonly number: string;
  readonly expiry: string;
  readonly code: string;
}

const month = '(?:0?[1-9]|1[0-2])';
const separator = '\\s*[/.\\-–]\\s*';
/** `12/30`, `12/2030`, `2030-12`; after a word also `1230` and `12 30`. */
const dated = new RegExp(
  `(?<!\\d)(?:${month}${separator}(?:20)?\\d\\d|20\\d\\d${separator}${month})(?!\\d)|(?:0[1-9]|1[0-2])(?<=\\p{L}[^\\d\\p{L}]*\\d\\d)\\s*(?:20)?\\d\\d(?!\\d)`,
  'u',
);

/**
 * Reads a complete card from a text: `4567 3500 0042 7977 exp 12/30 123`. `undefined` if no date follows a
 * number.
 */
export const cardInText = (text: string): CardInText | undefined => {
  const line = asciiDigits(text.normalize('NFKC'));
  const found = dated.exec(line);
  if (!found) return;
  const number = digitsOf(line.slice(0, found.index));
  const code = digitsOf(line.slice(found.index + found[0].length));
  return number.length > 11 && number.length < 20
    ? { number, expiry: expiry.read(found[0]), code: /^\d{3,4}$/.test(code) ? code : '' }
    : undefined;
};

/** The part of a card that belongs into a field. */
export const partFor = ({ id, kind }: PaymentProductField, card: CardInText): string =>
  kind === 'cardNumber' ? card.number : kind === 'expiry' ? card.expiry : id === 'cvv' ? card.code : '';
