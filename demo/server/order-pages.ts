import type { Hono } from 'hono';
import { notePage } from '../shop/pages/note.js';
import { orderPage } from '../shop/pages/order.js';
import { returnPage } from '../shop/pages/return.js';
import { equal } from './equal.js';
import type { Shop } from './shop.js';
import { standing } from './status.js';

export const mountOrderPages = (app: Hono, shop: Shop): void => {
  /** `GET /return`: where the bank sends the consumer back. */
  app.get('/return', (context) => {
    // In the dialog's frame, whose requests bring no cookies: the page around it does the rest.
    if (context.req.header('sec-fetch-dest') === 'iframe') return context.html(returnPage());
    const order = shop.orders.find(context.req.query('order') ?? '');
    const mac = context.req.query('RETURNMAC') ?? '';
    const genuine = order?.attempts.some(({ returnMac }) => returnMac !== undefined && equal(returnMac, mac));
    const visit = shop.visits.of(context);
    if (!order || !genuine) return context.html(notePage('brokenLink', visit.choices), 400);
    // The bank's app may return in another browser than it was started from.
    visit.orders.add(order.reference);
    return context.redirect(`/order/${order.reference}`, 303);
  });

  /** `GET /order`: the visit's latest order. */
  app.get('/order', (context) => {
    const reference = [...shop.visits.of(context).orders].at(-1);
    return context.redirect(reference === undefined ? '/' : `/order/${reference}`, 303);
  });

  /** `GET /order/:reference`: for the browser that ordered; as JSON for the page that polls. */
  app.get('/order/:reference', async (context) => {
    const visit = shop.visits.of(context);
    const reference = context.req.param('reference');
    const order = shop.orders.of(visit, reference);
    if (!order) return context.html(notePage('notFound', visit.choices), 404);
    const now = await standing(shop, order);
    context.header('Cache-Control', 'no-store');
    return context.req.header('accept') === 'application/json'
      ? context.json({ outcome: now.outcome })
      : context.html(orderPage(order, now));
  });
};
