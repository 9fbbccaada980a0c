import { html } from 'hono/html';
import { type TestCard, testCards, testExpiry } from '../test-cards.js';
import type { Language } from '../words/index.js';
import type { Html } from './layout.js';

const copyable = (text: string, copied: string, { words: { testCards: words } }: Language): Html =>
  html`<button type="button" class="copy" data-copy="${copied}" data-done="${words.copied}">
    <span class="number" dir="ltr">${text}</span><span class="copy-word">${words.copy}</span>
  </button>`;

/** The numbers that can be tried, out of the way until they are asked for. */
export const testCardPanel = (language: Language): Html => {
  const { testCards: words } = language.words;
  const expiry = testExpiry(new Date());
  return html`<details class="test-cards">
    <summary>${words.title}</summary>
    <p class="note">${words.lead}</p>
    <p class="note">
      ${words.expiry} <bdi class="figure">${expiry}</bdi> · ${words.code} <bdi class="figure">123</bdi>
      <bdi>(American Express 1234)</bdi>
    </p>
    <ul>
      ${Object.entries(testCards).map(
        ([card, { number }]) =>
          html`<li>
            <span>${words.cards[card as TestCard]}</span>
            ${copyable(number, number.replaceAll(' ', ''), language)}
          </li>`,
      )}
    </ul>
    <p class="unseen" role="status"></p>
  </details>`;
};
