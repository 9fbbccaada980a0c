import { describe, expect, it } from 'vitest';
import { type IinDetails, allowedBrands, iinOf, iinStatus } from '../../src/domain/iin.js';

const details = (
  paymentProductId: number,
  isAllowedInContext: boolean,
  coBrands: readonly (readonly [number, boolean])[] = [],
): IinDetails => ({
  paymentProductId,
  isAllowedInContext,
  countryCode: 'BE',
  issuerName: undefined,
  binProductType: undefined,
  coBrands: coBrands.map(([paymentProductId, isAllowedInContext]) => ({
    paymentProductId,
    isAllowedInContext,
  })),
});

it.each([
  ['', undefined],
  ['45673', undefined],
  ['456735', '456735'],
  ['4567350', '456735'],
  ['45673500', '45673500'],
  ['4567350000427977', '45673500'],
])('The IIN of “%s” is %s', (digits, iin) => {
  expect(iinOf(digits)).toBe(iin);
});

describe('The brands of a card', () => {
  it.each([
    ['one brand', details(1, true), [1]],
    ['one brand that is not allowed', details(1, false), []],
    [
      'two brands',
      details(1, true, [
        [1, true],
        [3012, true],
      ]),
      [1, 3012],
    ],
    [
      'the main brand first',
      details(3012, true, [
        [1, true],
        [3012, true],
      ]),
      [3012, 1],
    ],
    [
      'only allowed co-brands',
      details(1, true, [
        [1, true],
        [3012, false],
      ]),
      [1],
    ],
    [
      'a co-brand where the main brand is not allowed',
      details(1, true, [
        [1, false],
        [3012, true],
      ]),
      [3012],
    ],
    [
      'none where the card as a whole is not allowed',
      details(1, false, [
        [1, true],
        [3012, true],
      ]),
      [],
    ],
    ['none where no co-brand is allowed', details(1, true, [[1, false]]), []],
    [
      'none twice',
      details(1, true, [
        [1, true],
        [1, true],
      ]),
      [1],
    ],
  ])('The card offers the right brands: %s', (_, card, brands) => {
    expect(allowedBrands(card)).toEqual(brands);
  });
});

it.each([
  ['45673', details(1, true), 'NOT_ENOUGH_DIGITS'],
  ['456735', undefined, 'UNKNOWN'],
  ['456735', details(1, true), 'SUPPORTED'],
  ['456735', details(1, false), 'EXISTING_BUT_NOT_ALLOWED'],
  ['456735', details(2, true), 'UNSUPPORTED'],
  [
    '456735',
    details(2, true, [
      [2, true],
      [1, true],
    ]),
    'SUPPORTED',
  ],
])('The card number %s has a status that fits what is known of it: case %#', (digits, card, status) => {
  expect(iinStatus(digits, card, (id) => id === 1)).toBe(status);
});

it('A card of any product is supported without a filter', () => {
  expect(iinStatus('456735', details(2, true))).toBe('SUPPORTED');
});
