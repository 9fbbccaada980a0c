import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ConnectCheckout } from '../element/connect-checkout.js';
import type { CheckoutAttributes, CheckoutListeners, CheckoutProperties } from './attributes.js';

/** What the tag takes in JSX. */
export type CheckoutJsx = DetailedHTMLProps<HTMLAttributes<ConnectCheckout>, ConnectCheckout> &
  CheckoutAttributes &
  CheckoutProperties &
  CheckoutListeners<'on'>;

/** `<connect-checkout>` in React's JSX; from React 19 on, which sets properties and listens to `onpayment-ready`. */
declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- where React looks for it
  namespace JSX {
    interface IntrinsicElements {
      'connect-checkout': CheckoutJsx;
    }
  }
}
