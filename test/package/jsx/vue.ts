import type { GlobalComponents } from 'vue';
import type {} from '../../../src/jsx/vue.js';

/* Compiled only: what a template of Vue may write, and what it may not. */

type Props = InstanceType<GlobalComponents['connect-checkout']>['$props'];

export const tag: Props = {
  'session-url': '/api/session',
  amount: 2980,
  recurring: true,
  class: 'pay',
  onPaymentReady: (event) => event.respondWith(Promise.resolve(event.detail.tokenize)),
};

export const wrong: readonly Props[] = [
  // @ts-expect-error: an amount is a number
  { amount: {} },
  // @ts-expect-error: not the detail of this event
  { onCheckoutReady: (event) => event.detail.encryptedCustomerInput },
];
