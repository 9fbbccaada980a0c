import * as v from 'valibot';

/* Parts of the bodies of many calls. */

const LONGEST_TEXT = 4_000;
export const COUNTRY = /^[A-Z]{2}$/;
export const CURRENCY = /^[A-Z]{3}$/;

export const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
/** Two implied decimals, in every currency. */
export const cents = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const money = v.object({ amount: cents, currencyCode: v.pipe(v.string(), v.regex(CURRENCY)) });
export const countryCode = v.pipe(v.string(), v.regex(COUNTRY));
export const productId = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
/** `YYYYMMDD` */
export const date = v.pipe(v.string(), v.regex(/^\d{8}$/));
/** For a delay or the movement of a clock: at most a year. */
export const milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(366 * 86_400_000));
