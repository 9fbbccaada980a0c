'use client';

import { ConnectCheckout } from 'connect-checkout/react';

/** A client component, because a server cannot pass functions as props. */
export const Payment = () => (
  <ConnectCheckout
    sessionUrl="/api/session"
    paymentUrl="/api/payments"
    returnUrl="/"
    amount={2980}
    currency="EUR"
    country="NL"
    onPaymentResult={({ detail }) => console.log(detail.status)}
  />
);
