import { type PlatformAnswer, ask } from './platform.js';
import type { Shop } from './shop.js';
import type { Visit } from './visits.js';

/** What the platform answered to *create session*: for this visit, with its stored accounts. */
export const createSession = async (
  { platform }: Shop,
  visit: Visit,
  only?: 'cards',
): Promise<PlatformAnswer<unknown>> => {
  const { merchantId } = visit.choices;
  const tokens = [...(visit.tokens.get(merchantId) ?? [])];
  const answer = await ask(
    platform.v1.sessions.create(merchantId, {
      ...(tokens.length && { tokens }),
      ...(only && { paymentProductFilters: { restrictTo: { groups: [only] } } }),
    }),
  );
  const { invalidTokens } = (answer.body ?? {}) as { invalidTokens?: readonly string[] };
  for (const token of invalidTokens ?? []) visit.tokens.get(merchantId)?.delete(token);
  return answer;
};

/** Milliseconds that a page waits for its session; later, the checkout asks for one itself. */
const patience = 2_000;

/**
 * The session for a page's HTML, as JSON; `undefined` where the platform does not answer in time. Whoever has the page has
 * the session: such a page must not be stored by caches.
 */
export const sessionForPage = async (shop: Shop, visit: Visit): Promise<string | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined);
  });
  const answer = await Promise.race([createSession(shop, visit), late]);
  clearTimeout(timer);
  return answer?.isSuccess ? JSON.stringify(answer.body) : undefined;
};
