import { hundredths } from './amount.js';

/**
 * A decimal number with the currency's own decimals, for wallets: 2980 is `29.80` EUR, 298000 is `2980` JPY,
 * 29800 is `298.000` BHD. Decimals beyond the currency's are kept unless they are zero. Empty if it is not an
 * amount.
 *
 * @param amount integer with two implied decimals, whatever the currency
 */
export const decimalAmount = (amount: number, currency: string): string => {
  let places = 2;
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    places = format.resolvedOptions().maximumFractionDigits!;
  } catch {
    // The currency is unknown.
  }
  const [whole = '', fraction = ''] = hundredths(amount).split('.');
  const digits = fraction.padEnd(places, '0');
  const shown = /[1-9]/.test(digits.slice(places)) ? digits : digits.slice(0, places);
  return whole && shown ? `${whole}.${shown}` : whole;
};
