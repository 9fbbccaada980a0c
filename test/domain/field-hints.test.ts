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

describe('autofill', () => {
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
  ])('of %s is %s', (id, autocomplete) => {
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
  [
    'a type of a newer platform',
    aField({ display: { preferredInputType: 'HologramKeyboard' } }),
    'text',
    'text',
  ],
])('%s brings up its keyboard', (_, field, inputMode, type) => {
  expect(inputHints(field)).toMatchObject({ inputMode, type });
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
])('a keyboard of %s writes capitals: %s', (id, autocapitalize) => {
  const field = id === 'iban' ? ibanField : aField({ id });
  expect(inputHints(field).autocapitalize).toBe(autocapitalize);
});

it('the last field’s Enter key finishes', () => {
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
    { ...securityCode, rules: [] },
    { minLength: 3, maxLength: 4, side: 'back' },
  ],
])('the security code is told by its field: %#', (field, facts) => {
  expect(securityCodeOf([cardNumber, field])).toEqual(facts);
});

it('a product may ask for no security code', () => {
  expect(securityCodeOf([cardNumber])).toBeUndefined();
});

it.each([
  [securityCode, 'half'],
  [expiryDate, 'half'],
  [cardNumber, ''],
  [aField({ id: 'surname' }), 'half paired'],
] as const)('a short field takes half a line: %#', (field, width) => {
  expect(inputHints(field).width).toBe(width);
});
