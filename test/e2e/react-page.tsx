/** @jsxImportSource react */
import { createRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { PaymentReadyEvent } from '../../src/index.js';
import { ConnectCheckout, type CheckoutElement, type ConnectCheckoutProps } from '../../src/react.js';
import { createSandbox } from '../../src/sandbox/index.js';

/* A page in React, whose platform is a sandbox in the page. */

const sandbox = createSandbox({ publicUrl: 'http://localhost' });
globalThis.fetch = (input, init) => sandbox.fetch(input as Request, init);

const root = createRoot(document.body.appendChild(document.createElement('main')));
const ref = createRef<CheckoutElement>();

const page = {
  ref,
  newSession: async () => (await sandbox.merchant('1001')('POST', '/sessions', {})).json(),
  render: (props: ConnectCheckoutProps | null) =>
    flushSync(() =>
      root.render(
        props && (
          <ConnectCheckout ref={ref} {...props}>
            <b slot="header">Nearly there</b>
          </ConnectCheckout>
        ),
      ),
    ),
  /** Says whether a handler answered, as the element would see it. */
  offer: (to: HTMLElement = ref.current!) => {
    const event = new PaymentReadyEvent({ encryptedCustomerInput: 'e' } as PaymentReadyEvent['detail']);
    to.dispatchEvent(event);
    return event.answer;
  },
};

declare global {
  var page: ReactPage;
}
export type ReactPage = typeof page;
globalThis.page = page;
