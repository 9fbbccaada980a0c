import type { DefineComponent, HTMLAttributes } from 'vue';
import type { CheckoutAttributes, CheckoutHandlers, CheckoutProperties } from './attributes.js';

/** What the tag takes in a template of Vue; `@payment-ready` listens. */
export type CheckoutVue = CheckoutAttributes &
  CheckoutProperties &
  CheckoutHandlers &
  /* @vue-ignore */ HTMLAttributes;

/** `<connect-checkout>` for `vue-tsc` and editors: `import 'connect-checkout/vue'` once, anywhere. */
declare module 'vue' {
  interface GlobalComponents {
    'connect-checkout': DefineComponent<CheckoutVue>;
  }
}
