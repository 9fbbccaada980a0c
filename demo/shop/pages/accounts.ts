import { html } from 'hono/html';
import type { Visit } from '../../server/visits.js';
import { languageOf } from '../words/index.js';
import { checkoutTag } from './checkout.js';
import { type Early, checkoutHead } from './head.js';
import { type Html, layout } from './layout.js';
import { testCardPanel } from './test-cards.js';

/** A page on which nothing is paid: a card is saved, or all that are saved are looked after. */
const accountsPage = (visit: Visit, early: Early, purpose: 'save' | 'manage'): Html => {
  const title = languageOf(visit.choices.locale).words.accounts[purpose];
  return layout({
    title,
    choices: visit.choices,
    head: checkoutHead(early),
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

export const savePage = (visit: Visit, early: Early): Html => accountsPage(visit, early, 'save');

export const accountPage = (visit: Visit, early: Early): Html => accountsPage(visit, early, 'manage');
