import type { HTMLAttributes } from 'svelte/elements';
import type { ConnectCheckout } from '../element/connect-checkout.js';
import type { CheckoutAttributes, CheckoutListeners, CheckoutProperties } from './attributes.js';

/** What the tag takes in a template of Svelte: `onpayment-ready`, or `on:payment-ready` in Svelte 4. */
export type CheckoutSvelte = HTMLAttributes<ConnectCheckout> &
  CheckoutAttributes &
  CheckoutProperties &
  CheckoutListeners<'on'> &
  CheckoutListeners<'on:'>;

/** `<connect-checkout>` for `svelte-check` and editors: `import 'connect-checkout/svelte'` once, anywhere. */
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'connect-checkout': CheckoutSvelte;
  }
}
