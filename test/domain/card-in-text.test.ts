import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardInText, partFor } from '../../src/domain/card-in-text.js';
import { aField, cardNumber, expiryDate, runs, securityCode } from './a-field.js';

const number = '4567350000427977';

it.each([
  ['4567 3500 0042 7977 exp 12/30', '1230', ''],
  ['4567 3500 0042 7977 12/30', '1230', ''],
  ['4567-3500-0042-7977 12-30', '1230', ''],
  ['4567350000427977\t12/2030\t123', '1230', '123'],
  ['4567350000427977|12/30|123', '1230', '123'],
  ['4567 3500 0042 7977 valid thru 1230', '1230', ''],
  ['4567 3500 0042 7977 EXP: 12 30 CVC: 123', '1230', '123'],
  ['4567 3500 0042 7977 gültig bis 2030-12', '1230', ''],
  ['Anna Müller, 4567 3500 0042 7977, 1/30', '0130', ''],
  ['４５６７ ３５００ ００４２ ７９７７ １２／３０', '1230', ''],
  ['٤٥٦٧ ٣٥٠٠ ٠٠٤٢ ٧٩٧٧ ١٢/٣٠', '1230', ''],
])('The text “%s” contains a complete card', (text, expiry, code) => {
  expect(cardInText(text)).toEqual({ number, expiry, code });
});

it.each([
  '4567 3500 0042 7977',
  '4567-3500-0042-7977',
  '4567.3500.0042.7977',
  'Card: 4567350000427977',
  '4567 12/30',
  '12/30',
  '4567350000427977 4567350000427977 12/30',
  '',
])('The text “%s” does not contain a complete card', (text) => {
  expect(cardInText(text)).toBeUndefined();
});

it.each([
  [11, false],
  [12, true],
  [19, true],
  [20, false],
])('A number of %i digits is one of a card: %s', (length, is) => {
  const digits = '4567350000427977000'.padEnd(length, '0').slice(0, length);
  expect(cardInText(`${digits} 12/30`)?.number).toBe(is ? digits : undefined);
});

it.each([
  ['12', ''],
  ['123', '123'],
  ['1234', '1234'],
  ['12345', ''],
])('The digits %s after the date are the security code “%s”', (digits, code) => {
  expect(cardInText(`${number} 12/30 ${digits}`)?.code).toBe(code);
});

it('Digits and blanks alone are never read as a number and a date', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 \u00a0') }), (text) => {
      expect(cardInText(text)).toBeUndefined();
    }),
    runs,
  );
});

it('Each card field gets its part of a pasted card, and other fields get nothing', () => {
  const card = { number, expiry: '1230', code: '123' };
  expect([cardNumber, expiryDate, securityCode, aField()].map((field) => partFor(field, card))).toEqual([
    number,
    '1230',
    '123',
    '',
  ]);
});
