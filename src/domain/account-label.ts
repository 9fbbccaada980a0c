import type { AccountOnFile, AccountOnFileAttribute } from './account-on-file.js';
import { format, parseMask } from './mask.js';

const attributeOf = ({ attributes }: AccountOnFile, key: string): AccountOnFileAttribute | undefined =>
  attributes.find((attribute) => attribute.key === key);

/** The attributes that the platform names an account by, each with its mask. */
const namesOf = (account: AccountOnFile) => {
  const names = account.labelTemplate.flatMap(({ attributeKey, mask }) => {
    const attribute = attributeOf(account, attributeKey);
    return attribute?.value ? [{ ...attribute, mask: parseMask(mask) }] : [];
  });
  const known = attributeOf(account, 'alias') ?? attributeOf(account, 'cardNumber') ?? account.attributes[0];
  return names.length || !known ? names : [{ ...known, mask: parseMask() }];
};

/**
 * The platform's own label of a stored account, its values laid out by their masks: `**** **** **** 7977`. Where it
 * gives none: the name or the number that the account is known by.
 */
export const labelOf = (account: AccountOnFile): string =>
  namesOf(account)
    .map(({ mask, value }) => format(mask, value))
    .join(' ');

/** A number that the platform hides most of, or one that it does not. */
const isNumber = /[*\u2022]|X{3}|^\d{8,}$/;

const endingOf = (value: string): string | undefined =>
  isNumber.test(value) ? /\d{2,4}$/.exec(value)?.[0] : undefined;

/** What people know a stored account by. */
export interface AccountIdentity {
  /** The last digits of its number, where it has one. */
  readonly ending: string | undefined;
  /** What else its label has: a name, an e-mail address. */
  readonly others: readonly string[];
}

/** What people know a stored account by, besides its product and when it expires. */
export const identityOf = (account: AccountOnFile): AccountIdentity => {
  const names = namesOf(account).filter(({ key }) => key !== 'expiryDate');
  return {
    ending: names.flatMap(({ value }) => endingOf(value) ?? [])[0],
    others: names.flatMap(({ value }) => (endingOf(value) ? [] : value)),
  };
};

/** When a stored card expires, as MM/YY, and whether the platform says that it has. */
export const expiryOf = (
  account: AccountOnFile,
): { readonly expiry: string; readonly past: boolean } | undefined => {
  const { value, mustWriteReason } = attributeOf(account, 'expiryDate') ?? {};
  return value
    ? { expiry: format(parseMask('{{99}}/{{99}}'), value), past: mustWriteReason === 'IN_THE_PAST' }
    : undefined;
};
