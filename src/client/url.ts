/**
 * A page loaded over plain http may go on talking to its own host that way, as a phone does against a laptop in the
 * same network: nothing is lost that was not lost before.
 */
const isLocal = (host: string): boolean => {
  const page = globalThis.location;
  return (
    /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1])$/.test(host) ||
    (page?.protocol === 'http:' && page.hostname === host)
  );
};

/**
 * The URL in normal form where it may be followed or fetched: https, or http on loopback and on the host of a page
 * that itself came over http. Everything else (`javascript:`, `data:`, relative ones) is undefined.
 */
export const safeUrl = (text: string): string | undefined => {
  try {
    const { protocol, hostname, href } = new URL(text);
    return protocol === 'https:' || (protocol === 'http:' && isLocal(hostname)) ? href : undefined;
  } catch {
    return undefined;
  }
};

/** A picture of the platform: absolute ones as they are, others under the session's `assetUrl`, one slash between. */
export const assetUrl = (base: string, path: string | undefined): string | undefined =>
  path &&
  safeUrl(/^[a-z][\w+.-]*:/i.test(path) ? path : base.replace(/\/*$/, '/') + path.replace(/^\/+/, ''));

/**
 * The Client API's versioned base, without a trailing slash. A session's `clientApiUrl` may end in a slash, carry the
 * version already, stand behind a proxy's path, or be an origin only, which then means `/client`.
 */
export const apiBase = (clientApiUrl: string): string | undefined =>
  safeUrl(clientApiUrl)
    ?.replace(/\/*(\/v1)?\/*([?#].*)?$/, '')
    .replace(/^\w+:\/\/[^/]+$/, '$&/client')
    .concat('/v1');
