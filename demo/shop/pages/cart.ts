import { html } from 'hono/html';
import type { Visit } from '../../server/visits.js';
import { tongueOf } from '../words/index.js';
import { checkoutHead, checkoutTag } from './checkout.js';
import { type Html, layout } from './layout.js';
import { summary } from './summary.js';
import { testCardPanel } from './test-cards.js';

/** The shop's one page: the cart, and the checkout with no JavaScript of the shop's own that it would need. */
export const cartPage = (visit: Visit, platformOrigin: string): Html =>
  layout({
    title: tongueOf(visit.choices.locale).words.payment,
    choices: visit.choices,
    head: html`${checkoutHead(platformOrigin)}
      <script type="module" src="/shop.js" async></script>`,
    body: (tongue) => {
      const { words } = tongue;
      return html`<main class="split">
        <section class="cart" aria-labelledby="your-order">
          <h1 id="your-order">${words.yourOrder}</h1>
          ${summary(tongue, visit.cart)}
        </section>
        <section class="payment" aria-labelledby="payment">
          <h2 id="payment">${words.payment}</h2>
          ${checkoutTag(visit, { 'session-url': '/api/session', 'payment-url': '/api/payments' })}
          <noscript><p>${words.needsScript}</p></noscript>
          <p class="after" hidden><a class="button" href="/order">${words.viewOrder}</a></p>
          ${testCardPanel(tongue)}
        </section>
      </main>`;
    },
  });
