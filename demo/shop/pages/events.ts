import { html } from 'hono/html';
import type { Order } from '../../server/orders.js';
import type { Visit } from '../../server/visits.js';
import { checkoutPage, checkoutTag, onward } from './checkout.js';
import type { Early } from './head.js';
import type { Html } from './layout.js';

/** The page in control: it fetches the session, sends the payment, and is told of everything. */
export const eventsPage = (visit: Visit, order: Order, early: Early): Html =>
  checkoutPage({
    visit,
    order,
    early,
    title: 'With events',
    scripts: ['events.js', 'shop.js'],
    payment: (language) =>
      html`${checkoutTag(visit)} ${onward(language, order)}
        <section class="log" aria-labelledby="told" lang="en" dir="ltr">
          <h2 id="told">What the page is told</h2>
          <p class="note">Events in the order in which they came. None of them holds what was typed.</p>
          <ol class="told"></ol>
        </section>`,
  });
