import { html } from 'hono/html';
import type { Order } from '../../server/orders.js';
import type { Visit } from '../../server/visits.js';
import { checkoutPage, checkoutTag } from './checkout.js';
import type { Early } from './head.js';
import type { Html } from './layout.js';

/**
 * The checkout as a control of a form like any other: its value is the ciphertext. The server learns nothing else, so
 * the session offers cards only; `attempt` makes the same form sent twice one payment.
 */
export const formPage = (visit: Visit, order: Order, early: Early): Html =>
  checkoutPage({
    visit,
    order,
    early,
    title: 'In a plain form',
    scripts: ['shop.js'],
    payment: () =>
      html`<form class="plain" action="/pay" method="post">
        <label lang="en">
          <span>A note for us <span class="note">(optional)</span></span>
          <input name="note" maxlength="200" autocomplete="off" />
        </label>
        ${checkoutTag(visit, {
          name: 'encryptedCustomerInput',
          'session-url': '/api/session?only=cards',
          'hide-pay-button': '',
        })}
        <input type="hidden" name="order" value="${order.reference}" />
        <input type="hidden" name="attempt" value="${crypto.randomUUID()}" />
        <button class="button" lang="en">Place order and pay</button>
      </form>`,
  });
