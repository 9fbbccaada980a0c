import type { AccountOnFile, AccountOnFileAttribute } from './account-on-file.js';
import { format, parseMask } from './mask.js';

const attributeOf = ({ attributes }: AccountOnFile, key: string): AccountOnFileAttribute | undefined =>
  attributes.find((attribute) => attribute.key === key);

/**
 * The platform's own label of a stored account, its values laid out by their masks: `**** **** **** 7977`. Where it
 * gives none: the name or the number that the account is known by.
 */
export const labelOf = (account: AccountOnFile): string => {
  const parts = account.labelTemplate.flatMap(({ attributeKey, mask }) => {
    const value = attributeOf(account, attributeKey)?.value;
    return value ? [format(parseMask(mask), value)] : [];
  });
  if (parts.length) return parts.join(' ');
  const { value = '' } =
    attributeOf(account, 'alias') ?? attributeOf(account, 'cardNumber') ?? account.attributes[0] ?? {};
  return value;
};

/** The last digits that the platform shows of a stored number, four at most; for `ends in 7977`. */
export const lastDigitsOf = (account: AccountOnFile): string | undefined =>
  /\d{2,4}$/.exec((attributeOf(account, 'cardNumber') ?? attributeOf(account, 'alias'))?.value ?? '')?.[0];

/** When a stored card expires, as MM/YY, and whether the platform says that it has. */
export const expiryOf = (
  account: AccountOnFile,
): { readonly expiry: string; readonly past: boolean } | undefined => {
  const { value, mustWriteReason } = attributeOf(account, 'expiryDate') ?? {};
  return value
    ? { expiry: format(parseMask('{{99}}/{{99}}'), value), past: mustWriteReason === 'IN_THE_PAST' }
    : undefined;
};
