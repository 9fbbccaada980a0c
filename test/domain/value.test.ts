import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settledValue } from '../../src/domain/edit.js';
import { cleanValue, displayValue } from '../../src/domain/value.js';
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

const phoneNumber = aField({ id: 'phoneNumber', display: { preferredInputType: 'PhoneNumberKeyboard' } });
const fiscalNumber = aField({ id: 'fiscalNumber', display: { mask: '{{99999999999999}}' } });
const emailAddress = aField({ id: 'emailAddress', rules: [{ type: 'emailAddress' }] });
const residentId = aField({
  id: 'residentIdNumber',
  rules: [{ type: 'residentIdNumber' }],
  display: { mask: '{{******************}}' },
});

describe('Cleaned values', () => {
  it.each([
    ['a card number', cardNumber, '4111-1111 1111 1111', '4111111111111111'],
    ['a card number', cardNumber, ' 4111.1111.1111.1111\n', '4111111111111111'],
    ['a card number', cardNumber, '٤١١١ ١١١١ ١١١١ ١١١١', '4111111111111111'],
    ['a card number', cardNumber, '4111\u00a01111\u20091111\u202f1111', '4111111111111111'],
    ['a card number longer than its mask', cardNumber, '4111111111111111111122', '4111111111111111111122'],
    ['a card number with words around it', cardNumber, 'Card: 4111 1111', '41111111'],
    ['a security code', securityCode, '012', '012'],
    ['an expiry date', expiryDate, '1/27', '0127'],
    ['an expiry date', expiryDate, '01/27', '0127'],
    ['an expiry date', expiryDate, '1 / 27', '0127'],
    ['an expiry date', expiryDate, '01/2027', '0127'],
    ['an expiry date', expiryDate, '1/2027', '0127'],
    ['an expiry date', expiryDate, '01.2027', '0127'],
    ['an expiry date', expiryDate, '0127', '0127'],
    ['an expiry date', expiryDate, '012027', '0127'],
    ['an expiry date', expiryDate, '122020', '1220'],
    ['an expiry date', expiryDate, '102027', '1027'],
    ['an expiry date', expiryDate, '202710', '1027'],
    ['an expiry date', expiryDate, '202712', '1227'],
    ['an expiry date', expiryDate, '2027-01', '0127'],
    ['an expiry date', expiryDate, '2027-1', '0127'],
    ['an expiry date', expiryDate, '202701', '0127'],
    ['an expiry date', expiryDate, '٠١/٢٧', '0127'],
    ['an expiry date with the year first', expiryDate, '26/01', '0126'],
    ['an expiry date with the year first', expiryDate, '30/01', '0130'],
    ['an expiry date with the year first', expiryDate, '30-12', '1230'],
    ['an expiry date with the year first', expiryDate, '3012', '1230'],
    ['an expiry date far away', expiryDate, '1299', '1299'],
    ['an expiry date half typed', expiryDate, '1', '1'],
    ['an expiry date half typed', expiryDate, '1/', '01'],
    ['an expiry date half typed', expiryDate, '12/', '12'],
    ['an expiry date half typed', expiryDate, '12/2', '122'],
    ['an expiry date half typed', expiryDate, '12/203', '12203'],
    ['an expiry date of the last century', expiryDate, '12/1999', '121999'],
    ['an expiry date of the next century', expiryDate, '12/2130', '122130'],
    ['an expiry date without sense', expiryDate, '13/30', '1330'],
    ['an expiry date without sense', expiryDate, '00/30', '0030'],
    ['an expiry date without sense', expiryDate, '0/30', '030'],
    ['a date', dateOfBirth, '31-12-1990', '31121990'],
    ['a date', dateOfBirth, '1/2/1990', '01021990'],
    ['a date', dateOfBirth, '1990-02-01', '01021990'],
    ['a date', dateOfBirth, '1990-2-1', '01021990'],
    ['a date', dateOfBirth, '31121990', '31121990'],
    ['a date with the year first', dateOfBirth, '1990-12-31', '31121990'],
    ['a date with the year first', dateOfBirth, '1990.12.31.', '31121990'],
    ['a date with the year first', dateOfBirth, '1990/1/2', '02011990'],
    ['a date with the year first', dateOfBirth, '1990. 12. 31.', '31121990'],
    ['a date with the year first', dateOfBirth, '1990年12月31日', '31121990'],
    ['a date with the year first', dateOfBirth, '1990年1月2日', '02011990'],
    ['a date with the year first', dateOfBirth, '19901231', '31121990'],
    ['a date with the year first', dateOfBirth, '20101231', '31122010'],
    ['a date with words around it', dateOfBirth, 'born 31.12.1990.', '31121990'],
    ['a date that makes sense as it is', dateOfBirth, '20121990', '20121990'],
    ['a date that makes no sense', dateOfBirth, '19901331', '19901331'],
    ['a date half typed', dateOfBirth, '3', '3'],
    ['a date half typed', dateOfBirth, '3-', '03'],
    ['a date half typed', dateOfBirth, '31-1', '311'],
    ['a date half typed', dateOfBirth, '31-12-19', '311219'],
    ['an IBAN in full width', ibanField, 'ＮＬ９１　ＡＢＮＡ　0417 1643 00', 'NL91ABNA0417164300'],
    ['an IBAN', ibanField, 'nl91 abna 0417 1643 00', 'NL91ABNA0417164300'],
    ['an IBAN', ibanField, '\u202aNL91-ABNA-0417164300\u202c', 'NL91ABNA0417164300'],
    ['an amount', paidInCash, '12', '1200'],
    ['an amount', paidInCash, '12.5', '1250'],
    ['an amount', paidInCash, '12,50', '1250'],
    ['an amount', paidInCash, '1.234,56', '123456'],
    ['an amount', paidInCash, '1,234', '123400'],
    ['an amount', paidInCash, '€ 5', '500'],
    ['an amount', paidInCash, '٥٫٥', '550'],
    ['an amount with its currency behind', paidInCash, '12.50 €', '1250'],
    ['an amount with its currency behind', paidInCash, '1.234,5 EUR', '123450'],
    ['an amount with its currency behind', paidInCash, '12 Kč.', '1200'],
    ['an amount', paidInCash, '0.05', '5'],
    ['an amount', paidInCash, '0', '0'],
    ['no amount', paidInCash, '€', ''],
    ['a mobile number with its mask', mobileNumber, '+86 138 1234 5678', '13812345678'],
    ['a mobile number with its prefix', mobileNumber, '+8613812345678', '13812345678'],
    ['a mobile number', mobileNumber, '138-1234-5678', '13812345678'],
    ['a phone number', phoneNumber, ' +31 (20) 123-45.67 ', '+31 20 1234567'],
    ['a phone number', phoneNumber, '+٣١ ٢٠', '+31 20'],
    ['a phone number', phoneNumber, '+31\u00a020\u2011123\u20114567', '+31 201234567'],
    ['a phone number in full width', phoneNumber, '＋３１ ２０', '+31 20'],
    ['a phone number with invisible marks', phoneNumber, '\u202a+31\u200b20\u202c', '+3120'],
    ['a phone number of a link', phoneNumber, 'tel:+31-20-1234567;ext=8', '+31201234567'],
    ['a phone number with a word before it', phoneNumber, 'Tel.: +31 20', '+31 20'],
    ['a mobile number of a link', mobileNumber, 'tel:+8613812345678', '13812345678'],
    ['a mobile number', mobileNumber, '\u202d+86\u00a0138\u20111234\u20115678\u202c', '13812345678'],
    ['an e-mail address', emailAddress, ' a.b@example.com ', 'a.b@example.com'],
    ['an e-mail address', emailAddress, 'a@exam\u200bple.com', 'a@example.com'],
    ['an e-mail address', emailAddress, 'a@example.com,', 'a@example.com'],
    ['an e-mail address', emailAddress, 'a@example.com.', 'a@example.com'],
    ['an e-mail address in full width', emailAddress, 'ａ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'a@example.com'],
    ['an e-mail address of a link', emailAddress, 'mailto:a@example.com?subject=Hello', 'a@example.com'],
    ['an e-mail address with its name', emailAddress, 'Anna B. <a@example.com>,', 'a@example.com'],
    ['no e-mail address', emailAddress, 'a b@c d.ef', 'a b@c d.ef'],
    ['an IBAN after the word', ibanField, 'IBAN: NL91 ABNA 0417 1643 00', 'NL91ABNA0417164300'],
    ['a name with invisible marks', aField(), '\u200eAnna\u00ad Łódź\ufeff', 'Anna Łódź'],
    ['a name with a joiner', aField(), 'می\u200cخواهم', 'می\u200cخواهم'],
    ['a postal code', zip, '01310-100', '01310100'],
    ['a fiscal number', fiscalNumber, '123.456.789-09', '12345678909'],
    ['a fiscal number', fiscalNumber, '11.222.333/0001-81', '11222333000181'],
    ['a resident ID', residentId, '11010519491231002x', '11010519491231002X'],
    ['no resident ID', residentId, '\u0390', '\u0390'],
    ['a name', aField(), '  Anna  Łódź ', 'Anna  Łódź'],
    ['a decomposed name', aField(), 'Mu\u0308ller', 'M\u00fcller'],
    ['a name with digits of another script', aField(), 'م٥', 'م٥'],
    ['a number without a mask', aField({ type: 'numericstring' }), 'DE 012-3', '0123'],
    ['an integer', aField({ type: 'integer' }), '1 000', '1000'],
    ['a choice', aField({ display: { formElement: 'list' } }), ' AP-3 ', ' AP-3 '],
    ['a box', aField({ type: 'boolean', display: { formElement: 'boolean' } }), 'true', 'true'],
    ['a field that is never rendered', aField({ display: null }), '{"a": 1}', '{"a": 1}'],
  ])('The value of %s is cleaned: case %#', (_, field, text, raw) => {
    expect(cleanValue(field, text)).toBe(raw);
  });
});

describe('Displayed values', () => {
  it.each([
    ['a card number', cardNumber, '4567350000427977', '4567 3500 0042 7977'],
    ['an expiry date', expiryDate, '1299', '12/99'],
    ['an expiry date whose mask is missing', aField({ type: 'expirydate' }), '1299', '12/99'],
    ['a date whose mask is missing', aField({ type: 'date' }), '31121990', '31-12-1990'],
    [
      'a card number whose mask is missing',
      aField({ id: 'cardNumber' }),
      '4567350000427977',
      '4567 3500 0042 7977',
    ],
    ['an IBAN', ibanField, 'NL91ABNA0417164300', 'NL91 ABNA 0417 1643 00'],
    [
      'an IBAN whose mask is missing',
      aField({ rules: [{ type: 'iban' }] }),
      'NL91ABNA0417164300',
      'NL91 ABNA 0417 1643 00',
    ],
    ['an amount', paidInCash, '1250', '12.50'],
    ['an amount in cents', paidInCash, '5', '0.05'],
    ['no amount', paidInCash, '', ''],
    ['a name', aField(), 'Anna', 'Anna'],
  ])('The input displays %s: case %#', (_, field, raw, display) => {
    expect(displayValue(field, raw)).toBe(display);
  });
});

const fields = fc.constantFrom(
  cardNumber,
  expiryDate,
  securityCode,
  dateOfBirth,
  ibanField,
  paidInCash,
  mobileNumber,
  phoneNumber,
  emailAddress,
  zip,
  fiscalNumber,
  residentId,
  aField(),
  aField({ display: { mask: '{{**}}-{{**}}' } }),
);
const typed = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789 -/.,+()') }),
  fc.string({ unit: fc.constantFrom(...'0129ABxéß٤ -/\u00a0') }),
  fc.string({ unit: 'binary' }),
);

it('A displayed value is read back unchanged for every field kind and any text', () => {
  fc.assert(
    fc.property(fields, typed, (field, text) => {
      const raw = cleanValue(field, text);
      expect(cleanValue(field, displayValue(field, raw))).toBe(raw);
    }),
    { numRuns: runs.numRuns * 10 },
  );
});

it('A card number never loses a digit, however it is written', () => {
  const separators = fc.constantFrom('', ' ', '-', '.', '\u00a0', '\t', '/');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...'0123456789'), separators), { maxLength: 30 }),
      (pieces) => {
        const text = pieces.flat().join('');
        expect(cleanValue(cardNumber, text)).toBe(pieces.map(([digit]) => digit).join(''));
      },
    ),
    runs,
  );
});

it('A valid expiry date is never changed by reading, layout or settling', () => {
  for (let year = 0; year < 100; year++)
    for (let month = 1; month < 13; month++) {
      const raw = `${month}`.padStart(2, '0') + `${year}`.padStart(2, '0');
      expect(settledValue(expiryDate, cleanValue(expiryDate, displayValue(expiryDate, raw)))).toBe(raw);
    }
});
