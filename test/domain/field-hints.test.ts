import { describe, expect, it } from 'vitest';
import { inputHints } from '../../src/domain/field-hints.js';
import { securityCodeOf } from '../../src/domain/security-code.js';
import {
  aField,
  cardNumber,
  dateOfBirth,
  expiryDate,
  ibanField,
  paidInCash,
  securityCode,
} from './a-field.js';

describe('Input hints', () => {
  it.each([
    ['cardNumber', 'cc-number'],
    ['expiryDate', 'cc-exp'],
    ['cvv', 'cc-csc'],
    ['cardholderName', 'cc-name'],
    ['accountHolderName', 'name'],
    ['firstName', 'given-name'],
    ['surname', 'family-name'],
    ['title', 'honorific-prefix'],
    ['companyName', 'organization'],
    ['dateOfBirth', 'bday'],
    ['emailAddress', 'email'],
    ['phoneNumber', 'tel'],
    ['residentMobilePhoneNumber', 'tel-national'],
    ['street', 'street-address'],
    ['additionalInfo', 'address-line2'],
    ['zip', 'postal-code'],
    ['city', 'address-level2'],
    ['stateCode', 'address-level1'],
    ['countryCode', 'country'],
    ['iban', 'off'],
    ['bic', 'off'],
    ['accountNumber', 'off'],
    ['bankCode', 'off'],
    ['fiscalNumber', 'off'],
    ['residentIdNumber', 'off'],
    ['virtualPaymentAddress', 'off'],
    ['partialPin', 'off'],
    ['issuerId', 'off'],
    ['toString', 'off'],
    ['__proto__', 'off'],
  ])('The autocomplete token of %s is %s', (id, autocomplete) => {
    expect(inputHints(aField({ id })).autocomplete).toBe(autocomplete);
  });
});

it.each([
  ['a card number', cardNumber, 'numeric', 'text'],
  ['an expiry date', expiryDate, 'numeric', 'text'],
  ['a security code', securityCode, 'numeric', 'text'],
  ['a date', dateOfBirth, 'numeric', 'text'],
  ['an IBAN', ibanField, 'text', 'text'],
  ['an amount', paidInCash, 'decimal', 'text'],
  ['an e-mail address', aField({ display: { preferredInputType: 'EmailAddressKeyboard' } }), 'email', 'text'],
  ['a phone number', aField({ display: { preferredInputType: 'PhoneNumberKeyboard' } }), 'tel', 'tel'],
  ['a name', aField({ display: { preferredInputType: 'StringKeyboard' } }), 'text', 'text'],
  ['a text of digits', aField({ display: { preferredInputType: 'IntegerKeyboard' } }), 'numeric', 'text'],
  [
    'a type of a newer platform',
    aField({ display: { preferredInputType: 'HologramKeyboard' } }),
    'text',
    'text',
  ],
])('The keyboard suits %s', (_, field, inputMode, type) => {
  expect(inputHints(field)).toMatchObject({ inputMode, type });
});

it('A field that the platform says nothing about is a text with the usual keyboard', () => {
  expect(inputHints(aField({ display: null }))).toMatchObject({ inputMode: 'text', type: 'text' });
});

it('Only what the platform wants hidden is hidden', () => {
  expect(inputHints(aField({ display: { obfuscate: true } })).type).toBe('password');
});

it('An amount has a key for decimals, although the platform asks for a keyboard of integers', () => {
  const field = { ...paidInCash, display: { ...paidInCash.display!, preferredInputType: 'IntegerKeyboard' } };
  expect(inputHints(field).inputMode).toBe('decimal');
});

it.each([
  ['cardholderName', 'words'],
  ['firstName', 'words'],
  ['surname', 'words'],
  ['companyName', 'words'],
  ['street', 'words'],
  ['city', 'words'],
  ['bic', 'characters'],
  ['iban', 'characters'],
  ['emailAddress', 'off'],
  ['zip', 'off'],
  ['cardNumber', 'off'],
  ['plan', 'off'],
])('The keyboard for %s capitalises: %s', (id, autocapitalize) => {
  const field = id === 'iban' ? ibanField : aField({ id });
  expect(inputHints(field).autocapitalize).toBe(autocapitalize);
});

it('The last field’s Enter key submits', () => {
  expect(inputHints(cardNumber).enterKeyHint).toBe('next');
  expect(inputHints(cardNumber, true).enterKeyHint).toBe('go');
});

it.each([
  [securityCode, { minLength: 3, maxLength: 3, side: 'back' }],
  [
    { ...securityCode, rules: [{ type: 'length', minLength: 4, maxLength: 4 } as const] },
    { minLength: 4, maxLength: 4, side: 'front' },
  ],
  [
    { ...securityCode, rules: [{ type: 'luhn' } as const, ...securityCode.rules] },
    { minLength: 3, maxLength: 3, side: 'back' },
  ],
  [
    { ...securityCode, rules: [] },
    { minLength: 3, maxLength: 4, side: 'back' },
  ],
])('The security code’s length and place follow from its field: case %#', (field, facts) => {
  expect(securityCodeOf([cardNumber, field])).toEqual(facts);
});

it('A product without a security code has no facts about one', () => {
  expect(securityCodeOf([cardNumber])).toBeUndefined();
});

it.each([
  [securityCode, 'half'],
  [expiryDate, 'half'],
  [cardNumber, ''],
  [aField({ id: 'surname' }), 'half paired'],
] as const)('A short field takes half a line: case %#', (field, width) => {
  expect(inputHints(field).width).toBe(width);
});
