import type { Hono } from 'hono';
import { ask } from './platform.js';
import type { Shop } from './shop.js';

/** The description of the account in `account-remove`. */
interface Described {
  readonly paymentProductId: number;
  readonly label: string;
}

const describedOf = (body: unknown): Described | undefined => {
  const { paymentProductId, label } = (body ?? {}) as Partial<Described>;
  return typeof paymentProductId === 'number' && typeof label === 'string'
    ? { paymentProductId, label }
    : undefined;
};

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

/**
 * `DELETE /api/accounts`: receives the detail of `account-remove` and deletes the consumer's matching token.
 */
export const mountAccounts = (app: Hono, { platform, visits }: Shop): void => {
  app.delete('/api/accounts', async (context) => {
    const described = describedOf(await context.req.json().catch(() => undefined));
    const visit = visits.of(context);
    const { merchantId } = visit.choices;
    const own = visit.tokens.get(merchantId);
    if (!described || !own) return context.body(null, 400);
    const meant: string[] = [];
    for (const token of own) {
      const { isSuccess, body } = await ask(platform.v1.tokens.get(merchantId, token, {}));
      if (isSuccess && isMeant(body as Token, described)) meant.push(token);
    }
    const [token] = meant;
    // Two accounts match, and the wrong one must not be deleted.
    if (!token || meant.length > 1) return context.body(null, 409);
    const { isSuccess } = await ask(platform.v1.tokens.remove(merchantId, token, {}));
    if (!isSuccess) return context.body(null, 502);
    own.delete(token);
    return context.body(null, 204);
  });
};
