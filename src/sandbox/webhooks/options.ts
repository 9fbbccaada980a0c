/** The endpoint for events, and the key that signs them. */
export interface WebhookOptions {
  /** The merchant's endpoint: an http or https address. */
  readonly url: string;
  /** Default `sandbox-webhook-key`. */
  readonly keyId?: string;
  /** Default `sandbox-webhook-secret`. */
  readonly secret?: string;
  /** The function that calls the endpoint; default: the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** Called with a sentence when an endpoint fails the verification or an event is given up. */
  readonly onProblem?: (problem: string) => void;
}

export type WebhookSettings = Required<WebhookOptions>;

export const defaultWebhookKey = { keyId: 'sandbox-webhook-key', secret: 'sandbox-webhook-secret' } as const;

const endpointOf = (text: string): string => {
  let url: URL | undefined;
  try {
    url = new URL(text);
  } catch {
    // Refused below, with other invalid addresses.
  }
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new TypeError('The webhook URL must be an absolute http or https address without a user name.');
  return url.href;
};

/** @throws TypeError if no event could ever be delivered */
export const webhookSettings = (options: WebhookOptions): WebhookSettings => {
  const { url, keyId, secret } = { ...defaultWebhookKey, ...options };
  // Both travel in headers, which cannot contain line breaks.
  if (!/^[\x21-\x7e]+$/.test(keyId) || !secret)
    throw new TypeError('The webhook key needs an id of printable characters and a secret.');
  return {
    url: endpointOf(url),
    keyId,
    secret,
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    onProblem: options.onProblem ?? (() => undefined),
  };
};
