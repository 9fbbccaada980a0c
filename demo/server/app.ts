import { fileURLToPath } from 'node:url';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { notePage } from '../shop/pages/note.js';
import { mountAccounts } from './accounts.js';
import { mountApi } from './api.js';
import { choicesOf } from './choices.js';
import { mountCheckoutPages } from './checkout-pages.js';
import { files } from './files.js';
import { knownHostsOnly, ownPagesOnly, securityHeaders } from './headers.js';
import { mountHosted } from './hosted.js';
import { mountOrderPages } from './order-pages.js';
import type { Shop } from './shop.js';
import { mountWebhooks } from './webhooks.js';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const built = folder('../../dist');

const tooLarge = async (context: Context): Promise<Response> => {
  // A client that is still sending would not read the answer.
  if (Number(context.req.header('content-length')) < 5_000_000)
    await context.req.raw.body?.pipeTo(new WritableStream());
  return context.json(
    { errors: [{ code: 'TOO_LARGE', message: 'The body is too large', httpStatusCode: 413 }] },
    413,
    { Connection: 'close' },
  );
};

/** The merchant's server: pages, files and endpoints of one shop. */
export const shopApp = (shop: Shop): Hono => {
  const app = new Hono();
  const { onRequest, onBody } = shop;
  if (onRequest)
    app.use(async (context, next) => {
      await next();
      onRequest({ method: context.req.method, path: context.req.path, status: context.res.status });
    });
  app.use(
    knownHostsOnly(shop.hosts),
    securityHeaders(shop.platformOrigin),
    ownPagesOnly,
    bodyLimit({ maxSize: 100_000, onError: tooLarge }),
  );
  if (onBody)
    app.use(async ({ req }, next) => {
      if (req.method === 'POST' && req.path !== '/webhooks') onBody(req.path, await req.text());
      await next();
    });

  mountCheckoutPages(app, shop);
  mountApi(app, shop);
  mountHosted(app, shop);
  mountAccounts(app, shop);
  mountOrderPages(app, shop);
  mountWebhooks(app, shop);
  app.get('/:file{connect-checkout[\\w-]*\\.js(\\.map)?}', files(built));
  app.get('/chunks/*', files(built));
  app.get('/*', files(folder('../shop/assets')));

  app.notFound((context) => context.html(notePage('notFound', shop.visits.of(context).choices), 404));
  app.onError((_, context) =>
    context.req.path.startsWith('/api/')
      ? context.json(
          { errors: [{ code: 'SHOP_FAULT', message: 'The shop made a mistake', httpStatusCode: 500 }] },
          500,
        )
      : context.html(notePage('fault', choicesOf(new URL('http://shop/'))), 500),
  );
  return app;
};
