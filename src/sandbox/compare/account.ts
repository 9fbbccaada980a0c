import { signature, stringToSign } from '../auth/v1hmac.js';
import type { ApiKey } from '../merchant.js';
import { type Spelling, seal } from './seal.js';

/** What a platform said: a call's answer, as far as it is compared. */
export interface Said {
  readonly status: number;
  readonly body: unknown;
  /** What pages may read of the headers. */
  readonly exposed: string | undefined;
}

/** A session as *create session* answers it. */
export interface Session {
  readonly clientSessionId: string;
  readonly customerId: string;
  readonly clientApiUrl: string;
}

/** An account on a platform, called as its merchant's server and its consumers' browsers call it. */
export interface Account {
  readonly server: (method: string, path: string, body?: object, headers?: HeadersInit) => Promise<Said>;
  readonly session: (body?: object) => Promise<Session>;
  readonly client: (session: Session, method: string, path: string, body?: object) => Promise<Said>;
  /** An `encryptedCustomerInput` with a card. */
  readonly sealed: (session: Session, spelling?: Spelling) => Promise<string>;
  /** Lets time pass, in milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

export interface AccountOptions {
  /** Origin of the Server API. */
  readonly url: string;
  readonly merchant: string;
  readonly apiKey: ApiKey;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly wait: Account['wait'];
}

export const testCard = { cardNumber: '4567350000427977', expiryDate: '1230', cvv: '123' } as const;

const said = async (response: Response): Promise<Said> => {
  const text = await response.text();
  let body: unknown = text;
  try {
    body = text === '' ? undefined : JSON.parse(text);
  } catch {
    // No JSON: compared as text.
  }
  const exposed = response.headers.get('Access-Control-Expose-Headers') ?? undefined;
  return { status: response.status, body, exposed };
};

export const openAccount = ({ url, merchant, apiKey, fetch, wait }: AccountOptions): Account => {
  const server: Account['server'] = async (method, path, body, more) => {
    const target = `/v1/${merchant}${path}`;
    const headers = new Headers(more);
    if (!headers.has('Date')) headers.set('Date', new Date().toUTCString());
    if (body) headers.set('Content-Type', 'application/json');
    const signed = await signature(apiKey.secret, stringToSign(method, headers, target));
    headers.set('Authorization', `GCS v1HMAC:${apiKey.id}:${signed}`);
    return said(
      await fetch(
        new Request(url + target, {
          method,
          headers,
          redirect: 'error',
          ...(body && { body: JSON.stringify(body) }),
        }),
      ),
    );
  };
  const client: Account['client'] = async (session, method, path, body) => {
    const headers = {
      Authorization: `GCS v1Client:${session.clientSessionId}`,
      ...(body && { 'Content-Type': 'application/json' }),
    };
    const base = session.clientApiUrl.replace(/\/v1\/?$/, '');
    const address = `${base}/v1/${session.customerId}${path}`;
    return said(
      await fetch(
        new Request(address, {
          method,
          headers,
          redirect: 'error',
          ...(body && { body: JSON.stringify(body) }),
        }),
      ),
    );
  };
  return {
    server,
    client,
    wait,
    async session(asked = {}) {
      const { status, body } = await server('POST', '/sessions', asked);
      if (status !== 201) throw new Error(`No session can be made: HTTP ${status}.`);
      return body as Session;
    },
    async sealed(session, spelling) {
      const { body } = await client(session, 'GET', '/crypto/publickey');
      const payload = {
        clientSessionId: session.clientSessionId,
        nonce: crypto.randomUUID(),
        paymentProductId: 1,
        tokenize: false,
        paymentValues: Object.entries(testCard).map(([key, value]) => ({ key, value })),
      };
      return seal(body as { keyId: string; publicKey: string }, payload, spelling);
    },
  };
};
