import { ask } from './platform.js';
import type { Shop } from './shop.js';
import type { Visit } from './visits.js';

/** A stored account as the page knows it: its id there is valid in the session only. */
export interface Described {
  readonly paymentProductId: number;
  readonly label: string;
}

/** The properties of a platform token that are used here. */
interface Token {
  readonly paymentProductId?: number;
  readonly card?: { readonly alias?: string };
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

/** The consumer's own tokens that the description fits. */
export const tokensOf = async (
  { platform }: Shop,
  { choices: { merchantId }, tokens }: Visit,
  described: Described,
): Promise<readonly string[]> => {
  const meant: string[] = [];
  for (const token of tokens.get(merchantId) ?? []) {
    const { isSuccess, body } = await ask(platform.v1.tokens.get(merchantId, token, {}));
    if (isSuccess && isMeant(body as Token, described)) meant.push(token);
  }
  return meant;
};
