import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edited, edit, isFormatted, settledValue } from '../../src/domain/edit.js';
import { cleanValue, displayValue } from '../../src/domain/value.js';
import type { PaymentProductField } from '../../src/domain/field.js';
import {
  aField,
  cardNumber,
  dateOfBirth,
  expiryDate,
  ibanField,
  mobileNumber,
  paidInCash,
  runs,
  securityCode,
  zip,
} from './a-field.js';

const nothing: Edited = { raw: '', display: '', caret: 0 };
const shown = (field: PaymentProductField, raw: string): Edited => {
  const display = displayValue(field, raw);
  return { raw, display, caret: display.length };
};

/** Types a text key by key; `<` is the backspace key. */
const type = (field: PaymentProductField, keys: string, { display, caret }: Edited = nothing): Edited => {
  let state = { raw: '', display, caret };
  for (const key of keys)
    state =
      key === '<'
        ? edit(field, state.display, Math.max(0, state.caret - 1), state.caret, '', 'deleteContentBackward')
        : edit(field, state.display, state.caret, state.caret, key, 'insertText');
  return state;
};

/** A state with `|` where the caret is. */
const picture = ({ display, caret }: Edited) => `${display.slice(0, caret)}|${display.slice(caret)}`;

describe('Typing', () => {
  it.each([
    ['a card number', cardNumber, '4567350000427977', '4567 3500 0042 7977|'],
    ['a card number with blanks', cardNumber, '4567 3500 0042 7977', '4567 3500 0042 7977|'],
    ['a card number with letters', cardNumber, '45x67y3', '4567 3|'],
    ['a card number and back', cardNumber, '45673<', '4567|'],
    ['a card number and back over the blank', cardNumber, '45673<<', '456|'],
    ['too much', securityCode, '1234', '1234|'],
    ['an expiry date', expiryDate, '1227', '12/27|'],
    ['an expiry date with its slash', expiryDate, '12/27', '12/27|'],
    ['a month and its slash', expiryDate, '1/', '01/|'],
    ['a month of one digit', expiryDate, '1/27', '01/27|'],
    ['a month that can only have one digit', expiryDate, '5', '05/|'],
    ['February', expiryDate, '2', '02/|'],
    ['January, or a later month', expiryDate, '1', '1|'],
    ['a year of four digits', expiryDate, '12/2027', '12/27|'],
    ['the year first', expiryDate, '2027-01', '01/27|'],
    ['the year first, without a separator', expiryDate, '202712', '12/27|'],
    ['a short year first', expiryDate, '26/01', '01/26|'],
    ['a short year first, one digit for the month', expiryDate, '30/1/', '01/30|'],
    ['a short year first, without a separator', expiryDate, '2601', '01/26|'],
    ['a short year, half typed', expiryDate, '26/', '26/|'],
    ['an expiry date and back over the slash', expiryDate, '12<', '1|'],
    ['a month that does not exist', expiryDate, '1327', '13/27|'],
    ['digits of another script', cardNumber, '٤٥٦٧٣', '4567 3|'],
    ['a date', dateOfBirth, '1/2/1990', '01-02-1990|'],
    ['a date without separators', dateOfBirth, '31121990', '31-12-1990|'],
    ['a date with the year first', dateOfBirth, '1990-12-31', '31-12-1990|'],
    ['a date with the year first', dateOfBirth, '1990.12.31.', '31-12-1990|'],
    ['a date with the year first', dateOfBirth, '1990/1/2/', '02-01-1990|'],
    ['a date with the year first', dateOfBirth, '1990. 12. 31.', '31-12-1990|'],
    ['a date with the year first', dateOfBirth, '1990年12月31日', '31-12-1990|'],
    ['a date with the year first', dateOfBirth, '19901231', '31-12-1990|'],
    ['a date with the year first that has a month in it', dateOfBirth, '2010-12-31', '31-12-2010|'],
    ['an IBAN after the word', ibanField, 'IBAN nl91', 'NL91|'],
    ['a mobile number', mobileNumber, '1381', '+86 138 1|'],
    ['a postal code', zip, '01310-1', '01310-1|'],
    ['an IBAN', ibanField, 'nl91abna04', 'NL91 ABNA 04|'],
    ['an IBAN with blanks', ibanField, 'nl91 abna', 'NL91 ABNA|'],
    ['an amount from its last cent', paidInCash, '1250', '12.50|'],
    ['an amount and back', paidInCash, '1250<', '1.25|'],
    ['an amount and back to nothing', paidInCash, '12<<', '|'],
    ['an amount with its point', paidInCash, '12.50', '12.50|'],
    ['nothing and back', cardNumber, '<<', '|'],
  ])('Typing lays out %s: case %#', (_, field, keys, result) => {
    expect(picture(type(field, keys))).toBe(result);
  });
});

describe('Edit operations', () => {
  const card = '4567 3500 0042 7977';
  it.each([
    ['inserts in the middle', cardNumber, '4567 35', 2, 2, '9', 'insertText', '459|6 735'],
    [
      'inserts before a blank, with the caret after it',
      cardNumber,
      '4567 35',
      3,
      3,
      '9',
      'insertText',
      '4569 |735',
    ],
    ['deletes in the middle', cardNumber, '4567 35', 1, 2, '', 'deleteContentBackward', '4|673 5'],
    ['deletes the digit before a blank', cardNumber, '4567 35', 4, 5, '', 'deleteContentBackward', '456|3 5'],
    ['deletes the digit after a blank', cardNumber, '4567 35', 4, 5, '', 'deleteContentForward', '4567| 5'],
    ['deletes a selection across a blank', cardNumber, '4567 35', 2, 6, '', 'deleteByCut', '45|5'],
    ['deletes everything', cardNumber, '4567 35', 0, 7, '', 'deleteByCut', '|'],
    [
      'deletes nothing before the first digit',
      mobileNumber,
      '+86 138',
      0,
      4,
      '',
      'deleteContentBackward',
      '+86 |138',
    ],
    ['deletes nothing after the last digit', expiryDate, '12/', 2, 3, '', 'deleteContentForward', '12/|'],
    [
      'pastes over everything',
      cardNumber,
      card,
      0,
      19,
      '4111-1111-1111-1111',
      'insertFromPaste',
      '4111 1111 1111 1111|',
    ],
    ['pastes an expiry date', expiryDate, '12/27', 0, 5, '2028-03', 'insertFromPaste', '03/28|'],
    ['pastes a year of four digits', expiryDate, '12/', 3, 3, '2028', 'insertFromPaste', '12/28|'],
    ['pastes part of a number', cardNumber, '4567', 4, 4, ' 3500 0042', 'insertFromPaste', '4567 3500 0042|'],
    ['pastes an amount', paidInCash, '', 0, 0, '12', 'insertFromPaste', '12.00|'],
    ['pastes cents after an amount', paidInCash, '12.50', 5, 5, '99', 'insertFromPaste', '1250.99|'],
    ['pastes cents before an amount', paidInCash, '12.50', 0, 0, '99', 'insertFromPaste', '99|12.50'],
    ['replaces a selection', cardNumber, '4567 35', 0, 4, '9', 'insertText', '9|35'],
    ['does not guess a month in the middle', expiryDate, '12/27', 0, 1, '', 'deleteContentBackward', '|22/7'],
    ['keeps an amount right-aligned', paidInCash, '12.50', 1, 1, '9', 'insertText', '19|2.50'],
    ['keeps the caret before the point', paidInCash, '12.50', 1, 2, '', 'deleteContentBackward', '1|.50'],
  ])('The edit %s', (_, field, display, from, to, text, inputType, result) => {
    expect(picture(edit(field, display, from, to, text, inputType))).toBe(result);
  });

  it('Appending nothing to a formatted text leaves it unchanged', () => {
    const field = cardNumber;
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 24 }), (raw) => {
        const { display } = shown(field, raw);
        expect(edit(field, display, display.length, display.length, '')).toEqual(shown(field, raw));
      }),
      runs,
    );
  });
});

const digitFields = fc.constantFrom(cardNumber, securityCode, mobileNumber, zip);
const digits = (maxLength: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength });

it('An edit of the formatted text equals an edit of its digits, including the caret', () => {
  fc.assert(
    fc.property(digitFields, digits(20), fc.nat(), fc.nat(), digits(3), (field, raw, a, b, text) => {
      const { display } = shown(field, raw);
      const [from, to] = [a % (display.length + 1), b % (display.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      const rawAt = (position: number) => {
        let count = 0;
        // The mobile number's prefix has digits of its own.
        const start = field === mobileNumber && display ? 4 : 0;
        for (let i = start; i < position; i++) if (/\d/.test(display[i]!)) count++;
        return count;
      };
      fc.pre(!!text || rawAt(from) !== rawAt(to) || from === to);
      const next = edit(field, display, from, to, text, 'insertText');
      expect(next.raw).toBe(raw.slice(0, rawAt(from)) + text + raw.slice(rawAt(to)));
      expect(next.display).toBe(displayValue(field, next.raw));
      const before = next.display.slice(field === mobileNumber ? 4 : 0, next.caret).replace(/\D/g, '');
      expect(before).toBe(next.raw.slice(0, rawAt(from) + text.length));
    }),
    runs,
  );
});

const anyField = fc.constantFrom(
  cardNumber,
  expiryDate,
  dateOfBirth,
  ibanField,
  paidInCash,
  mobileNumber,
  zip,
);

it('After any edit the display matches the value and the caret lies within it', () => {
  fc.assert(
    fc.property(
      anyField,
      fc.string({ unit: fc.constantFrom(...'0123456789/ -.aé٤') }),
      fc.nat(40),
      fc.nat(40),
      fc.oneof(fc.constant(''), fc.string({ unit: fc.constantFrom(...'0123456789/ -.aé٤'), maxLength: 6 })),
      fc.constantFrom('insertText', 'insertFromPaste', 'deleteContentBackward', 'deleteContentForward'),
      (field, text, a, b, inserted, inputType) => {
        const { display } = shown(field, cleanValue(field, text));
        const next = edit(field, display, Math.min(a, b), Math.max(a, b), inserted, inputType);
        expect(next.display).toBe(displayValue(field, next.raw));
        expect(next.caret).toBeGreaterThanOrEqual(0);
        expect(next.caret).toBeLessThanOrEqual(next.display.length);
        expect(cleanValue(field, next.display)).toBe(next.raw);
      },
    ),
    { numRuns: runs.numRuns * 5 },
  );
});

it('The backspace key can empty any value', () => {
  fc.assert(
    fc.property(anyField, fc.string({ unit: fc.constantFrom(...'0123456789/ -.aé') }), (field, text) => {
      const state = shown(field, cleanValue(field, text));
      expect(type(field, '<'.repeat(state.raw.length), state)).toEqual(nothing);
    }),
    runs,
  );
});

it.each([
  ['a masked text', cardNumber, true],
  ['a number without a mask', aField({ type: 'numericstring' }), true],
  ['an integer without a mask', aField({ type: 'integer' }), true],
  ['an expiry date', expiryDate, true],
  ['an IBAN without a mask', aField({ rules: [{ type: 'iban' }] }), true],
  ['an amount', paidInCash, true],
  ['a name', aField(), false],
  ['a list', aField({ display: { formElement: 'list' } }), false],
  ['a box', aField({ type: 'boolean', display: { formElement: 'boolean' } }), false],
])('The field knows whether it formats its text: %s', (_, field, formatted) => {
  expect(isFormatted(field)).toBe(formatted);
});

it.each([
  ['a date with the year first', dateOfBirth, '1990/1/2', '02011990'],
  ['a date with the year first that has a month in it', dateOfBirth, '2010/1/2', '02012010'],
  ['a date', dateOfBirth, '31121990', '31121990'],
  ['a date half typed', dateOfBirth, '3112199', '3112199'],
  ['an expiry date with the year first', expiryDate, '26/1', '0126'],
  ['an expiry date with a whole year first', expiryDate, '2027-1', '0127'],
  ['an expiry date', expiryDate, '01/27', '0127'],
  ['an expiry date', expiryDate, '0134', '0134'],
  ['an expiry date', expiryDate, '0261', '0261'],
  ['an expiry date with a digit too many', expiryDate, '02331', '02331'],
  ['an expiry date half typed', expiryDate, '12/2', '122'],
  ['a card number', cardNumber, '4567', '4567'],
])('Leaving a field settles %s: case %#', (_, field, keys, value) => {
  expect(settledValue(field, type(field, keys).raw)).toBe(value);
});
