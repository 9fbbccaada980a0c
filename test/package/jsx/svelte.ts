import type { SvelteHTMLElements } from 'svelte/elements';
import type {} from '../../../src/jsx/svelte.js';

/* Compiled only: what a template of Svelte may write, and what it may not. */

type Props = SvelteHTMLElements['connect-checkout'];

export const tag: Props = {
  'session-url': '/api/session',
  amount: 2980,
  recurring: true,
  class: 'pay',
  'onpayment-ready': (event) => event.respondWith(Promise.resolve(event.detail.tokenize)),
};

export const wrong: readonly Props[] = [
  // @ts-expect-error: an amount is a number
  { amount: {} },
  // @ts-expect-error: not the detail of this event
  { 'oncheckout-ready': (event) => event.detail.encryptedCustomerInput },
];
