import type { JSX } from 'solid-js';
import type { ConnectCheckout } from '../element/connect-checkout.js';
import type { CheckoutAttributes, CheckoutListeners, CheckoutProperties } from './attributes.js';

type Properties = { [Name in keyof CheckoutProperties as `prop:${Name}`]: CheckoutProperties[Name] };

/** What the tag takes in JSX. */
export type CheckoutJsx = JSX.HTMLAttributes<ConnectCheckout> &
  CheckoutAttributes &
  CheckoutProperties &
  Properties &
  CheckoutListeners<'on:'>;

/** `<connect-checkout>` in Solid's JSX. */
declare module 'solid-js' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- where Solid looks for it
  namespace JSX {
    interface IntrinsicElements {
      'connect-checkout': CheckoutJsx;
    }
  }
}
