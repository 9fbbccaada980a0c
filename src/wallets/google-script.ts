import { googlePayHere } from './google-pay-api.js';
import { walletScript } from './script.js';

/**
 * Runs Google's script, unless it has run.
 * @throws CheckoutError `network`
 */
export const googlePay = walletScript({
  source: 'https://pay.google.com/gp/p/js/pay.js',
  policy: 'connect-checkout-google-pay',
  api: googlePayHere,
});
