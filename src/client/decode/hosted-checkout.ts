import { CheckoutError } from '../../domain/errors.js';
import { ownObject } from '../own.js';
import { safeUrl } from '../url.js';
import { text } from './wire.js';

/** The Server API's *create hosted checkout* response, in this library's terms. */
export interface HostedCheckout {
  readonly id: string | undefined;
  /** The platform's page. */
  readonly redirectUrl: string;
}

/** What the platform leaves out of `partialRedirectUrl`. */
const scheme = 'https://payment.';

/**
 * Decodes the response as the merchant's server passed it on; `undefined` if it has no address. An address without a
 * scheme is the platform's, or a sandbox's on this machine.
 *
 * @throws CheckoutError `merchant` if the address is unsafe
 */
export const decodeHostedCheckout = (json: unknown): HostedCheckout | undefined => {
  const { hostedCheckoutId, partialRedirectUrl } = ownObject(json);
  const address = text(partialRedirectUrl);
  if (!address) return undefined;
  const redirectUrl = /^\w+:\/\//.test(address)
    ? safeUrl(address)
    : (safeUrl(`http://${address}`) ?? safeUrl(scheme + address));
  if (!redirectUrl) throw new CheckoutError('merchant', 'partialRedirectUrl is not an https address.');
  return { id: text(hostedCheckoutId), redirectUrl };
};
