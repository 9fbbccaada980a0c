import type { AccountOnFile, AccountOnFileAttribute } from './account-on-file.js';
import { format, parseMask } from './mask.js';

const attributeOf = ({ attributes }: AccountOnFile, key: string): AccountOnFileAttribute | undefined =>
  attributes.find((attribute) => attribute.key === key);

/** The attributes in the platform's label of an account, each with its mask. */
const namesOf = (account: AccountOnFile) => {
  // The first of each key, and once: a label that repeats a long value would take very long.
  const left = new Map([...account.attributes].reverse().map((attribute) => [attribute.key, attribute]));
  const names = account.labelTemplate.flatMap(({ attributeKey, mask }) => {
    const attribute = left.get(attributeKey);
    left.delete(attributeKey);
    return attribute?.value ? [{ ...attribute, mask: parseMask(mask) }] : [];
  });
  const known = attributeOf(account, 'alias') ?? attributeOf(account, 'cardNumber') ?? account.attributes[0];
  return names.length || !known ? names : [{ ...known, mask: parseMask() }];
};

/**
 * The platform's label of a stored account, with its values masked: `**** **** **** 7977`. Without one, the
 * account's name or number.
 */
export const labelOf = (account: AccountOnFile): string =>
  namesOf(account)
    .map(({ mask, value }) => format(mask, value))
    .join(' ');

/** A number that the platform has partly hidden, or a complete one. */
const isNumber = /[*\u2022]|X{3}|^\d{8,}$/;

const endingOf = (value: string): string | undefined =>
  isNumber.test(value) ? /\d{2,4}$/.exec(value)?.[0] : undefined;

/** What identifies a stored account to people. */
export interface AccountIdentity {
  /** The last digits of its number, where it has one. */
  readonly ending: string | undefined;
  /** The other values of its label: a name, an e-mail address. */
  readonly others: readonly string[];
}

/** What identifies a stored account to people, beside its product and expiry date. */
export const identityOf = (account: AccountOnFile): AccountIdentity => {
  const names = namesOf(account).filter(({ key }) => key !== 'expiryDate');
  return {
    ending: names.flatMap(({ value }) => endingOf(value) ?? [])[0],
    others: names.flatMap(({ value }) => (endingOf(value) ? [] : value)),
  };
};

/** The expiry date of a stored card as MM/YY, and whether the platform reports it as past. */
export const expiryOf = (
  account: AccountOnFile,
): { readonly expiry: string; readonly past: boolean } | undefined => {
  const { value, mustWriteReason } = attributeOf(account, 'expiryDate') ?? {};
  return value
    ? { expiry: format(parseMask('{{99}}/{{99}}'), value), past: mustWriteReason === 'IN_THE_PAST' }
    : undefined;
};
