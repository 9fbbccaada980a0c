import { CheckoutError } from '../domain/errors.js';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** A wallet's own script, which is loaded only for a merchant who asked for the wallet. */
interface WalletScript<Api> {
  readonly source: string;
  /** Of Trusted Types, under which a policy allows this address only; the page's own policy must name it. */
  readonly policy: string;
  readonly crossOrigin?: 'anonymous';
  /** What the script brings, once it has run. */
  readonly api: () => Api | undefined;
}

/**
 * Runs the script, unless it has run.
 * @returns a function that resolves to what it brings, and throws CheckoutError `network` if it fails to load: the
 * page's policy, a blocker, no connection
 */
export const walletScript = <Api>({ source, policy, crossOrigin, api }: WalletScript<Api>) => {
  let address: string | undefined;
  /** A policy can be made once. */
  const trusted = (): string => {
    const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
    const made = trustedTypes?.createPolicy(policy, { createScriptURL: () => source });
    return made ? made.createScriptURL(source) : source;
  };
  return (): Promise<Api> =>
    new Promise((resolve, reject) => {
      const refuse = () =>
        reject(
          new CheckoutError('network', `${source} did not load: check script-src and trusted-types.`, {
            retryable: true,
          }),
        );
      const settle = () => {
        const found = api();
        if (found) resolve(found);
        else refuse();
      };
      if (api()) return settle();
      try {
        const script = document.createElement('script');
        script.src = address ??= trusted();
        script.async = true;
        if (crossOrigin) script.crossOrigin = crossOrigin;
        script.onload = settle;
        script.onerror = refuse;
        document.head.append(script);
      } catch {
        refuse();
      }
    });
};
