/** The countries of the IBAN registry by the length of their account numbers. */
const countries: Readonly<Record<number, string>> = {
  15: 'NO',
  16: 'BE',
  18: 'DK FI FK FO GL NL SD',
  19: 'MK SI',
  20: 'AT BA EE KZ LT LU MN XK',
  21: 'CH HR LI LV',
  22: 'BG BH CR DE GB GE IE ME RS VA',
  23: 'AE GI IL IQ OM SO TL',
  24: 'AD CZ ES MD PK RO SA SE SK TN VG',
  25: 'LY PT ST',
  26: 'IS TR',
  27: 'BI DJ FR GR IT MC MR SM',
  28: 'AL AZ BY CY DO GT HN HU LB NI PL SV',
  29: 'BR EG PS QA UA',
  30: 'JO KW MU YE',
  31: 'MT SC',
  32: 'LC',
  33: 'RU',
};

/** Letters and digits only, upper case, the country's length, ISO 7064 MOD 97-10. */
export const isIban = (value: string): boolean => {
  const known = /^[A-Z]{2}\d\d[\dA-Z]+$/.test(value) && countries[value.length]?.includes(value.slice(0, 2));
  if (!known) return false;
  let rest = 0;
  for (const char of value.slice(4) + value.slice(0, 4)) {
    const number = parseInt(char, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest === 1;
};
