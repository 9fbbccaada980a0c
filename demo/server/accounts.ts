import type { Hono } from 'hono';
import { ask } from './platform.js';
import type { Shop } from './shop.js';
import { type Described, tokensOf } from './tokens-of.js';

const describedOf = (body: unknown): Described | undefined => {
  const { paymentProductId, label } = (body ?? {}) as Partial<Described>;
  return typeof paymentProductId === 'number' && typeof label === 'string'
    ? { paymentProductId, label }
    : undefined;
};

/**
 * `DELETE /api/accounts`: receives the detail of `account-remove` and deletes the consumer's matching token.
 */
export const mountAccounts = (app: Hono, shop: Shop): void => {
  const { platform, visits } = shop;
  app.delete('/api/accounts', async (context) => {
    const described = describedOf(await context.req.json().catch(() => undefined));
    const visit = visits.of(context);
    const { merchantId } = visit.choices;
    const own = visit.tokens.get(merchantId);
    if (!described || !own) return context.body(null, 400);
    const meant = await tokensOf(shop, visit, described);
    const [token] = meant;
    // Two accounts match, and the wrong one must not be deleted.
    if (!token || meant.length > 1) return context.body(null, 409);
    const { isSuccess } = await ask(platform.v1.tokens.remove(merchantId, token, {}));
    if (!isSuccess) return context.body(null, 502);
    own.delete(token);
    return context.body(null, 204);
  });
};
