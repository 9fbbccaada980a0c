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

describe('the kind of a field', () => {
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
  ])('follows from what the platform says of it: %#', (field, kind) => {
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
] as const)('the kind %s reads nothing as nothing', (name) => {
  expect(fieldKind(name).read('', [])).toBe('');
});
