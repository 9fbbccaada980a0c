import type { Hono } from 'hono';
import { isOf, outcomeOfPayment } from './payments-of.js';
import type { Shop } from './shop.js';

/** `POST /webhooks`: the platform reports status changes while nobody is in the shop. */
export const mountWebhooks = (app: Hono, { webhooks: { helper, done }, orders }: Shop): void => {
  app.get('/webhooks', (context) => {
    const proof = context.req.header('x-gcs-webhooks-endpoint-verification');
    return proof === undefined ? context.notFound() : context.text(proof);
  });
  app.post('/webhooks', async (context) => {
    // The signature covers the body's bytes: verify before parsing.
    const body = Buffer.from(await context.req.arrayBuffer());
    const event = await helper.unmarshal(body, context.req.header()).catch(() => undefined);
    if (!event) return context.text('The signature is wrong', 403);
    const { id, payment } = event;
    if (!id) return context.text('The event has no id', 400);
    if (!done.has(id)) {
      const order = orders.find(payment?.paymentOutput?.references?.merchantReference ?? '');
      if (order && payment && isOf(order, payment)) order.paid ||= outcomeOfPayment(payment) === 'paid';
      // Added last, so that an event that could not be processed comes again.
      done.set(id, true);
    }
    return context.body(null, 204);
  });
};
