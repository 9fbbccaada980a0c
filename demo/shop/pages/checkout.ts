import { html, raw } from 'hono/html';
import type { Order } from '../../server/orders.js';
import type { Visit } from '../../server/visits.js';
import { type Language, directionOf } from '../words/index.js';
import { type Early, checkoutHead } from './head.js';
import { type Html, layout } from './layout.js';
import { summary } from './summary.js';
import { testCardPanel } from './test-cards.js';

/** `<connect-checkout>` for this cart, with the attributes that every page of this shop gives it and some more. */
export const checkoutTag = ({ choices, cart }: Visit, more: Readonly<Record<string, string>> = {}): Html => {
  const { locale, country, ungrouped, installments, dialog, paymentProduct } = choices;
  const attributes: Readonly<Record<string, string | undefined>> = {
    ...more,
    // Where nothing is paid, there is no amount.
    amount: more['purpose'] ? undefined : `${cart.amount}`,
    currency: cart.currency,
    country,
    locale,
    dir: locale && directionOf(locale),
    presentation: dialog ? 'dialog' : undefined,
    'payment-product': paymentProduct,
    'allow-removal': '',
  };
  return html`<connect-checkout
    ${Object.entries(attributes).map(([name, value]) =>
      value === undefined ? '' : value ? html`${raw(name)}="${value}" ` : html`${raw(name)} `,
    )}${raw(ungrouped ? 'ungrouped ' : '')}${raw(installments ? 'installments' : '')}
  ></connect-checkout>`;
};

interface CheckoutPage {
  readonly visit: Visit;
  readonly order: Order;
  readonly early: Early;
  readonly title: string;
  /** Scripts of the page beside the checkout's own. */
  readonly scripts: readonly string[];
  readonly payment: (language: Language) => Html;
}

/** Whoever is not sure whether they have paid reads it before they pay again. */
const paidBefore = ({ words }: Language, { paidBefore: reference }: Visit): Html | string =>
  reference
    ? html`<p class="told-paid">
        ${words.order.paidBefore} <a href="/order/${reference}"><bdi>${reference}</bdi></a>
      </p>`
    : '';

/** A page with the cart on one side and the payment on the other; under each other on a phone. */
export const checkoutPage = ({ visit, order, early, title, scripts, payment }: CheckoutPage): Html =>
  layout({
    title,
    choices: visit.choices,
    head: checkoutHead(early, scripts),
    body: (language) =>
      html`<main class="split" data-order="${order.reference}">
        <section class="cart" aria-labelledby="your-order">
          <div class="sheet">
            <h1 id="your-order">${language.words.yourOrder}</h1>
            ${summary(language, visit.cart)} ${testCardPanel(language)}
          </div>
        </section>
        <section class="payment" aria-labelledby="payment">
          <h2 id="payment">${language.words.payment}</h2>
          ${paidBefore(language, visit)} ${payment(language)}
          <noscript><p>${language.words.needsScript}</p></noscript>
        </section>
      </main>`,
  });

/** The way on, shown when the payment has ended. */
export const onward = ({ words }: Language, { reference }: Order): Html =>
  html`<p class="after" hidden><a class="button" href="/order/${reference}">${words.viewOrder}</a></p>`;

/** Where to send a payment, and to ask how it stands. */
export const paymentUrl = ({ reference }: Order): string => `/api/payments?order=${reference}`;
