import { applePayHere } from './apple-pay-api.js';
import { walletScript } from './script.js';

/**
 * Runs Apple's script, which brings Apple Pay to browsers that have none: the consumer scans a code with an iPhone.
 * Where the browser has Apple Pay, nothing is loaded.
 * @throws CheckoutError `network`
 */
export const applePayAnywhere = walletScript({
  source: 'https://applepay.cdn-apple.com/jsapi/1.latest/apple-pay-sdk.js',
  policy: 'connect-checkout-apple-pay',
  crossOrigin: 'anonymous',
  api: applePayHere,
});
