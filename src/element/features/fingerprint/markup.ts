interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string },
  ): { createHTML(html: string): string };
}

let trust: ((html: string) => string) | undefined;

/**
 * Converts markup to TrustedHTML for a frame, with a policy that the page must allow. Used only for the
 * document of a sandboxed frame, which can reach neither the page nor its cookies.
 */
export const trusted = (html: string): string => {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trust
    ? undefined
    : trustedTypes?.createPolicy('connect-checkout-fingerprint', { createHTML: (text) => text });
  trust ??= policy ? (text) => policy.createHTML(text) : (text) => text;
  return trust(html);
};
