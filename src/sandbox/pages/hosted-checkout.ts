import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { follow, isOpen, cancel, payOn, returnOf } from '../hosted-checkouts/progress.js';
import { created, toResponse } from '../http/answer.js';
import type { Env } from '../http/endpoint.js';
import { inventedErrors } from '../http/errors.js';
import { originOf } from '../http/origin.js';
import { validate } from '../http/validate.js';
import { readNoted } from '../journal/keep-requests.js';
import type { HostedCheckoutRecord } from '../records/types.js';
import { once } from '../server-api/idempotence.js';
import { sessionJson } from '../sessions/session.js';
import type { World } from '../world.js';
import { ELEMENT } from './element.js';
import { languageFor, leave, nothing } from './hosted.js';
import { hostedCheckoutPage, hostedResultPage } from './hosted-checkout-page.js';
import { pageResponse } from './response.js';
import { shopName } from './shop-name.js';
import { noticePage } from './stop-page.js';

const BASE = '/checkout/:id';

const payment = v.object({ encryptedCustomerInput: v.pipe(v.string(), v.minLength(1)) });

/**
 * Mounts the pages of hosted checkouts: the page with `<connect-checkout>`, the two addresses that it needs of
 * a merchant's server, and the returns from a bank to the page and from the page to the merchant.
 */
export const mountHostedCheckouts = (app: Hono<Env>, world: World): void => {
  const find = ({ req }: Context<Env>): HostedCheckoutRecord | undefined => {
    const checkout = world.records.hostedCheckouts.get(req.param('id') ?? '');
    return checkout?.deletedAt === undefined ? checkout : undefined;
  };
  /** The open checkout of a request, or an error envelope for a late one. */
  const findOpen = (context: Context<Env>): HostedCheckoutRecord => {
    const checkout = find(context);
    if (!checkout || !isOpen(world, checkout))
      throw inventedErrors.notFound('UNKNOWN_HOSTED_CHECKOUT_ID', 'hostedCheckoutId');
    return checkout;
  };

  app.get(BASE, async (context) => {
    const checkout = find(context);
    if (!checkout) return nothing(context);
    const progress = follow(world, checkout);
    if (progress === 'paid') return leave(context, checkout, returnOf(checkout));
    if (!isOpen(world, checkout)) return nothing(context);
    const language = languageFor(context, checkout);
    if ((await world.settings.element(ELEMENT)) === undefined)
      return pageResponse(noticePage('notBuilt', language), { status: 503 });
    const page = hostedCheckoutPage({
      checkout,
      language,
      merchant: shopName(world, checkout.merchantId),
      refused: progress === 'refused',
    });
    return pageResponse(page, { returnUrls: [checkout.returnUrl], checkout: true });
  });
  app.post(BASE, (context) => {
    const checkout = find(context);
    if (!checkout) return nothing(context);
    cancel(world, checkout);
    return leave(context, checkout, returnOf(checkout));
  });
  app.post(`${BASE}/session`, (context) => {
    const session = world.records.sessions.get(findOpen(context).sessionId)!;
    return toResponse(created(sessionJson(session, originOf(world, context.req.raw))));
  });
  app.post(`${BASE}/payments`, async (context) => {
    const checkout = findOpen(context);
    const merchant = world.settings.merchants.get(checkout.merchantId)!;
    const origin = originOf(world, context.req.raw);
    const key = context.req.header('Idempotency-Key');
    const keyed = new Request(context.req.url, {
      method: 'POST',
      ...(key !== undefined && { headers: { 'X-GCS-Idempotence-Key': `${checkout.id.slice(0, 4)}${key}` } }),
    });
    const { encryptedCustomerInput } = validate(payment, await readNoted(world, context.req.raw));
    const back = `${origin}/checkout/${checkout.id}/back`;
    const answer = await once(world, merchant, keyed, async () => {
      const { result } = await payOn(world, merchant, checkout, encryptedCustomerInput, origin, back);
      return created(result);
    });
    return toResponse(answer);
  });
  app.get(`${BASE}/back`, (context) => {
    const assets = '../../assets/';
    const checkout = find(context);
    if (!checkout) return nothing(context, assets);
    if (follow(world, checkout) !== 'paid') return context.redirect(`../${checkout.id}`, 303);
    return checkout.showResultPage
      ? pageResponse(hostedResultPage(checkout, languageFor(context, checkout)))
      : leave(context, checkout, returnOf(checkout), assets);
  });
  app.get(`${BASE}/return`, (context) => {
    const assets = '../../assets/';
    const checkout = find(context);
    if (!checkout) return nothing(context, assets);
    follow(world, checkout);
    return leave(context, checkout, returnOf(checkout), assets);
  });
};
