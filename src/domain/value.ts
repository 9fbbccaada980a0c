import { asciiDigits, digitsOf } from './digits.js';
import type { PaymentProductField } from './field.js';
import { type Layout, type Mask, layOut, parseMask, strip } from './mask.js';

type Field = Pick<PaymentProductField, 'id' | 'type' | 'rules' | 'display'>;

export const hasRule = (
  { rules }: Pick<Field, 'rules'>,
  type: PaymentProductField['rules'][number]['type'],
): boolean => rules.some((rule) => rule.type === type);

/** For fields whose mask the platform left out. */
const usualMask = (field: Field): string | undefined =>
  field.type === 'expirydate'
    ? '{{99}}/{{99}}'
    : field.type === 'date'
      ? '{{99}}-{{99}}-{{9999}}'
      : field.id === 'cardNumber'
        ? '{{9999}} {{9999}} {{9999}} {{9999}} {{999}}'
        : hasRule(field, 'iban')
          ? '{{****}} {{****}} {{****}} {{****}} {{****}} {{****}} {{****}} {{****}} {{**}}'
          : undefined;

export const maskOf = (field: Field): Mask => parseMask(field.display?.mask ?? usualMask(field));

export const isCurrency = ({ display }: Pick<Field, 'display'>): boolean =>
  display?.formElement === 'currency';

/** Cents of an amount typed in major units: a separator before at most two last digits is the decimal one. */
const cents = (text: string): string => {
  const [, major, minor = ''] = /^(.*?)(?:[.,٫](\d{0,2}))?$/s.exec(asciiDigits(text).trim())!;
  const units = digitsOf(major!);
  return units + minor && (units + minor.padEnd(2, '0')).replace(/^0+(?=\d)/, '');
};

/**
 * Digits of a date, the day or month first: `1/2/1990`, `1/27`, and the other way round in ISO's spelling. One digit
 * before a separator is a day or month of its own.
 */
const dayFirst = (text: string): string =>
  asciiDigits(text)
    .trim()
    .replace(/\D+/g, '/')
    .replace(/^(\d{4})\/(\d\d?)(?:\/(\d\d?))?$/, '$3/$2/$1')
    .replace(/\b[1-9]\//g, '0$&')
    .replace(/\//g, '');

/** MMYYYY and YYYYMM, in which the year is 20YY, to MMYY. */
const shortYear = (digits: string): string =>
  digits.replace(/^(0[1-9]|1[0-2])20(\d\d)$|^20(\d\d)(0[1-9]|1[0-2])$/, '$1$4$2$3');

/**
 * What a typed, pasted or autofilled text means for a field, in the platform's spelling: digits of any script, no
 * separators, MMYY, DDMMYYYY, cents. Total: what makes no sense is kept for the rules to refuse, never cut.
 */
export const cleanValue = (field: Field, text: string): string => {
  const { type, display } = field;
  if (type === 'boolean' || display?.formElement === 'list') return text;
  if (isCurrency(field)) return cents(text);
  if (type === 'date') return dayFirst(text);
  if (type === 'expirydate') return shortYear(dayFirst(text));
  if (hasRule(field, 'iban'))
    return asciiDigits(text)
      .replace(/[^\dA-Za-z]+/g, '')
      .toUpperCase();
  const mask = maskOf(field);
  if (type === 'numericstring' || type === 'integer') return digitsOf(strip(mask, asciiDigits(text)));
  const value = text.normalize().trim();
  if (mask.length) {
    const raw = strip(mask, asciiDigits(value));
    return hasRule(field, 'residentIdNumber') ? raw.replace(/x/g, 'X') : raw;
  }
  return display?.preferredInputType === 'PhoneNumberKeyboard'
    ? asciiDigits(value)
        .replace(/[-()./]+/g, '')
        .trim()
    : value;
};

/** How the input shows a raw value: an amount grows from its last cent, as on a payment terminal. */
export const layOutValue = (field: Field, raw: string): Layout => {
  if (!isCurrency(field) || !raw) return layOut(maskOf(field), raw);
  const digits = raw.padStart(3, '0');
  const { display, at } = layOut(parseMask(`{{${digits.slice(2).replace(/./gs, '9')}}}.{{99}}`), digits);
  return { display, at: at.slice(digits.length - raw.length) };
};

/** What the input shows of a raw value. */
export const displayValue = (field: Field, raw: string): string => layOutValue(field, raw).display;
