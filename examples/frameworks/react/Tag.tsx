import 'connect-checkout/define';
import type {} from 'connect-checkout/jsx';

export const Payment = () => (
  <connect-checkout
    session-url="/api/session"
    payment-url="/api/payments"
    return-url="/"
    amount={2980}
    currency="EUR"
    country="NL"
    onpayment-result={({ detail }) => console.log(detail.status)}
  />
);
