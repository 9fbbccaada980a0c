/**
 * A page that was loaded over plain http may use it for its own host, as a phone does with a laptop in the same
 * network: the page is no safer than these requests.
 */
const isLocal = (host: string): boolean => {
  const page = globalThis.location;
  return (
    /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1])$/.test(host) ||
    (page?.protocol === 'http:' && page.hostname === host)
  );
};

/**
 * The normalised URL if it is safe to follow or fetch: https, or http on loopback and on the host of a page
 * that itself came over http. Anything else (`javascript:`, `data:`, relative URLs, an address that names a user, whose
 * host is easily misread) gives `undefined`.
 */
export const safeUrl = (text: string): string | undefined => {
  try {
    const { protocol, hostname, href, username, password } = new URL(text);
    if (username || password || !/^\s*https?:\/\//i.test(text)) return undefined;
    return protocol === 'https:' || (protocol === 'http:' && isLocal(hostname)) ? href : undefined;
  } catch {
    return undefined;
  }
};

/** Without the slashes at its end; each is looked at once, however many there are. */
const withoutSlash = (text: string): string => {
  let { length } = text;
  while (text[length - 1] === '/') length--;
  return text.slice(0, length);
};

/**
 * The URL of a picture: absolute ones unchanged, others below the session's `assetUrl`, joined by one slash.
 */
export const assetUrl = (base: string, path: string | undefined): string | undefined =>
  path && safeUrl(/^[a-z][\w+.-]*:/i.test(path) ? path : `${withoutSlash(base)}/${path.replace(/^\/+/, '')}`);

/**
 * The versioned base URL of the Client API, without a trailing slash.
 * A session's `clientApiUrl` may end in a slash, include the version, have a proxy's path in front, or be a
 * bare origin, which means `/client`.
 */
export const apiBase = (clientApiUrl: string): string | undefined => {
  const path = safeUrl(clientApiUrl)?.split(/[?#]/)[0];
  return (
    path &&
    withoutSlash(withoutSlash(path).replace(/\/v1$/, ''))
      .replace(/^\w+:\/\/[^/]+$/, '$&/client')
      .concat('/v1')
  );
};
