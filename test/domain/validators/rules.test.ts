import cardValidator from 'card-validator';
import fc from 'fast-check';
import * as ibantools from 'ibantools';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/domain/field.js';
import { type Today, validateField } from '../../../src/domain/validators/index.js';
import type { rules } from '../../../src/domain/validators/rules.js';
import { runs, withRules } from '../a-field.js';

const november: Today = { year: 2026, month: 11 };
const codeOf = (rule: Rule, value: string, today: Today = november) =>
  validateField(withRules(rule), value, { today, values: new Map() })?.code;

const tables = {
  expirationDate: [
    [{ type: 'expirationDate' }, '1126', undefined],
    [{ type: 'expirationDate' }, '1226', undefined],
    [{ type: 'expirationDate' }, '0127', undefined],
    [{ type: 'expirationDate' }, '1251', undefined],
    [{ type: 'expirationDate' }, '1299', undefined],
    [{ type: 'expirationDate' }, '1026', 'expired'],
    [{ type: 'expirationDate' }, '1225', 'expired'],
    [{ type: 'expirationDate' }, '1200', 'expired'],
    [{ type: 'expirationDate' }, '1330', 'expiry-format'],
    [{ type: 'expirationDate' }, '0030', 'expiry-format'],
    [{ type: 'expirationDate' }, '130', 'expiry-format'],
    [{ type: 'expirationDate' }, '01/30', 'expiry-format'],
    [{ type: 'expirationDate' }, '012030', 'expiry-format'],
    [{ type: 'expirationDate' }, '٠١٣٠', 'expiry-format'],
  ],
  fixedList: [
    [{ type: 'fixedList', allowedValues: ['AP-3', ''] }, 'AP-3', undefined],
    [{ type: 'fixedList', allowedValues: ['AP-3'] }, 'ap-3', 'fixed-list'],
    [{ type: 'fixedList', allowedValues: ['AP-3'] }, 'AP', 'fixed-list'],
    [{ type: 'fixedList', allowedValues: [] }, 'toString', 'fixed-list'],
  ],
  iban: [
    [{ type: 'iban' }, 'NL91ABNA0417164300', undefined],
    [{ type: 'iban' }, 'DE89370400440532013000', undefined],
    [{ type: 'iban' }, 'GB29NWBK60161331926819', undefined],
    // Letters in places where the official rule wants digits.
    [{ type: 'iban' }, 'RO49AAAA1B31007593840000', undefined],
    [{ type: 'iban' }, 'KZ86125KZT5004100100', undefined],
    [{ type: 'iban' }, 'MT84MALT011000012345MTLCAST001S', undefined],
    [{ type: 'iban' }, 'NO9386011117947', undefined],
    [{ type: 'iban' }, 'NL91ABNA0417164301', 'iban'],
    [{ type: 'iban' }, 'nl91abna0417164300', 'iban'],
    [{ type: 'iban' }, 'NL91 ABNA 0417 1643 00', 'iban'],
    // Right check digits, but too short for its country, or of no country.
    [{ type: 'iban' }, 'DE6437040044053201', 'iban'],
    [{ type: 'iban' }, 'ZZ92ABCD1234567890', 'iban'],
    [{ type: 'iban' }, 'NL', 'iban'],
    [{ type: 'iban' }, '9', 'iban'],
  ],
  emailAddress: [
    [{ type: 'emailAddress' }, 'wile.e.coyote@acmelabs.com', undefined],
    [{ type: 'emailAddress' }, 'a+b@c.co', undefined],
    [{ type: 'emailAddress' }, "o'neil@sub.example.museum", undefined],
    [{ type: 'emailAddress' }, 'δοκιμή@παράδειγμα.ελ', undefined],
    [{ type: 'emailAddress' }, 'a.@b.de', undefined],
    [{ type: 'emailAddress' }, '.a@b.de', 'email'],
    [{ type: 'emailAddress' }, 'a b@c d.ef', 'email'],
    [{ type: 'emailAddress' }, 'a@b', 'email'],
    [{ type: 'emailAddress' }, 'a@b.c', 'email'],
    [{ type: 'emailAddress' }, 'a@b..com', 'email'],
    [{ type: 'emailAddress' }, 'a@.com', 'email'],
    [{ type: 'emailAddress' }, 'a@b.com.', 'email'],
    [{ type: 'emailAddress' }, '@b.com', 'email'],
    [{ type: 'emailAddress' }, 'a@@b.com', 'email'],
    [{ type: 'emailAddress' }, 'a.com', 'email'],
  ],
  residentIdNumber: [
    [{ type: 'residentIdNumber' }, '11010519491231002X', undefined],
    [{ type: 'residentIdNumber' }, '440524188001010014', undefined],
    [{ type: 'residentIdNumber' }, '110105491231002', undefined],
    [{ type: 'residentIdNumber' }, '110105194912310021', 'resident-id'],
    [{ type: 'residentIdNumber' }, '11010519491231002x', 'resident-id'],
    [{ type: 'residentIdNumber' }, 'ABCDEFGHIJKLMNOPQX', 'resident-id'],
    [{ type: 'residentIdNumber' }, '1101051949123100X2', 'resident-id'],
    [{ type: 'residentIdNumber' }, '11010549123100', 'resident-id'],
  ],
  termsAndConditions: [
    [{ type: 'termsAndConditions' }, 'true', undefined],
    [{ type: 'termsAndConditions' }, 'false', 'terms'],
    [{ type: 'termsAndConditions' }, 'yes', 'terms'],
  ],
  length: [
    [{ type: 'length', minLength: 2, maxLength: 4 }, 'ab', undefined],
    [{ type: 'length', minLength: 2, maxLength: 4 }, 'abcd', undefined],
    [{ type: 'length', minLength: 2, maxLength: 4 }, 'a', 'too-short'],
    [{ type: 'length', minLength: 2, maxLength: 4 }, 'abcde', 'too-long'],
    [{ type: 'length', minLength: 0, maxLength: 0 }, 'a', 'too-long'],
  ],
  luhn: [
    [{ type: 'luhn' }, '4567350000427977', undefined],
    [{ type: 'luhn' }, '378282246310005', undefined],
    [{ type: 'luhn' }, '0', undefined],
    [{ type: 'luhn' }, '4567350000427978', 'luhn'],
    // The official rule drops letters first.
    [{ type: 'luhn' }, 'abc4111111111111111', 'luhn'],
    [{ type: 'luhn' }, '4111 1111 1111 1111', 'luhn'],
    [{ type: 'luhn' }, '************1111', 'luhn'],
  ],
  range: [
    [{ type: 'range', minValue: 100, maxValue: 1000 }, '100', undefined],
    [{ type: 'range', minValue: 100, maxValue: 1000 }, '1000', undefined],
    [{ type: 'range', minValue: -5, maxValue: 5 }, '-5', undefined],
    [{ type: 'range', minValue: 100, maxValue: 1000 }, '99', 'range'],
    [{ type: 'range', minValue: 100, maxValue: 1000 }, '1001', 'range'],
    [{ type: 'range', minValue: 100, maxValue: 1000 }, '1e2', 'range'],
    [{ type: 'range', minValue: 100, maxValue: 1000 }, '100.5', 'range'],
    [{ type: 'range', minValue: 100, maxValue: 1000 }, '0x100', 'range'],
  ],
  regularExpression: [
    [{ type: 'regularExpression', regularExpression: '^[0-9]{3}$' }, '123', undefined],
    [{ type: 'regularExpression', regularExpression: '^[0-9]{3}$' }, '1234', 'pattern'],
    // Found anywhere, as the platform does.
    [{ type: 'regularExpression', regularExpression: '(?:0[1-9]|1[0-2])[0-9]{2}' }, 'x1299x', undefined],
    // Nobody can check these here, so they refuse nothing.
    [{ type: 'regularExpression', regularExpression: '(' }, 'anything', undefined],
    [{ type: 'regularExpression', regularExpression: '(?<=a)b' }, 'anything', undefined],
    [{ type: 'regularExpression', regularExpression: '^\\p{L}+$' }, '123', undefined],
    // This one is for the automaton.
    [{ type: 'regularExpression', regularExpression: '^([0-9]+)+$' }, '12', undefined],
    [{ type: 'regularExpression', regularExpression: '^([0-9]+)+$' }, '12x', 'pattern'],
    [{ type: 'regularExpression', regularExpression: 'a'.repeat(10_000) }, 'x', undefined],
  ],
} satisfies Record<
  keyof typeof rules | 'iban' | 'residentIdNumber',
  readonly (readonly [Rule, string, string | undefined])[]
>;

describe.each(Object.entries(tables))('The rule %s', (_, table) => {
  it.each(table as readonly (readonly [Rule, string, string | undefined])[])(
    'The rule %j judges %s as %s',
    (rule, value, code) => {
      expect(codeOf(rule, value)).toBe(code);
    },
  );
});

const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });

describe('The Luhn check', () => {
  const isValid = (value: string) => !codeOf({ type: 'luhn' }, value);
  const checkDigit = (digits: string) => [...'0123456789'].find((last) => isValid(digits + last))!;
  const valid = digits(1, 18).map((digits) => digits + checkDigit(digits));

  it('The Luhn check agrees with another implementation', () => {
    fc.assert(
      fc.property(digits(12, 18), fc.constantFrom('4', '51', '37', '6011'), (rest, prefix) => {
        const value = (prefix + rest).slice(0, prefix === '37' ? 15 : 16);
        fc.pre(value.length >= 15);
        // That one knows the lengths of brands as well: it is asked for the checksum's verdict alone.
        const { card, isValid: verdict } = cardValidator.number(value, { luhnValidateUnionPay: true });
        fc.pre(!!card && card.lengths.includes(value.length));
        expect(isValid(value)).toBe(verdict);
      }),
      runs,
    );
  });

  it('Any digits have exactly one Luhn check digit', () => {
    fc.assert(
      fc.property(digits(1, 30), (value) => {
        expect([...'0123456789'].filter((last) => isValid(value + last))).toHaveLength(1);
      }),
      runs,
    );
  });

  it('The Luhn check notices every change of one digit', () => {
    fc.assert(
      fc.property(valid, fc.nat(), fc.integer({ min: 1, max: 9 }), (value, place, change) => {
        const at = place % value.length;
        const changed = value.slice(0, at) + ((+value[at]! + change) % 10) + value.slice(at + 1);
        expect(isValid(changed)).toBe(false);
      }),
      runs,
    );
  });

  it('The Luhn check notices every swap of neighbours but 09 and 90', () => {
    fc.assert(
      fc.property(valid, fc.nat(), (value, place) => {
        const at = place % (value.length - 1);
        const [a, b] = [value[at]!, value[at + 1]!];
        fc.pre(a !== b);
        const blind = a + b === '09' || a + b === '90';
        expect(isValid(value.slice(0, at) + b + a + value.slice(at + 2))).toBe(blind);
      }),
      runs,
    );
  });
});

describe('The IBAN check', () => {
  const isValid = (value: string) => !codeOf({ type: 'iban' }, value);
  const specifications = ibantools.getCountrySpecifications();
  /**
   * The other implementation also lists French overseas territories and Åland by country codes that never begin an
   * IBAN (theirs begin with FR and FI), and does not know some countries that joined the registry.
   */
  const countries = Object.entries(specifications).filter(
    ([code, { IBANRegistry }]) => IBANRegistry && !/AX|GF|GP|MF|MQ|NC|PF|PM|RE|TF|WF|YT/.test(code),
  );
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  /** A BBAN by the country's own pattern, such as `^[A-Z]{4}[0-9]{10}$`. */
  const bban = (pattern: string) =>
    fc
      .tuple(
        ...[...pattern.matchAll(/\[([^\]]+)\](?:\{(\d+)\})?/g)].map(([, set, count]) =>
          fc.string({
            unit: fc.constantFrom(
              ...(/A-Z/.test(set!) ? letters : ''),
              ...(/0-9/.test(set!) ? '0123456789' : ''),
            ),
            minLength: Number(count ?? 1),
            maxLength: Number(count ?? 1),
          }),
        ),
      )
      .map((parts) => parts.join(''));
  const checked = (country: string, account: string) => {
    const number = [...`${account}${country}00`].map((char) => parseInt(char, 36)).join('');
    return `${country}${`${98n - (BigInt(number) % 97n)}`.padStart(2, '0')}${account}`;
  };
  const valid = fc
    .constantFrom(...countries)
    .chain(([country, { bban_regexp }]) => bban(bban_regexp!).map((account) => checked(country, account)));

  it('The IBAN check knows the countries of the registry', () => {
    expect(countries.length).toBeGreaterThan(70);
  });

  it('The IBAN check accepts a valid number of every country', () => {
    fc.assert(
      fc.property(valid, (value) => {
        expect(isValid(value)).toBe(true);
      }),
      { numRuns: runs.numRuns * 3 },
    );
  });

  it('The IBAN check accepts whatever another implementation accepts', () => {
    fc.assert(
      fc.property(valid, (value) => {
        fc.pre(ibantools.isValidIBAN(value));
        expect(isValid(value)).toBe(true);
      }),
      runs,
    );
  });

  it('The IBAN check refuses every change of one character into another of its kind', () => {
    fc.assert(
      fc.property(valid, fc.nat(), fc.nat(), (value, place, change) => {
        const at = place % value.length;
        const kind = /\d/.test(value[at]!) ? '0123456789' : letters;
        const changed = value.slice(0, at) + kind[change % kind.length] + value.slice(at + 1);
        fc.pre(changed !== value && at > 1);
        expect(isValid(changed)).toBe(false);
        expect(ibantools.isValidIBAN(changed)).toBe(false);
      }),
      runs,
    );
  });

  it('The IBAN check refuses every number that is too short or too long', () => {
    fc.assert(
      fc.property(valid, fc.constantFrom(...'0123456789'), (value, digit) => {
        const [country, account] = [value.slice(0, 2), value.slice(4)];
        expect(isValid(checked(country, account.slice(1)))).toBe(false);
        expect(isValid(checked(country, digit + account))).toBe(false);
      }),
      runs,
    );
  });
});

describe('The expiry check', () => {
  const hour = 3_600_000;
  const isValid = (value: string, today: Today) => !codeOf({ type: 'expirationDate' }, value, today);
  const text = (month: number, year: number) =>
    `${month}`.padStart(2, '0') + `${year % 100}`.padStart(2, '0');
  const month = fc.integer({ min: 1, max: 12 });
  const year = fc.integer({ min: 2000, max: 2099 });

  it('The expiry check compares months as a calendar does', () => {
    fc.assert(
      fc.property(month, year, month, year, (month, year, thisMonth, thisYear) => {
        const sortable = (year: number, month: number) => `${year}-${`${month}`.padStart(2, '0')}`;
        expect(isValid(text(month, year), { year: thisYear, month: thisMonth })).toBe(
          sortable(year, month) >= sortable(thisYear, thisMonth),
        );
      }),
      { numRuns: runs.numRuns * 5 },
    );
  });

  it('A card is valid until its month has ended everywhere on earth', () => {
    const lastMoment = new Date('2027-02-01T11:59:59.999Z'); // 31 January, 23:59 at UTC−12
    expect(isValid('0127', lastMoment)).toBe(true);
    expect(isValid('0127', new Date(lastMoment.getTime() + 1))).toBe(false);
    expect(isValid('0227', new Date(lastMoment.getTime() + 1))).toBe(true);
    expect(isValid('1226', new Date('2027-01-01T11:59:59Z'))).toBe(true);
    expect(isValid('1226', new Date('2027-01-01T12:00:00Z'))).toBe(false);
    // 1 February, 01:00 at UTC+14
    expect(isValid('0127', new Date('2027-01-31T11:00:00Z'))).toBe(true);
  });

  it('A card is valid until its month has ended in the consumer’s time zone', () => {
    fc.assert(
      fc.property(
        month,
        year,
        fc.integer({ min: -12, max: 14 }),
        fc.nat(31 * 24 * hour),
        (month, year, zone, before) => {
          const end = Date.UTC(year, month, 1) - zone * hour;
          expect(isValid(text(month, year), new Date(end - 1 - before))).toBe(true);
        },
      ),
      runs,
    );
  });

  it('The expiry check does not depend on the machine’s time zone', () => {
    const { TZ } = process.env;
    try {
      for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12', 'UTC', 'Asia/Kathmandu']) {
        process.env['TZ'] = zone;
        expect(isValid('0127', new Date('2027-02-01T11:59:59Z')), zone).toBe(true);
        expect(isValid('0127', new Date('2027-02-01T12:00:00Z')), zone).toBe(false);
      }
    } finally {
      if (TZ === undefined) delete process.env['TZ'];
      else process.env['TZ'] = TZ;
    }
  });
});

it('The check of resident IDs follows the standard’s weighted sum', () => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  fc.assert(
    fc.property(digits(17, 17), fc.constantFrom(...'0123456789X'), (number, check) => {
      const sum = weights.reduce((sum, weight, index) => sum + weight * +number[index]!, 0);
      const right = '10X98765432'[sum % 11];
      expect(!codeOf({ type: 'residentIdNumber' }, number + check)).toBe(check === right);
    }),
    runs,
  );
});

it('Every rule accepts any input and gives the same result twice', () => {
  const anyRule = fc.constantFrom(
    ...Object.values(tables).flatMap((table) => table.map(([rule]) => rule as Rule)),
  );
  fc.assert(
    fc.property(anyRule, fc.string({ unit: 'binary' }), (rule, value) => {
      expect(codeOf(rule, value)).toBe(codeOf(rule, value));
    }),
    runs,
  );
});
