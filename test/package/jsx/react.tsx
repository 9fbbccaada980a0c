/** @jsxImportSource react */
import { useRef } from 'react';
import type {} from '../../../src/jsx/react.js';
import { ConnectCheckout, type CheckoutElement } from '../../../src/react.js';
import { session } from './session.js';

/* Compiled only: what a page in React may write, and what it may not. */

export const Tag = () => (
  <connect-checkout
    session-url="/api/session"
    payment-url="/api/payments"
    amount={2980}
    currency="EUR"
    recurring
    color-scheme="dark"
    session={session}
    className="pay"
    onpayment-ready={(event) => event.respondWith(fetch(event.detail.encryptedCustomerInput))}
  >
    <span slot="pay-label">Pay</span>
  </connect-checkout>
);

export const Wrong = () => (
  <>
    {/* @ts-expect-error: an amount is a number */}
    <connect-checkout amount={{}} />
    {/* @ts-expect-error: no such attribute */}
    <connect-checkout amout={1} />
    {/* @ts-expect-error: a session is an object */}
    <connect-checkout session="s" />
    {/* @ts-expect-error: not the detail of this event */}
    <connect-checkout oncheckout-ready={(event) => event.detail.encryptedCustomerInput} />
  </>
);

export const Component = () => {
  const checkout = useRef<CheckoutElement>(null);
  return (
    <ConnectCheckout
      ref={checkout}
      sessionUrl="/api/session"
      amount={2980}
      currency="EUR"
      colorScheme="light"
      className="pay"
      onPaymentReady={(event) => event.respondWith(Promise.resolve({}))}
      onPaymentResult={({ detail }) => detail.status}
      onClick={() => checkout.current?.submit()}
    />
  );
};

export const WrongComponent = () => (
  <>
    {/* @ts-expect-error: an amount is a number */}
    <ConnectCheckout amount="2980" />
    {/* @ts-expect-error: no such event */}
    <ConnectCheckout onPaid={() => {}} />
    {/* @ts-expect-error: a form is not answered */}
    <ConnectCheckout onPaymentChange={(event) => event.respondWith({})} />
  </>
);
