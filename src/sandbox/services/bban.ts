/**
 * The positions of bank, branch, account and check digits in a country's IBAN, after its first four characters.
 */
interface Layout {
  readonly bankCode: number;
  readonly branchCode?: number;
  readonly accountNumber: number;
  readonly checkDigit?: number;
}

const layouts: ReadonlyMap<string, Layout> = new Map([
  ['AT', { bankCode: 5, accountNumber: 11 }],
  ['BE', { bankCode: 3, accountNumber: 7, checkDigit: 2 }],
  ['CH', { bankCode: 5, accountNumber: 12 }],
  ['DE', { bankCode: 8, accountNumber: 10 }],
  ['ES', { bankCode: 4, branchCode: 4, checkDigit: 2, accountNumber: 10 }],
  ['FI', { bankCode: 3, accountNumber: 11 }],
  ['FR', { bankCode: 5, branchCode: 5, accountNumber: 11, checkDigit: 2 }],
  ['GB', { bankCode: 4, branchCode: 6, accountNumber: 8 }],
  ['IE', { bankCode: 4, branchCode: 6, accountNumber: 8 }],
  ['LU', { bankCode: 3, accountNumber: 13 }],
  ['NL', { bankCode: 4, accountNumber: 10 }],
]);

export interface Bban {
  readonly countryCode: string;
  readonly bankCode: string;
  readonly branchCode?: string;
  readonly accountNumber: string;
  readonly checkDigit?: string;
}

/** The parts of a valid IBAN; `undefined` for a country without a layout here. */
export const bbanOf = (iban: string): Bban | undefined => {
  const countryCode = iban.slice(0, 2);
  const layout = layouts.get(countryCode);
  if (!layout) return undefined;
  let at = 4;
  const parts = Object.entries(layout).map(([name, length]) => [name, iban.slice(at, (at += length))]);
  return { countryCode, ...(Object.fromEntries(parts) as Omit<Bban, 'countryCode'>) };
};

/** An IBAN's number modulo 97. */
const remainder = (iban: string): number => {
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const number = parseInt(char, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest;
};

/** The IBAN of an account's parts, with computed check digits; `undefined` if a part is missing or too long. */
export const ibanOf = (bban: Partial<Bban>): string | undefined => {
  const { countryCode = '' } = bban;
  const layout = layouts.get(countryCode);
  if (!layout) return undefined;
  const parts = Object.entries(layout).map(([name, length]) => {
    const part = (bban[name as keyof Bban] ?? '').replace(/\s/g, '').toUpperCase();
    return part && part.length <= length && /^[A-Z0-9]*$/.test(part) ? part.padStart(length, '0') : undefined;
  });
  if (parts.includes(undefined)) return undefined;
  const body = parts.join('');
  const check = 98 - remainder(`${countryCode}00${body}`);
  return countryCode + String(check).padStart(2, '0') + body;
};
