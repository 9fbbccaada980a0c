import { html } from 'hono/html';
import type { Order } from '../../server/orders.js';
import type { Visit } from '../../server/visits.js';
import { languageOf } from '../words/index.js';
import { checkoutPage, checkoutTag, onward, paymentUrl } from './checkout.js';
import type { Early } from './head.js';
import type { Html } from './layout.js';

/**
 * The shop's one page: the checkout needs no JavaScript of the shop's own.
 * @param session as JSON: the page brings it along, and `session-url` is for the time after it. Without one, `session-url`
 * is asked at once.
 */
export const cartPage = (visit: Visit, order: Order, early: Early, session?: string): Html =>
  checkoutPage({
    visit,
    order,
    early,
    title: languageOf(visit.choices.locale).words.payment,
    scripts: ['shop.js'],
    payment: (language) =>
      html`${checkoutTag(visit, {
        ...(session && { session }),
        'session-url': '/api/session',
        'payment-url': paymentUrl(order),
        'return-url': '/return',
      })}
      ${onward(language, order)}`,
  });
