import { CheckoutError } from '../domain/errors.js';
import { type GooglePayApi, googlePayHere } from './google-pay-api.js';

/** The only third-party script that this package loads, and only for a merchant who asked for Google Pay. */
const source = 'https://pay.google.com/gp/p/js/pay.js';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** Under Trusted Types, a policy that allows only this address; the page's own policy must name it. */
const trusted = (url: string): string => {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('connect-checkout-google-pay', {
    createScriptURL: () => source,
  });
  return policy ? policy.createScriptURL(url) : url;
};

let address: string | undefined;

/**
 * Runs Google's script, unless it has run.
 * @throws CheckoutError `network` if it fails to load: the page's policy, a blocker, no connection
 */
export const googlePay = (): Promise<GooglePayApi> =>
  new Promise((resolve, reject) => {
    const refuse = () =>
      reject(
        new CheckoutError('network', `${source} did not load: check script-src and trusted-types.`, {
          retryable: true,
        }),
      );
    const settle = () => {
      const api = googlePayHere();
      if (api) resolve(api);
      else refuse();
    };
    if (googlePayHere()) return settle();
    try {
      const script = document.createElement('script');
      // A policy can be made once.
      script.src = address ??= trusted(source);
      script.async = true;
      script.onload = settle;
      script.onerror = refuse;
      document.head.append(script);
    } catch {
      refuse();
    }
  });
