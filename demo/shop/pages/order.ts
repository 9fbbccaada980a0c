import { html } from 'hono/html';
import type { Order } from '../../server/orders.js';
import type { Standing } from '../../server/status.js';
import { type Language, languageOf } from '../words/index.js';
import { type Html, layout } from './layout.js';
import { summary } from './summary.js';

const marks: Readonly<Record<Standing['outcome'], 'done' | 'wait' | 'stop'>> = {
  paid: 'done',
  pending: 'wait',
  unknown: 'wait',
  open: 'wait',
  refunded: 'done',
  rejected: 'stop',
  cancelled: 'stop',
  reversed: 'stop',
};

const next = ({ words }: Language, { choices, reference }: Order, { outcome }: Standing): Html => {
  const { again, look, onward } = words.order;
  if (outcome === 'pending' || outcome === 'unknown')
    return html`<a class="button" href="/order/${reference}">${look}</a>`;
  return outcome === 'paid' || outcome === 'refunded'
    ? html`<a class="button quiet" href="/${choices.search}">${onward}</a>`
    : html`<a class="button" href="/${choices.search}">${again}</a>`;
};

const facts = ({ words }: Language, { reference }: Order, { paymentId, cardEnding }: Standing): Html => {
  const rows = [
    [words.order.reference, reference],
    [words.order.paymentMethod, cardEnding && words.order.card(cardEnding)],
    [words.order.paymentReference, paymentId],
  ].filter(([, value]) => value);
  return html`<dl class="facts">
    ${rows.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd><bdi>${value}</bdi></dd>
        </div>`,
    )}
  </dl>`;
};

/** What became of an order. */
export const orderPage = (order: Order, standing: Standing): Html => {
  const waits = standing.outcome === 'pending' || standing.outcome === 'unknown';
  const { words } = languageOf(order.choices.locale);
  return layout({
    title: `${words.order.title} ${order.reference}`,
    choices: order.choices,
    head: waits ? html`<script type="module" src="/order.js" async></script>` : html``,
    body: (language) => {
      const [heading, sentence] = language.words.order.outcomes[standing.outcome];
      const mark = marks[standing.outcome];
      return html`<main class="single order" data-outcome="${standing.outcome}">
        <img class="mark" src="/mark-${mark}.svg" alt="" width="56" height="56" />
        <h1>${heading}</h1>
        <p class="lead">${sentence}</p>
        ${facts(language, order, standing)}
        <section class="receipt" aria-label="${language.words.yourOrder}">
          ${summary(language, order.cart)}
        </section>
        <p class="after">${next(language, order, standing)}</p>
      </main>`;
    },
  });
};
