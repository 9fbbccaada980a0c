import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount } from '../../src/domain/amount.js';
import { decimalAmount } from '../../src/domain/decimal-amount.js';
import { runs } from './a-field.js';

describe('Decimal amounts', () => {
  it.each([
    [2980, 'EUR', '29.80'],
    [298000, 'JPY', '2980'],
    [29800, 'BHD', '298.000'],
    [29800, 'KWD', '298.000'],
    [100000, 'KRW', '1000'],
    [0, 'EUR', '0.00'],
    [0, 'JPY', '0'],
    [5, 'EUR', '0.05'],
    [50, 'USD', '0.50'],
    [-5, 'EUR', '-0.05'],
    [-2980, 'EUR', '-29.80'],
    // Never hides money: hundredths of a yen are shown where somebody asks for them.
    [298050, 'JPY', '2980.50'],
    [9007199254740991, 'EUR', '90071992547409.91'],
    [2 ** 53, 'EUR', '90071992547409.92'],
    [2980, 'EURO', '29.80'],
    [2980, '', '29.80'],
    [1, 'JPY', '0.01'],
    [-29800, 'BHD', '-298.000'],
    [29.8, 'EUR', ''],
    [Number.NaN, 'EUR', ''],
    [Infinity, 'EUR', ''],
    [1e21, 'EUR', ''],
  ])('The amount %d %s is %s', (amount, currency, decimal) => {
    expect(decimalAmount(amount, currency)).toBe(decimal);
  });

  it('A decimal amount has the same digits as every amount in cents', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('EUR', 'USD', 'JPY', 'BHD'), (amount, currency) => {
        const [whole, fraction = ''] = decimalAmount(amount, currency).split('.') as [string, string?];
        expect(BigInt(whole + fraction.padEnd(3, '0'))).toBe(BigInt(amount) * 10n);
      }),
      runs,
    );
  });
});

describe('Localised amounts', () => {
  const plain = (text: string) =>
    text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u2067\u2069]/g, '');
  it.each([
    [2980, 'EUR', 'en-US', '€29.80'],
    [2980, 'EUR', 'nl-NL', '€ 29,80'],
    [2980, 'EUR', 'nl_NL', '€ 29,80'],
    [2980, 'EUR', 'de_DE', '29,80 €'],
    [298000, 'JPY', 'en_US', '¥2,980'],
    // Never rounds: half a yen is shown where somebody asks for it.
    [298050, 'JPY', 'en_US', '¥2,980.5'],
    [29800, 'BHD', 'en_US', 'BHD 298.000'],
    [123456789, 'USD', 'en_US', '$1,234,567.89'],
    [2 ** 53, 'USD', 'en_US', '$90,071,992,547,409.92'],
    [0, 'EUR', 'en_US', '€0.00'],
    [-2980, 'EUR', 'en_US', '-€29.80'],
    [2980, 'EUR', '', '€29.80'],
    [2980, 'EUR', 'not a locale', '€29.80'],
    [2980, 'EUR', 'xx_YY', '€29.80'],
    [2980, 'EURO', 'en_US', '29.80 EURO'],
    [29.8, 'EUR', 'en_US', ''],
  ])('The amount %d %s in %s is %s', (amount, currency, locale, text) => {
    expect(plain(formatAmount(amount, currency, locale))).toBe(text);
  });

  it.each([
    ['ar', 'EUR', '29.80\u00a0€'],
    ['ar', 'BRL', '29.80\u00a0R$'],
    ['he', 'BRL', '29.80\u00a0\u200fR$'],
  ])(
    'An amount in %s of %s stands by itself in any text, with its currency’s signs in order',
    (locale, currency, text) => {
      expect(formatAmount(2980, currency, locale)).toBe(`\u2067\u200f${text}\u200e\u2069`);
    },
  );

  it('An amount from left to right has no marks around it', () => {
    expect(formatAmount(2980, 'BRL', 'pt-BR')).toBe('R$\u00a029,80');
  });
});
