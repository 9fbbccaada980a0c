import { html } from 'hono/html';
import type { Visit } from '../../server/visits.js';
import { checkoutHead, checkoutTag } from './checkout.js';
import { type Html, layout } from './layout.js';
import { testCardPanel } from './test-cards.js';

/** The page in control: it fetches the session, sends the payment, and is told of everything. */
export const eventsPage = (visit: Visit, platformOrigin: string): Html =>
  layout({
    title: 'With events',
    choices: visit.choices,
    head: html`${checkoutHead(platformOrigin)}
      <script type="module" src="/events.js" async></script>
      <script type="module" src="/shop.js" async></script>`,
    body: (tongue) =>
      html`<main class="single">
        <h1>${tongue.words.payment}</h1>
        ${checkoutTag(visit)}
        <p class="after" hidden><a class="button" href="/order">${tongue.words.viewOrder}</a></p>
        <section aria-labelledby="told">
          <h2 id="told">What the page is told</h2>
          <p class="note">Events in the order in which they came. None of them holds what was typed.</p>
          <ol class="told" dir="ltr" lang="en"></ol>
        </section>
        ${testCardPanel(tongue)}
      </main>`,
  });
