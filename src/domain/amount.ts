/** The amount's digits with a point before the last two, never by dividing; empty for what is no amount. */
const hundredths = (amount: number): string =>
  Number.isInteger(amount) && Math.abs(amount) < 1e21
    ? `${amount}`.replace(
        /^(-?)(\d*?)(\d?\d)$/,
        (_, sign: string, whole: string, rest: string) => `${sign}${whole || 0}.${rest.padStart(2, '0')}`,
      )
    : '';

/**
 * A decimal number with the currency's own digits, for wallets: 2980 is `29.80` EUR, 298000 is `2980` JPY, 29800 is
 * `298.000` BHD. Digits that the currency does not have are kept where they are not zero. Empty for what is no amount.
 *
 * @param amount integer with two implied decimals, whatever the currency
 */
export const decimalAmount = (amount: number, currency: string): string => {
  let places = 2;
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    places = format.resolvedOptions().maximumFractionDigits!;
  } catch {
    // No currency that anybody knows.
  }
  const [whole = '', fraction = ''] = hundredths(amount).split('.');
  const digits = fraction.padEnd(places, '0');
  const shown = /[1-9]/.test(digits.slice(places)) ? digits : digits.slice(0, places);
  return whole && shown ? `${whole}.${shown}` : whole;
};

/**
 * The amount as people of the locale write it, with the currency's own digits; empty for what is no amount.
 *
 * @param amount integer with two implied decimals, whatever the currency
 * @param locale BCP 47 or the platform's `xx_YY`; one that is unknown or malformed gives English
 */
export const formatAmount = (amount: number, currency: string, locale: string): string => {
  const decimal = hundredths(amount);
  for (const locales of decimal ? [[locale.replaceAll('_', '-'), 'en'], ['en']] : [])
    try {
      // The least digits are the currency's, the most are never reached. Engines before ES2023 read the string as a
      // number; no price is long enough to notice.
      return new Intl.NumberFormat(locales, { style: 'currency', currency, maximumFractionDigits: 4 }).format(
        decimal as unknown as number,
      );
    } catch {
      // A malformed locale, or else a malformed currency.
    }
  return decimal && `${decimal} ${currency}`;
};
