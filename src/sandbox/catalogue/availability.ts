/** Where a product can be had; `null` is everywhere. */
export interface Availability {
  readonly countries: readonly string[] | null;
  readonly currencies: readonly string[] | null;
}

const everywhere: Availability = { countries: null, currencies: null };

const restricted: ReadonlyMap<number, Availability> = new Map([
  [130, { countries: ['FR', 'MC', 'GP', 'MQ', 'GF', 'RE', 'YT', 'NL', 'BE', 'DE'], currencies: ['EUR'] }],
  [117, { countries: null, currencies: ['EUR', 'GBP', 'CHF'] }],
  [123, { countries: ['DK'], currencies: ['DKK', 'EUR'] }],
  [180, { countries: ['KR'], currencies: ['KRW'] }],
  [3012, { countries: ['BE', 'NL', 'FR', 'LU', 'DE'], currencies: ['EUR'] }],
  [809, { countries: ['NL'], currencies: ['EUR'] }],
  [836, { countries: ['AT', 'BE', 'CH', 'DE', 'NL', 'PL', 'GB'], currencies: ['EUR', 'CHF', 'GBP', 'PLN'] }],
  [816, { countries: ['DE'], currencies: ['EUR'] }],
  [
    806,
    {
      countries: ['DE', 'EE', 'ES', 'FI', 'IT', 'LV', 'LT', 'NL', 'PL', 'SE'],
      currencies: ['EUR', 'SEK', 'PLN'],
    },
  ],
  [3124, { countries: ['PL'], currencies: ['PLN', 'EUR'] }],
  [3130, { countries: ['CH'], currencies: ['CHF', 'EUR'] }],
  [3201, { countries: ['CH'], currencies: ['CHF', 'EUR'] }],
  [861, { countries: ['CN', 'NL', 'HK', 'GB', 'US'], currencies: ['CNY', 'EUR', 'USD', 'HKD', 'GBP'] }],
  [863, { countries: ['CN', 'NL', 'HK', 'GB', 'US'], currencies: ['CNY', 'EUR', 'USD', 'HKD', 'GBP'] }],
  [869, { countries: ['CN', 'NL', 'HK', 'GB', 'US'], currencies: ['CNY', 'EUR', 'USD', 'HKD', 'GBP'] }],
  [882, { countries: ['IN'], currencies: ['INR'] }],
  [4101, { countries: ['IN'], currencies: ['INR'] }],
  [8580, { countries: ['RU', 'KZ'], currencies: ['RUB', 'EUR', 'KZT'] }],
  [
    770,
    { countries: ['AT', 'BE', 'DE', 'ES', 'FI', 'FR', 'IE', 'IT', 'LU', 'NL', 'PT'], currencies: ['EUR'] },
  ],
  [
    771,
    { countries: ['AT', 'BE', 'DE', 'ES', 'FI', 'FR', 'IE', 'IT', 'LU', 'NL', 'PT'], currencies: ['EUR'] },
  ],
  [730, { countries: ['US'], currencies: ['USD'] }],
  [705, { countries: ['GB'], currencies: ['GBP'] }],
  [201, { countries: ['NL', 'DE', 'BE', 'US'], currencies: ['EUR', 'USD'] }],
  [9000, { countries: ['AT', 'BE', 'DE', 'FI', 'NL', 'NO', 'SE'], currencies: ['EUR', 'NOK', 'SEK'] }],
  [9001, { countries: ['AT', 'BE', 'DE', 'FI', 'NL', 'NO', 'SE'], currencies: ['EUR', 'NOK', 'SEK'] }],
  [1503, { countries: ['BR'], currencies: ['BRL', 'USD'] }],
  [1506, { countries: ['AR'], currencies: ['ARS', 'USD'] }],
]);

/** Which countries and currencies a product is for: the sandbox's own choice. */
export const availabilityOf = (paymentProductId: number): Availability =>
  restricted.get(paymentProductId) ?? everywhere;
