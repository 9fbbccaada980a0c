import { describe, expect, it } from 'vitest';
import { fieldKind, kindOf } from '../../src/domain/field-kinds/index.js';
import {
  aField,
  cardNumber,
  dateOfBirth,
  expiryDate,
  ibanField,
  mobileNumber,
  paidInCash,
  securityCode,
  zip,
} from './a-field.js';

describe('Field kinds', () => {
  it.each([
    [cardNumber, 'cardNumber'],
    [aField({ id: 'cardNumber' }), 'cardNumber'],
    [expiryDate, 'expiry'],
    [securityCode, 'digits'],
    [aField({ type: 'integer' }), 'digits'],
    [dateOfBirth, 'date'],
    [ibanField, 'iban'],
    [aField({ rules: [{ type: 'residentIdNumber' }] }), 'residentId'],
    [paidInCash, 'amount'],
    [mobileNumber, 'phone'],
    [aField({ display: { preferredInputType: 'PhoneNumberKeyboard' } }), 'phone'],
    [aField({ display: { preferredInputType: 'EmailAddressKeyboard' } }), 'email'],
    [aField({ rules: [{ type: 'emailAddress' }] }), 'email'],
    [aField({ type: 'boolean', display: { formElement: 'boolean' } }), 'choice'],
    [aField({ display: { formElement: 'list' } }), 'choice'],
    [zip, 'text'],
    [aField({ display: null }), 'text'],
  ])('The kind of a field follows from its definition: case %#', (field, kind) => {
    expect(kindOf(field)).toBe(kind);
  });
});

it.each([
  'amount',
  'cardNumber',
  'choice',
  'date',
  'digits',
  'email',
  'expiry',
  'iban',
  'phone',
  'residentId',
  'text',
] as const)('The field kind %s reads an empty text as an empty value', (name) => {
  expect(fieldKind(name).read('', [])).toBe('');
});
