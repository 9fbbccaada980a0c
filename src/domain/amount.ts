/** The digits behind the point that people expect of a currency, and the amount's own two where they matter. */
const fractionDigits = (amount: number, currency: string): number => {
  try {
    const { maximumFractionDigits } = new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
    }).resolvedOptions();
    return maximumFractionDigits! < 2 && amount % 100 ? 2 : maximumFractionDigits!;
  } catch {
    return 2;
  }
};

/**
 * A decimal number with the currency's own digits: 2980 is `29.80` EUR, 298000 is `2980` JPY, 29800 is `298.000` BHD.
 * Made of digits, never by dividing. Empty for what is no amount.
 *
 * @param amount integer with two implied decimals, whatever the currency
 */
export const decimalAmount = (amount: number, currency: string): string => {
  if (!Number.isInteger(amount) || Math.abs(amount) >= 1e21) return '';
  const digits = `${Math.abs(amount)}`.padStart(3, '0');
  const places = fractionDigits(amount, currency);
  const fraction = digits.slice(-2).padEnd(places, '0').slice(0, places);
  return (amount < 0 ? '-' : '') + digits.slice(0, -2) + (fraction && `.${fraction}`);
};

/**
 * The amount as people of the locale write it.
 *
 * @param amount integer with two implied decimals, whatever the currency
 * @param locale BCP 47 or the platform's `xx_YY`; one that is unknown or malformed gives English
 */
export const formatAmount = (amount: number, currency: string, locale: string): string => {
  const decimal = decimalAmount(amount, currency);
  const places = decimal.split('.')[1]?.length ?? 0;
  if (!decimal) return '';
  for (const locales of [[locale.replaceAll('_', '-'), 'en'], ['en']])
    try {
      return new Intl.NumberFormat(locales, {
        style: 'currency',
        currency,
        minimumFractionDigits: places,
        maximumFractionDigits: places,
        // Engines before ES2023 read the string as a number; no price is long enough to notice.
      }).format(decimal as unknown as number);
    } catch {
      // A malformed locale, or else a malformed currency.
    }
  return `${decimal} ${currency}`;
};
