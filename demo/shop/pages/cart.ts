import { html } from 'hono/html';
import type { Visit } from '../../server/visits.js';
import { tongueOf } from '../words/index.js';
import { checkoutPage, checkoutTag, onward } from './checkout.js';
import type { Html } from './layout.js';

/** The shop's one page: the checkout needs no JavaScript of the shop's own. */
export const cartPage = (visit: Visit, platformOrigin: string): Html =>
  checkoutPage({
    visit,
    platformOrigin,
    title: tongueOf(visit.choices.locale).words.payment,
    scripts: ['shop.js'],
    payment: (tongue) =>
      html`${checkoutTag(visit, { 'session-url': '/api/session', 'payment-url': '/api/payments' })}
      ${onward(tongue)}`,
  });
