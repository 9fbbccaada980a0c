import type { HTMLAttributes } from 'preact';
import type { ConnectCheckout } from '../element/connect-checkout.js';
import type { CheckoutAttributes, CheckoutListeners, CheckoutProperties } from './attributes.js';

/** What the tag takes in JSX. */
export type CheckoutJsx = HTMLAttributes<ConnectCheckout> &
  CheckoutAttributes &
  CheckoutProperties &
  CheckoutListeners<'on'>;

/** `<connect-checkout>` in Preact's JSX. */
declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- where Preact looks for it
  namespace JSX {
    interface IntrinsicElements {
      'connect-checkout': CheckoutJsx;
    }
  }
}
