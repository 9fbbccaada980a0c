import { toJson } from '../domain/json.js';
/** What the client tells the platform about itself, by the platform's keys. */
export type ClientMetaInfo = Readonly<Record<string, string | undefined>>;

/** The value of `X-GCS-ClientMetaInfo`: standard base64 of UTF-8 JSON, for a user agent in any script. */
export const encodedClientMetaInfo = (metaInfo: ClientMetaInfo): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(toJson(metaInfo))));

/** The meta information that is known without a request; the screen's size only if there is a window. */
export const clientMetaInfo = (): ClientMetaInfo => {
  const { innerWidth, innerHeight, navigator } = globalThis as {
    innerWidth?: number;
    innerHeight?: number;
    navigator?: { userAgent?: string };
  };
  return {
    screenSize: innerWidth ? `${innerWidth}x${innerHeight}` : undefined,
    platformIdentifier: navigator?.userAgent,
    sdkIdentifier: 'ConnectCheckout/v0.1.0',
    sdkCreator: 'connect-checkout',
  };
};
