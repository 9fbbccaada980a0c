import type { Issue } from './issue.js';

/** The IBAN registry's countries and the length of their account numbers. */
const countries =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22' +
  'GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20' +
  'MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26' +
  'UA29VA22VG24XK20YE30';

/** Letters and digits only, upper case, the length of its country, ISO 7064 MOD 97-10. */
export const iban = (value: string): Issue | undefined => {
  let rest = 0;
  for (const char of value.slice(4) + value.slice(0, 4)) {
    const number = parseInt(char, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  const known = countries.indexOf(value.slice(0, 2) + value.length);
  return /^[A-Z]{2}\d\d[\dA-Z]+$/.test(value) && known >= 0 && rest === 1 ? undefined : { code: 'iban' };
};
