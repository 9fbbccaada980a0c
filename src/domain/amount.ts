/** The amount's digits with a point before the last two, never by dividing; empty for what is no amount. */
export const hundredths = (amount: number): string =>
  Number.isInteger(amount) && Math.abs(amount) < 1e21
    ? `${amount}`.replace(
        /^(-?)(\d*?)(\d?\d)$/,
        (_, sign: string, whole: string, rest: string) => `${sign}${whole || 0}.${rest.padStart(2, '0')}`,
      )
    : '';

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
