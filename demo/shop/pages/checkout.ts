import { html, raw } from 'hono/html';
import type { Visit } from '../../server/visits.js';
import { directionOf } from '../words/index.js';
import type { Html } from './layout.js';

/** Starts the downloads of what the checkout needs first, before anything asks for it. */
export const checkoutHead = (platformOrigin: string): Html =>
  html`<link rel="preconnect" href="${platformOrigin}" crossorigin />
    <script type="module" src="/connect-checkout.js" async></script>`;

/** `<connect-checkout>` for this cart, with the attributes that every page of this shop gives it and some more. */
export const checkoutTag = ({ choices, cart }: Visit, more: Readonly<Record<string, string>> = {}): Html => {
  const { locale, country, ungrouped, paymentProduct } = choices;
  const attributes: Readonly<Record<string, string | undefined>> = {
    ...more,
    amount: `${cart.amount}`,
    currency: cart.currency,
    country,
    locale,
    dir: locale && directionOf(locale),
    'payment-product': paymentProduct,
  };
  return html`<connect-checkout
    ${Object.entries(attributes).map(([name, value]) =>
      value === undefined ? '' : value ? html`${raw(name)}="${value}" ` : html`${raw(name)} `,
    )}${raw(ungrouped ? 'ungrouped' : '')}
  ></connect-checkout>`;
};
