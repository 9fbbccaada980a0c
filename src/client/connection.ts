import { CheckoutError } from '../domain/errors.js';
import type { Session } from '../domain/session.js';
import { clientMetaInfo, encodedClientMetaInfo, type ClientMetaInfo } from './meta-info.js';
import { own } from './own.js';
import { apiBase, safeUrl } from './url.js';

export interface ConnectOptions {
  /** Stands in for the platform's `fetch`: a sandbox, a test. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Adds to, or replaces, what the client says of itself. */
  readonly metaInfo?: ClientMetaInfo | undefined;
  /** Milliseconds one try may take, its answer's body included; 10,000 where not given, 5,000 at most for IINs. */
  readonly timeout?: number | undefined;
  /** Between 0 and 1: spreads the retries of many clients. */
  readonly random?: (() => number) | undefined;
}

/** A session, ready to be asked. Holds no state: nothing is cached, no failure remembered. */
export interface Connection {
  readonly session: Session;
  /** Where the session's requests go; ends in a slash. */
  readonly base: string;
  readonly encodedClientMetaInfo: string;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly timeout: number;
  readonly random: () => number;
}

const isToken = (text: string | undefined): boolean => /^[!-~]+$/.test(text ?? '');

/** What makes each property of a session usable. */
const checks: { readonly [K in keyof Session]: (value: Session[K]) => unknown } = {
  clientSessionId: isToken,
  // A browser takes `..` in an address for the folder above.
  customerId: (id) => isToken(id) && !/^\.+$/.test(id),
  clientApiUrl: safeUrl,
  assetUrl: safeUrl,
};

/**
 * Checks what the merchant's server gave the page; sends nothing.
 * @throws CheckoutError `config`, naming the property at fault
 */
export const connect = (session: Session, options: ConnectOptions = {}): Connection => {
  const { fetch: injected, metaInfo, timeout, random } = own(options);
  for (const [key, check] of Object.entries(checks)) {
    if (!check(session?.[key as keyof Session])) {
      throw new CheckoutError('config', `session.${key} is missing or unusable; URLs have to be https.`);
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
