import { ask } from './platform.js';
import type { Shop } from './shop.js';
import type { Visit } from './visits.js';

/** The description of a stored account in `account-remove`, and in `replaces` of `payment-ready`. */
export interface Described {
  readonly paymentProductId: number;
  readonly label: string;
}

/** The properties of a platform token that are used here. */
interface Token {
  readonly paymentProductId?: number;
  readonly card?: {
    readonly alias?: string;
    readonly data?: { readonly cardWithoutCvv?: { readonly expiryDate?: string } };
  };
  readonly eWallet?: { readonly alias?: string };
  readonly sepaDirectDebit?: { readonly alias?: string };
}

/** What `************7977` and `**** **** **** 7977 Ann` have in common: 7977. */
const bare = (text: string): string => text.replace(/[\s*]/g, '');

const isMeant = (
  { paymentProductId, card, eWallet, sepaDirectDebit }: Token,
  described: Described,
): boolean => {
  const alias = bare((card ?? eWallet ?? sepaDirectDebit)?.alias ?? '');
  return (
    paymentProductId === described.paymentProductId && alias !== '' && bare(described.label).includes(alias)
  );
};

/** Whether the card of this token can no longer be paid with; its last month, MMYY, still counts. */
const isExpired = ({ card }: Token, today: Date): boolean => {
  const [, month, year] = /^(\d\d)(\d\d)$/.exec(card?.data?.cardWithoutCvv?.expiryDate ?? '') ?? [];
  return !!month && new Date(2000 + Number(year), Number(month)) <= today;
};

export interface OwnAccount {
  readonly token: string;
  readonly isExpired: boolean;
}

/**
 * The consumer's own accounts that fit the description; nobody else's are looked at. Two of them look the same,
 * and only the consumer knows which is meant.
 */
export const ownAccounts = async (
  { platform }: Shop,
  { tokens, choices: { merchantId } }: Visit,
  described: Described,
): Promise<readonly OwnAccount[]> => {
  const found: OwnAccount[] = [];
  for (const token of tokens.get(merchantId) ?? []) {
    const { isSuccess, body } = await ask(platform.v1.tokens.get(merchantId, token, {}));
    if (isSuccess && isMeant(body as Token, described))
      found.push({ token, isExpired: isExpired(body as Token, new Date()) });
  }
  return found;
};

/**
 * Takes the account from the consumer. The platform keeps one token per card and merchant: it stays there while
 * another consumer has saved the same card, unless the card has expired for all of them.
 * @returns whether that is done
 */
export const forgetAccount = async (
  { platform, visits }: Shop,
  visit: Visit,
  { token, isExpired }: OwnAccount,
): Promise<boolean> => {
  const { merchantId } = visit.choices;
  if (isExpired || !visits.isShared(visit, merchantId, token)) {
    const { isSuccess, status } = await ask(platform.v1.tokens.remove(merchantId, token, {}));
    if (!isSuccess && status !== 404) return false;
  }
  visit.tokens.get(merchantId)?.delete(token);
  return true;
};
