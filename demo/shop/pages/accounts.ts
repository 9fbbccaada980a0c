import { html } from 'hono/html';
import type { Visit } from '../../server/visits.js';
import { languageOf } from '../words/index.js';
import { checkoutTag } from './checkout.js';
import { type Html, layout } from './layout.js';
import { testCardPanel } from './test-cards.js';

/** A page on which nothing is paid: a card is saved, or all that are saved are looked after. */
const accountsPage = (visit: Visit, platformOrigin: string, purpose: 'save' | 'manage'): Html => {
  const title = languageOf(visit.choices.locale).words.accounts[purpose];
  return layout({
    title,
    choices: visit.choices,
    head: html`<link rel="preconnect" href="${platformOrigin}" crossorigin />
      <script type="module" src="/connect-checkout.js" async></script>
      <script type="module" src="/shop.js" async></script>`,
    body: (language) =>
      html`<main class="single accounts">
        <h1>${title}</h1>
        ${checkoutTag(visit, {
          purpose,
          'session-url': '/api/session',
          'payment-url': '/api/accounts',
        })}
        <noscript><p>${language.words.needsScript}</p></noscript>
        ${testCardPanel(language)}
      </main>`,
  });
};

export const savePage = (visit: Visit, platformOrigin: string): Html =>
  accountsPage(visit, platformOrigin, 'save');

export const accountPage = (visit: Visit, platformOrigin: string): Html =>
  accountsPage(visit, platformOrigin, 'manage');
