import { CheckoutError } from '../domain/errors.js';
import type { Session } from '../domain/session.js';
import { clientMetaInfo, encodedClientMetaInfo, type ClientMetaInfo } from './meta-info.js';
import { own } from './own.js';
import { apiBase, safeUrl } from './url.js';

export interface ConnectOptions {
  /** Replaces the global `fetch`, for a sandbox or a test. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Extends or replaces the client's meta information. */
  readonly metaInfo?: ClientMetaInfo | undefined;
  /**
   * Milliseconds for one attempt, the answer's body included; 10,000 by default, at most 5,000 for IIN
   * look-ups.
   */
  readonly timeout?: number | undefined;
  /** A number between 0 and 1 that spreads the retries of many clients. */
  readonly random?: (() => number) | undefined;
}

/** A session and how to send its requests. Stateless: it caches nothing and remembers no failure. */
export interface Connection {
  readonly session: Session;
  /** The base URL of the session's requests, with a trailing slash. */
  readonly base: string;
  readonly encodedClientMetaInfo: string;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly timeout: number;
  readonly random: () => number;
}

const isToken = (text: string | undefined): boolean => /^[!-~]+$/.test(text ?? '');

/** Whether the value of each session property is usable. */
const checks: { readonly [K in keyof Session]: (value: Session[K]) => unknown } = {
  clientSessionId: isToken,
  // In a URL, `..` means the parent folder.
  customerId: (id) => isToken(id) && !/^\.+$/.test(id),
  clientApiUrl: safeUrl,
  assetUrl: safeUrl,
};

/**
 * Checks the session that the merchant's server gave the page. Sends nothing.
 * @throws CheckoutError `config`, naming the invalid property
 */
export const connect = (session: Session, options: ConnectOptions = {}): Connection => {
  const { fetch: injected, metaInfo, timeout, random } = own(options);
  for (const [key, check] of Object.entries(checks)) {
    if (!check(session?.[key as keyof Session])) {
      throw new CheckoutError('config', `session.${key} is missing or unusable; URLs must use https.`);
    }
  }
  return {
    session,
    base: `${apiBase(session.clientApiUrl)}/${encodeURIComponent(session.customerId)}/`,
    encodedClientMetaInfo: encodedClientMetaInfo({ ...clientMetaInfo(), ...metaInfo }),
    fetch: injected ?? ((request) => fetch(request)),
    timeout: timeout ?? 10_000,
    random: random ?? Math.random,
  };
};
