import { createHash } from 'node:crypto';
import { inTurn } from './orders.js';
import { forgetAccount, ownAccounts } from './own-accounts.js';
import type { PaymentReady } from './payment-ready.js';
import { type PlatformAnswer, ask, refusal } from './platform.js';
import type { Shop } from './shop.js';
import type { Visit } from './visits.js';

/** Nobody needs more, and a list of them is to be read. */
const mostAccounts = 20;

/**
 * Takes an expired card away before another one is stored in its place: the platform would take the same number
 * for the card that it has, and keep its old date.
 */
const makePlace = async (
  shop: Shop,
  visit: Visit,
  replaces: NonNullable<PaymentReady['replaces']>,
): Promise<void> => {
  const [account, ...others] = await ownAccounts(shop, visit, replaces);
  if (account?.isExpired && !others.length) await forgetAccount(shop, visit, account);
};

/**
 * Stores an account for the consumer without a payment. The token stays here: the page is told only whether the
 * account is new to this consumer, and nothing of others who saved the same card.
 *
 * @param key the same for every repetition of one click
 */
export const saveAccount = (
  shop: Shop,
  visit: Visit,
  ready: PaymentReady,
  key: string,
): Promise<PlatformAnswer<unknown>> =>
  inTurn(visit, async () => {
    const { merchantId } = visit.choices;
    const before = visit.tokens.get(merchantId);
    if (before && before.size >= mostAccounts) return refusal(400, 'TOO_MANY_ACCOUNTS');
    if (ready.replaces) await makePlace(shop, visit, ready.replaces);
    const answer = await ask(
      shop.platform.v1.tokens.create(
        merchantId,
        { encryptedCustomerInput: ready.encryptedCustomerInput },
        {
          // The platform answers a key that it knows with the first answer, so it is bound to the consumer.
          idempotence: {
            key: createHash('sha256').update(`save ${visit.id} ${key}`).digest('hex').slice(0, 40),
          },
        },
      ),
    );
    const { token } = (answer.body ?? {}) as { readonly token?: string | null };
    if (!answer.isSuccess || !token) return answer;
    const isNewToken = !before?.has(token) || visit.saved.get(key) === token;
    visit.saved.set(key, token);
    visit.tokens.set(merchantId, new Set(visit.tokens.get(merchantId)).add(token));
    return { ...answer, body: { isNewToken } };
  });
