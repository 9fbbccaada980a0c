import { CheckoutError } from '../domain/errors.js';
import type { Session } from '../domain/session.js';

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

const parse = (text: string): URL | undefined => {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
};

/**
 * A page loaded over plain http may go on talking to its own host that way, as a phone does against a laptop in the
 * same network: nothing is lost that was not lost before.
 */
const isLocal = (host: string): boolean => {
  const page = globalThis.location;
  return LOOPBACK.test(host) || (page?.protocol === 'http:' && page.hostname === host);
};

/**
 * The URL in normal form, where it may be followed or fetched: https, or http on loopback and on the host of a page
 * that is itself served over http. Everything else (`javascript:`, `data:`, relative, credentials in it) is undefined.
 */
export const safeUrl = (text: string): string | undefined => {
  const url = parse(text);
  return url &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal(url.hostname))) &&
    !url.username &&
    !url.password
    ? url.href
    : undefined;
};

/** A picture of the platform: absolute as it is, else under the session's `assetUrl`, with exactly one slash between. */
export const assetUrl = (base: string, path: string | undefined): string | undefined =>
  path
    ? safeUrl(
        /^[a-z][a-z\d+.-]*:/i.test(path) ? path : `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`,
      )
    : undefined;

/**
 * `{clientApiUrl}/v1/{customerId}/`. The session's base may end in a slash, carry the version already, stand behind a
 * proxy's path, or be an origin only, which then means `/client`.
 * @throws CheckoutError `config`
 */
export const apiBase = ({ clientApiUrl, customerId }: Session): string => {
  const href = safeUrl(clientApiUrl);
  if (!href) throw new CheckoutError('config', 'session.clientApiUrl has to be an https URL.');
  const { origin, pathname } = new URL(href);
  const path = pathname.replace(/\/+$/, '').replace(/\/v1$/, '') || '/client';
  return `${origin}${path}/v1/${encodeURIComponent(customerId)}/`;
};
