import { ConnectCheckout } from 'connect-checkout/react';

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
