/** The amount's digits with a point before the last two, without a division; empty if it is not an amount. */
export const hundredths = (amount: number): string =>
  Number.isInteger(amount) && Math.abs(amount) < 1e21
    ? `${amount}`.replace(
        /^(-?)(\d*?)(\d?\d)$/,
        (_, sign: string, whole: string, rest: string) => `${sign}${whole || 0}.${rest.padStart(2, '0')}`,
      )
    : '';

/**
 * The amount in the locale's format, with the currency's own number of decimals; empty if it is not an amount.
 *
 * @param amount integer with two implied decimals, whatever the currency
 * @param locale BCP 47 or the platform's `xx_YY`; an unknown or malformed one gives English
 */
export const formatAmount = (amount: number, currency: string, locale: string): string => {
  const decimal = hundredths(amount);
  for (const locales of decimal ? [[locale.replaceAll('_', '-'), 'en'], ['en']] : [])
    try {
      // The minimum number of digits is the currency's; the maximum is never reached. Engines before ES2023
      // take the string as a number, which is exact for any price.
      const text = new Intl.NumberFormat(locales, {
        style: 'currency',
        currency,
        maximumFractionDigits: 4,
      }).format(decimal as unknown as number);
      // From right to left, it is isolated, so that a text from left to right does not tear it apart; the mark at its end
      // keeps `R$` in order.
      return text.replace(/^\u200f.*/, '\u2067$&\u200e\u2069');
    } catch {
      // The locale is malformed, or else the currency.
    }
  return decimal && `${decimal} ${currency}`;
};
