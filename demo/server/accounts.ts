import type { Hono } from 'hono';
import { pass, refuse } from './answer.js';
import { type Described, forgetAccount, ownAccounts } from './own-accounts.js';
import { idempotencyKeyOf, paymentReadyOf } from './payment-ready.js';
import { saveAccount } from './save-account.js';
import type { Shop } from './shop.js';

const describedOf = (body: unknown): Described | undefined => {
  const { paymentProductId, label } = (body ?? {}) as Partial<Described>;
  return typeof paymentProductId === 'number' && typeof label === 'string'
    ? { paymentProductId, label }
    : undefined;
};

/** The consumer's stored accounts. */
export const mountAccounts = (app: Hono, shop: Shop): void => {
  /** `POST /api/accounts`: receives the detail of `payment-ready` with `purpose="save"` and makes a token of it. */
  app.post('/api/accounts', async (context) => {
    const ready = paymentReadyOf(await context.req.json().catch(() => undefined));
    // What was sealed to pay with is not stored on the quiet.
    if (ready?.purpose !== 'save') return refuse(context, 'INVALID_REQUEST', 'encryptedCustomerInput');
    const key = idempotencyKeyOf(context.req.header('idempotency-key') ?? ready.idempotencyKey);
    if (!key) return refuse(context, 'INVALID_HEADER', 'Idempotency-Key');
    return pass(context, await saveAccount(shop, shop.visits.of(context), ready, key));
  });

  /** `DELETE /api/accounts`: receives the detail of `account-remove` and deletes the consumer's matching token. */
  app.delete('/api/accounts', async (context) => {
    const described = describedOf(await context.req.json().catch(() => undefined));
    const visit = shop.visits.of(context);
    if (!described || !visit.tokens.has(visit.choices.merchantId)) return context.body(null, 400);
    const [account, ...others] = await ownAccounts(shop, visit, described);
    // Two accounts match, and the wrong one must not be deleted.
    if (!account || others.length) return context.body(null, 409);
    return context.body(null, (await forgetAccount(shop, visit, account)) ? 204 : 502);
  });
};
