import { asciiDigits, digitsOf } from './digits.js';
import type { Layout } from './mask.js';
import { type ValueField, dayFirst } from './value.js';

/**
 * Cents of an amount typed in major units: a separator before at most two last digits is the decimal one, whatever
 * follows them (`12,50 €`).
 */
const cents = (text: string): string => {
  const [, major, minor = ''] = /^(.*?)(?:[.,٫](\d{0,2}))?\D*$/s.exec(asciiDigits(text))!;
  const units = digitsOf(major!);
  return units + minor && (units + minor.padEnd(2, '0')).replace(/^0+(?=\d)/, '');
};

const iban = (text: string): string =>
  asciiDigits(text.normalize('NFKC'))
    .replace(/[^\dA-Za-z]+/g, '')
    .toUpperCase();

const phoneNumber = (text: string): string =>
  asciiDigits(text.normalize())
    .replace(/[-()./]+/g, '')
    .trim();

/** The last character of a Chinese resident's number may be an X. */
const residentId = (text: string): string =>
  asciiDigits(text.normalize())
    .replace(/[\s-]+/g, '')
    .replace(/x/g, 'X');

/** As `maskOf` has them for cards. */
export const usualMask = ({ type, rules }: ValueField): string | undefined =>
  type === 'date'
    ? '{{99}}-{{99}}-{{9999}}'
    : rules.some((rule) => rule.type === 'iban')
      ? '{{****}} {{****}} {{****}} {{****}} {{****}} {{****}} {{****}} {{****}} {{**}}'
      : undefined;

/** How the text of a field that no card has is read; `undefined` where it is read as any other. */
export const readerOf = ({ type, rules, display }: ValueField): ((text: string) => string) | undefined => {
  const names = rules.map((rule) => rule.type);
  if (display?.formElement === 'currency') return cents;
  if (type === 'date') return dayFirst;
  if (names.includes('iban')) return iban;
  if (names.includes('residentIdNumber')) return residentId;
  return type === 'string' && display?.preferredInputType === 'PhoneNumberKeyboard' && !display.mask
    ? phoneNumber
    : undefined;
};

/** How an input shows cents: they grow from the last one, as on a payment terminal. */
export const layOutAmount = (cents: string): Layout => {
  const digits = cents.padStart(3, '0');
  const point = digits.length - 2;
  return {
    display: `${digits.slice(0, point)}.${digits.slice(point)}`,
    at: [...digits].map((_, index) => index + Number(index >= point)).slice(-cents.length),
  };
};
