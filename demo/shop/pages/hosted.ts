import { html } from 'hono/html';
import type { Order } from '../../server/orders.js';
import type { Visit } from '../../server/visits.js';
import { languageOf } from '../words/index.js';
import { checkoutPage, checkoutTag, onward, paymentUrl } from './checkout.js';
import type { Early } from './head.js';
import type { Html } from './layout.js';

/** No details are typed in the shop: the checkout lists the ways to pay, and the platform's own page asks for the rest. */
export const hostedPage = (visit: Visit, order: Order, early: Early): Html =>
  checkoutPage({
    visit,
    order,
    early,
    title: languageOf(visit.choices.locale).words.payment,
    scripts: ['shop.js'],
    payment: (language) =>
      html`${checkoutTag(visit, {
        'session-url': '/api/session',
        'hosted-url': `/api/hosted?order=${order.reference}`,
        'payment-url': paymentUrl(order),
        'return-url': '/hosted.html',
      })}
      ${onward(language, order)}`,
  });
