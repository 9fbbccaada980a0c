import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { accountPage, savePage } from '../shop/pages/accounts.js';
import { cartPage } from '../shop/pages/cart.js';
import { eventsPage } from '../shop/pages/events.js';
import { formPage } from '../shop/pages/form.js';
import type { Early } from '../shop/pages/head.js';
import { hostedPage } from '../shop/pages/hosted.js';
import type { Html } from '../shop/pages/layout.js';
import { choicesOf } from './choices.js';
import { sendEarlyHints } from './early-hints.js';
import { integrityOf } from './integrity.js';
import type { Order } from './orders.js';
import { sessionForPage } from './session.js';
import type { Shop } from './shop.js';
import { type Standing, standing } from './status.js';
import type { Visit } from './visits.js';

/** Those on which nothing is paid: they belong to the consumer, and to no order. */
const accountPages = { '/save.html': savePage, '/account.html': accountPage };

const pages: Readonly<Record<string, (visit: Visit, order: Order, early: Early, session?: string) => Html>> =
  {
    '/': cartPage,
    '/form.html': formPage,
    '/events.html': eventsPage,
    '/hosted.html': hostedPage,
  };

/** The page that brings its session along: one round trip less. On the others, the checkout asks `session-url`. */
const withSession = '/';

const checkout = fileURLToPath(new URL('../../dist/connect-checkout.js', import.meta.url));

/** Whether an order can be paid; otherwise the consumer sees its status. */
const payable: Readonly<Record<Standing['outcome'], boolean>> = {
  open: true,
  rejected: true,
  cancelled: true,
  /** At the bank, or waiting for a transfer: a new payment cancels it. */
  pending: true,
  paid: false,
  reversed: false,
  refunded: false,
  unknown: false,
};

/**
 * The pages with a checkout. Each belongs to one order, whose reference it adds to its address: a reload, Back
 * and a copied tab show the status of that order and never start another.
 */
export const mountCheckoutPages = (app: Hono, shop: Shop): void => {
  const { visits, orders, platformOrigin } = shop;
  const early = async (): Promise<Early> => ({ platformOrigin, integrity: await integrityOf(checkout) });
  for (const [path, page] of Object.entries(pages))
    app.get(path, async (context) => {
      const visit = visits.of(context);
      const begun = orders.of(visit, context.req.query('order') ?? '');
      // Whoever is back from the platform's page is told there how the payment ended.
      const isBack = context.req.query('hostedCheckoutId') !== undefined;
      if (begun && !isBack && !payable[(await standing(shop, begun)).outcome])
        return context.redirect(`/order/${begun.reference}`, 303);
      if (begun) visits.comeBack(visit, begun);
      else visits.arrive(visit, choicesOf(new URL(context.req.url)));
      if (path === withSession) sendEarlyHints(context, shop);
      const session = path === withSession ? await sessionForPage(shop, visit) : undefined;
      context.header('Cache-Control', 'no-store');
      return context.html(page(visit, orders.current(visit), await early(), session));
    });
  for (const [path, page] of Object.entries(accountPages))
    app.get(path, async (context) => {
      const visit = visits.of(context);
      visits.arrive(visit, choicesOf(new URL(context.req.url)));
      context.header('Cache-Control', 'no-store');
      return context.html(page(visit, await early()));
    });
};
