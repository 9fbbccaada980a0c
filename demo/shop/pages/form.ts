import { html } from 'hono/html';
import type { Visit } from '../../server/visits.js';
import { checkoutHead, checkoutTag } from './checkout.js';
import { type Html, layout } from './layout.js';
import { testCardPanel } from './test-cards.js';

/** The checkout as a control of a form like any other: its value is the ciphertext. */
export const formPage = (visit: Visit, platformOrigin: string): Html =>
  layout({
    title: 'In a plain form',
    choices: visit.choices,
    head: html`${checkoutHead(platformOrigin)}
      <script type="module" src="/shop.js" async></script>`,
    body: (tongue) =>
      html`<main class="single">
        <h1>${tongue.words.payment}</h1>
        <form class="plain" action="/pay" method="post">
          <label>
            <span>A note for us <span class="note">(optional)</span></span>
            <input name="note" maxlength="200" autocomplete="off" />
          </label>
          ${checkoutTag(visit, {
            name: 'encryptedCustomerInput',
            'session-url': '/api/session?only=cards',
            'hide-pay-button': '',
          })}
          <input type="hidden" name="attempt" value="${crypto.randomUUID()}" />
          <button class="button">Place order and pay</button>
        </form>
        ${testCardPanel(tongue)}
      </main>`,
  });
