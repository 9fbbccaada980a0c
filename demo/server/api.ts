import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import { outcomeOf } from '../../src/headless.js';
import { pass, refuse } from './answer.js';
import type { Browser } from './create-payment.js';
import { equal } from './equal.js';
import { hostedStanding } from './hosted.js';
import type { Order } from './orders.js';
import { pay, resultOf } from './pay.js';
import { idempotencyKeyOf, paymentReadyOf } from './payment-ready.js';
import { ask } from './platform.js';
import { createSession } from './session.js';
import type { Shop } from './shop.js';
import type { Visit } from './visits.js';

const browserOf = (context: Context): Browser => ({
  // Behind a proxy this is the proxy's address: use the one that your proxy adds to `X-Forwarded-For`, and no
  // other.
  ipAddress: getConnInfo(context).remote.address,
  acceptHeader: context.req.header('accept'),
  userAgent: context.req.header('user-agent'),
});

/**
 * The order of the page, which another tab may have paid meanwhile; without its reference, the visit's order.
 */
const orderOf = ({ orders }: Shop, visit: Visit, reference: string | undefined): Order | undefined =>
  reference === undefined ? orders.current(visit) : orders.of(visit, reference);

/** The endpoints for `session-url` and `payment-url`, and the one for the plain form. */
export const mountApi = (app: Hono, shop: Shop): void => {
  /** `POST /api/session`; with `?only=cards` for a page that accepts only cards. */
  app.post('/api/session', async (context) => {
    const only = context.req.query('only') === 'cards' ? 'cards' : undefined;
    return pass(context, await createSession(shop, shop.visits.of(context), only));
  });

  /**
   * `POST /api/payments`: receives the detail of `payment-ready` and returns the platform's answer unchanged.
   */
  app.post('/api/payments', async (context) => {
    const ready = paymentReadyOf(await context.req.json().catch(() => undefined));
    // What was sealed to be saved is never paid with.
    if (!ready || ready.purpose) return refuse(context, 'INVALID_REQUEST', 'encryptedCustomerInput');
    const key = idempotencyKeyOf(context.req.header('idempotency-key') ?? ready.idempotencyKey);
    if (!key) return refuse(context, 'INVALID_HEADER', 'Idempotency-Key');
    const visit = shop.visits.of(context);
    const order = orderOf(shop, visit, context.req.query('order'));
    if (!order) return refuse(context, 'UNKNOWN_ORDER', 'order', 404);
    return pass(context, await pay(shop, visit, order, ready, browserOf(context), key));
  });

  /**
   * `GET /api/payments?order=…&paymentId=…&hostedCheckoutId=…&RETURNMAC=…`: the status of this browser's payment, by
   * default the latest.
   */
  app.get('/api/payments', async (context) => {
    const { order: reference, paymentId, hostedCheckoutId, RETURNMAC } = context.req.query();
    const visit = shop.visits.of(context);
    const order = orderOf(shop, visit, reference);
    if (order && hostedCheckoutId) {
      const answer = await hostedStanding(shop, visit, order, hostedCheckoutId, RETURNMAC);
      return answer ? pass(context, answer) : refuse(context, 'UNKNOWN_PAYMENT', 'hostedCheckoutId', 404);
    }
    const attempt = order?.attempts
      .filter(
        (one) =>
          (paymentId === undefined || one.paymentId === paymentId) &&
          (RETURNMAC === undefined || (one.returnMac !== undefined && equal(one.returnMac, RETURNMAC))),
      )
      .at(-1);
    if (!order || !attempt) return refuse(context, 'UNKNOWN_PAYMENT', 'paymentId', 404);
    const { merchantId } = order.choices;
    const answer = await ask(shop.platform.v1.payments.get(merchantId, attempt.paymentId));
    const { status } = (answer.body ?? {}) as { readonly status?: string };
    // The pending action comes from here, since the page stores nothing to show or follow.
    const waits = answer.isSuccess && attempt.toShow && outcomeOf(status) === 'pending';
    return pass(
      context,
      waits ? { ...answer, body: { payment: answer.body, merchantAction: attempt.toShow } } : answer,
    );
  });

  /** `POST /pay`: the same for a plain form, answered with a page. */
  app.post('/pay', async (context) => {
    const form = await context.req.parseBody();
    const ready = paymentReadyOf(form);
    const key = idempotencyKeyOf(typeof form.attempt === 'string' ? form.attempt : undefined);
    const visit = shop.visits.of(context);
    const order = orderOf(shop, visit, typeof form.order === 'string' ? form.order : undefined);
    if (!ready || !key || !order) return context.redirect('/form.html', 303);
    const { body } = await pay(shop, visit, order, ready, browserOf(context), key);
    return context.redirect(
      resultOf(body).merchantAction?.redirectData?.redirectURL ?? `/order/${order.reference}`,
      303,
    );
  });
};
