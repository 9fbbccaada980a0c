import { asciiDigits, digitsOf } from './digits.js';
import type { PaymentProductField } from './field.js';
import { type Layout, type Mask, layOut, parseMask, strip } from './mask.js';
import type { RareRules } from './validators/index.js';

/** What of a field says how its value is written. */
export type ValueField = Pick<PaymentProductField, 'id' | 'type' | 'rules' | 'display'>;

/** For fields whose mask the platform left out. */
const usualMask = ({ id, type }: ValueField): string | undefined =>
  type === 'expirydate'
    ? '{{99}}/{{99}}'
    : id === 'cardNumber'
      ? '{{9999}} {{9999}} {{9999}} {{9999}} {{999}}'
      : undefined;

export const maskOf = (field: ValueField, rare?: RareRules): Mask =>
  parseMask(field.display?.mask ?? rare?.usualMask(field) ?? usualMask(field));

export const isCurrency = ({ display }: Pick<ValueField, 'display'>): boolean =>
  display?.formElement === 'currency';

/**
 * Digits of a date, the day or month first: `1/2/1990`, `1/27`, and the other way round in ISO's spelling. One digit
 * before a separator is a day or month of its own.
 */
export const dayFirst = (text: string): string =>
  asciiDigits(text)
    .trim()
    .replace(/\D+/g, '/')
    .replace(/^(\d{4})\/(\d\d?)(?:\/(\d\d?))?$/, '$3/$2/$1')
    .replace(/\b[1-9]\//g, '0$&')
    .replace(/\//g, '');

/** MMYYYY and YYYYMM, in which the year is 20YY, to MMYY; typed from its first digit, a year has a month's zero before it. */
const shortYear = (digits: string): string =>
  digits.replace(/^(0[1-9]|1[0-2])20(\d\d)$|^0?20(\d\d)(0[1-9]|1[0-2])$/, '$1$4$2$3');

/**
 * What a typed, pasted or autofilled text means for a field, in the platform's spelling: digits of any script, no
 * separators, MMYY, DDMMYYYY, cents. Total: what makes no sense is kept for the rules to refuse, never cut.
 *
 * @param rare where `needsRareRules` asks for them: amounts, dates, IBANs, phone numbers
 */
export const cleanValue = (field: ValueField, text: string, rare?: RareRules): string => {
  const { type, display } = field;
  if (type === 'boolean' || display?.formElement === 'list') return text;
  const read = rare?.readerOf(field);
  if (read) return read(text);
  if (type === 'expirydate') return shortYear(dayFirst(text));
  const mask = maskOf(field, rare);
  if (type === 'numericstring' || type === 'integer') return digitsOf(strip(mask, asciiDigits(text)));
  const value = text.normalize().trim();
  return mask.length ? strip(mask, asciiDigits(value)) : value;
};

/** How the input shows a raw value. */
export const layOutValue = (field: ValueField, raw: string, rare?: RareRules): Layout =>
  (raw && isCurrency(field) && rare?.layOutAmount(raw)) || layOut(maskOf(field, rare), raw);

/** What the input shows of a raw value. */
export const displayValue = (field: ValueField, raw: string, rare?: RareRules): string =>
  layOutValue(field, raw, rare).display;
