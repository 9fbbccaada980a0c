interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string },
  ): { createHTML(html: string): string };
}

let trust: ((html: string) => string) | undefined;

/**
 * Lets markup into a frame under Trusted Types, by a policy that the page has to name. It is used for the document of a
 * sandboxed frame only, which can reach neither the page nor its cookies.
 */
export const trusted = (html: string): string => {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trust
    ? undefined
    : trustedTypes?.createPolicy('connect-checkout-fingerprint', { createHTML: (text) => text });
  trust ??= policy ? (text) => policy.createHTML(text) : (text) => text;
  return trust(html);
};
