import { expect, it } from 'vitest';
import { isSaving, isStorable, storesAccounts } from '../../src/domain/purpose.js';
import type { PaymentProduct } from '../../src/domain/product.js';

it.each([
  ['save', true],
  ['manage', true],
  ['pay', false],
  ['', false],
  [undefined, false],
] as const)('The purpose %s stores accounts: %s', (purpose, stores) => {
  expect(storesAccounts(purpose)).toBe(stores);
});

it.each([
  ['saved', true],
  ['already-saved', true],
  ['paid', false],
  ['pending', false],
  ['declined', false],
])('The ending %s is one of storing an account: %s', (ending, is) => {
  expect(isSaving(ending)).toBe(is);
});

it.each([
  ['a card', {}, true],
  ['a product that the platform keeps nothing of', { allowsTokenization: false }, false],
  ['a product that is paid on another site', { usesRedirectionTo3rdParty: true }, false],
  ['a wallet of the device', { paymentMethod: 'mobile' }, false],
])('An account can be stored of %s by what is typed: %#', (_, difference, is) => {
  const card = { allowsTokenization: true, usesRedirectionTo3rdParty: false, paymentMethod: 'card' };
  expect(isStorable({ ...card, ...difference } as PaymentProduct)).toBe(is);
});
