import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isRequired,
  isVisible,
  uncheckedRules,
  validateField,
} from '../../../src/domain/validators/index.js';
import type { PaymentProductField } from '../../../src/domain/field.js';
import { aField, cardNumber, dateOfBirth, expiryDate, ibanField, paidInCash, runs } from '../a-field.js';

const today = { year: 2026, month: 11 };
const issueOf = (field: PaymentProductField, value: string, values: readonly [string, string][] = []) =>
  validateField(field, value, { today, values: new Map(values) });

describe('Blank values', () => {
  it('A blank value is an issue only where the field is required', () => {
    expect(issueOf(cardNumber, '')).toEqual({ code: 'required' });
    expect(issueOf({ ...cardNumber, required: false }, '')).toBeUndefined();
    expect(issueOf(aField(), '  \u00a0')).toEqual({ code: 'required' });
  });

  it('A blank value is valid in an optional field, whatever its rules', () => {
    const optional = aField({
      required: false,
      rules: [
        { type: 'length', minLength: 3, maxLength: 4 },
        { type: 'emailAddress' },
        { type: 'regularExpression', regularExpression: '^[0-9]{3}$' },
        { type: 'luhn' },
        { type: 'iban' },
        { type: 'fixedList', allowedValues: ['a'] },
        { type: 'range', minValue: 1, maxValue: 2 },
        { type: 'expirationDate' },
        { type: 'residentIdNumber' },
        { type: 'termsAndConditions' },
      ],
    });
    expect(issueOf(optional, '')).toBeUndefined();
    expect(issueOf({ ...optional, type: 'date', kind: 'date' }, '')).toBeUndefined();
  });

  it('Required terms that are not accepted have an issue of their own', () => {
    expect(issueOf(aField({ type: 'boolean', rules: [{ type: 'termsAndConditions' }] }), '')).toEqual({
      code: 'terms',
    });
  });
});

describe('Values that break several rules', () => {
  it.each([
    ['too short comes before the checksum', cardNumber, '4567', 'too-short'],
    ['the checksum comes before the pattern', cardNumber, '4567350000427978', 'luhn'],
    ['too long is reported', cardNumber, '45673500004279774567', 'too-long'],
    ['a half typed expiry date is not too short', expiryDate, '12', 'expiry-format'],
    ['an expired card is reported', expiryDate, '1025', 'expired'],
    ['a short IBAN is no IBAN', ibanField, 'NL91', 'iban'],
    ['letters are not digits', cardNumber, '4567x', 'digits'],
    ['zeros alone are not a card number', cardNumber, '0000000000000000', 'luhn'],
    ['an amount out of its range', paidInCash, '99', 'range'],
  ])('One issue is reported: %s', (_, field, value, code) => {
    expect(issueOf(field, value)?.code).toBe(code);
  });

  it('An issue contains the limits of lengths and ranges, and never the value', () => {
    expect(issueOf(cardNumber, '4567')).toEqual({
      code: 'too-short',
      params: { type: 'length', minLength: 12, maxLength: 19 },
    });
    expect(issueOf(paidInCash, '99')?.params).toMatchObject({ minValue: 100, maxValue: 1_000_000 });
    expect(JSON.stringify(issueOf(cardNumber, '4567350000427978'))).toBe('{"code":"luhn"}');
  });
});

describe('Checks by field type', () => {
  it.each([
    ['29022024', undefined],
    ['29022023', 'date'],
    ['29022100', 'date'],
    ['29022000', undefined],
    ['31041990', 'date'],
    ['31121990', undefined],
    ['00011990', 'date'],
    ['01131990', 'date'],
    ['01001990', 'date'],
    ['1990', 'date'],
    ['01/01/1990', 'date'],
  ])('The date %s is judged as %s', (value, code) => {
    expect(issueOf(dateOfBirth, value)?.code).toBe(code);
  });

  it('The date check agrees with the calendar day by day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
        (date) => {
          const [year, month, day] = date.toISOString().slice(0, 10).split('-') as [string, string, string];
          expect(issueOf(dateOfBirth, day + month + year)).toBeUndefined();
        },
      ),
      runs,
    );
  });

  it('A field’s type is checked even without a rule from the platform', () => {
    const bare = (type: PaymentProductField['type']) => aField({ type });
    expect(issueOf(bare('expirydate'), '1330')?.code).toBe('expiry-format');
    expect(issueOf(bare('expirydate'), '1025')).toBeUndefined();
    expect(issueOf(bare('numericstring'), '12a')?.code).toBe('digits');
    expect(issueOf(bare('integer'), '1.5')?.code).toBe('digits');
    expect(issueOf(bare('string'), '1.5')).toBeUndefined();
    expect(issueOf(bare('boolean'), 'false')).toBeUndefined();
  });
});

describe('Boleto Bancário', () => {
  const person = aField({
    id: 'firstName',
    required: false,
    rules: [
      { type: 'boletoBancarioRequiredness', fiscalNumberLength: 11 },
      { type: 'length', minLength: 0, maxLength: 15 },
    ],
  });
  const company = aField({
    id: 'companyName',
    required: false,
    rules: [{ type: 'boletoBancarioRequiredness', fiscalNumberLength: 14 }],
  });
  const values = (fiscalNumber: string) => new Map([['fiscalNumber', fiscalNumber]]);

  it.each([
    ['12345678909', true, false],
    ['11222333000181', false, true],
    ['123456789', false, false],
    ['', false, false],
  ])(
    'The fiscal number %s requires a person’s name: %s, a company’s name: %s',
    (fiscalNumber, forPerson, forCompany) => {
      expect(isRequired(person, values(fiscalNumber))).toBe(forPerson);
      expect(isRequired(company, values(fiscalNumber))).toBe(forCompany);
      expect(isVisible(person, values(fiscalNumber))).toBe(forPerson);
      expect(isVisible(company, values(fiscalNumber))).toBe(forCompany);
    },
  );

  it('A required name that was never entered is an issue', () => {
    expect(issueOf(person, '', [['fiscalNumber', '12345678909']])).toEqual({ code: 'required' });
    expect(issueOf(person, '', [['fiscalNumber', '11222333000181']])).toBeUndefined();
    expect(issueOf(person, '')).toBeUndefined();
  });

  it('A conditional field keeps its other rules', () => {
    expect(issueOf(person, 'a'.repeat(16), [['fiscalNumber', '12345678909']])?.code).toBe('too-long');
  });
});

it.each([
  ['required', aField(), true],
  ['optional, but advised', aField({ required: false, display: { alwaysShow: true } }), true],
  ['optional', aField({ required: false }), false],
  ['technical, though required', aField({ display: null }), false],
])('The visibility of a field that is %s is correct: case %#', (_, field, visible) => {
  expect(isVisible(field, new Map())).toBe(visible);
});

const pattern = (regularExpression: string) =>
  aField({ rules: [{ type: 'regularExpression', regularExpression }] });

it.each([
  ['that could freeze the page', pattern('^([0-9]+)+$'), `${'1'.repeat(28)}x`],
  ['with many choices', pattern('^a*b*a*b*$'), 'babab'],
  ['with a value of excessive length', pattern('[0-9]*x'), '1'.repeat(5000)],
])('A pattern %s is still checked', (_, field, value) => {
  expect(issueOf(field, value)?.code).toBe('pattern');
});

it.each([
  ['rules of a newer platform', { ...aField(), unknownRules: ['quantum'] }, ['quantum']],
  ['patterns that cannot be read', pattern('('), ['regularExpression']],
  ['patterns that mean something else in Java', pattern('^\\p{L}+$'), ['regularExpression']],
  ['none for dangerous patterns', pattern('^(a+)+$'), []],
  ['none for IBANs', ibanField, []],
  ['none for a card', cardNumber, []],
])('uncheckedRules names the rules that only the platform checks: %s', (_, field, names) => {
  expect(uncheckedRules(field)).toEqual(names);
});
