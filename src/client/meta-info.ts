/** What the platform likes to know of the client, by its own key names. */
export type ClientMetaInfo = Readonly<Record<string, string | undefined>>;

/** Its place in `X-GCS-ClientMetaInfo`: standard base64 of UTF-8 JSON, whatever script the user agent is written in. */
export const encodedClientMetaInfo = (metaInfo: ClientMetaInfo): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(metaInfo))));

/** What can be known without asking; the size only where there is a window. */
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
