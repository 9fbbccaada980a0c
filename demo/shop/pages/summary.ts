import { html } from 'hono/html';
import { formatAmount } from '../../../src/domain/amount.js';
import type { Cart } from '../cart.js';
import type { Language } from '../words/index.js';
import type { Html } from './layout.js';

/** What is bought, and what it comes to. */
export const summary = ({ words, lang }: Language, { lines, amount, currency }: Cart): Html => {
  const money = (figure: number): Html =>
    html`<span class="money"><bdi>${formatAmount(figure, currency, lang)}</bdi></span>`;
  return html`<ul class="lines">
      ${lines.map(
        ({ article, quantity, amount: price }) =>
          html`<li class="line">
            <img src="/${article}.svg" alt="" width="72" height="72" />
            <div class="article">
              <span class="article-name">${words.articles[article][0]}</span>
              <span class="note">${words.articles[article][1]}</span>
            </div>
            ${quantity > 1 ? html`<span class="note">${words.quantity} ${quantity}</span>` : ''}
            ${money(price)}
          </li>`,
      )}
    </ul>
    <dl class="sums">
      <div>
        <dt>${words.subtotal}</dt>
        <dd>${money(amount)}</dd>
      </div>
      <div>
        <dt>${words.delivery}</dt>
        <dd>${words.free}</dd>
      </div>
      <div class="total">
        <dt>${words.total} <span class="note">${words.taxes}</span></dt>
        <dd>${money(amount)}</dd>
      </div>
    </dl>`;
};
