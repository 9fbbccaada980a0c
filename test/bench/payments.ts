import { createHmac, randomUUID, webcrypto } from 'node:crypto';
import { CompactEncrypt } from 'jose';
import { stringToSign } from '../../src/sandbox/auth/v1hmac.js';

/* Payments as a shop makes them: encrypted by browsers, signed by a server. Encryption is done before anything is measured. */

const TEST_CARD = '4012000033330026';

/** A request that is ready to be sent. */
export interface SignedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends a request; resolves to its status and body. */
export type Send = (request: SignedRequest) => Promise<{ readonly status: number; readonly body: string }>;

/** A Server API call of merchant 1001, with a signature of this moment. */
export const signed = (path: string, json: unknown, more: Record<string, string> = {}): SignedRequest => {
  const target = `/v1/1001${path}`;
  const headers: Record<string, string> = {
    'Content-Type': 'application/json',
    Date: new Date().toUTCString(),
    ...more,
  };
  const signature = createHmac('sha256', 'sandbox-secret')
    .update(stringToSign('POST', new Headers(headers), target))
    .digest('base64');
  headers['Authorization'] = `GCS v1HMAC:sandbox-key:${signature}`;
  return { method: 'POST', path: target, headers, body: JSON.stringify(json) };
};

interface Browser {
  readonly clientSessionId: string;
  readonly keyId: string;
  readonly key: CryptoKey;
}

const openBrowser = async (send: Send): Promise<Browser> => {
  const session = JSON.parse((await send(signed('/sessions', {}))).body) as Record<string, string>;
  const answer = await send({
    method: 'GET',
    path: `/client/v1/${session['customerId']}/crypto/publickey`,
    headers: { Authorization: `GCS v1Client:${session['clientSessionId']}` },
    body: '',
  });
  const { keyId, publicKey } = JSON.parse(answer.body) as Record<'keyId' | 'publicKey', string>;
  const key = await webcrypto.subtle.importKey(
    'spki',
    Buffer.from(publicKey, 'base64'),
    { name: 'RSA-OAEP', hash: 'SHA-1' },
    false,
    ['encrypt', 'wrapKey'],
  );
  return { clientSessionId: session['clientSessionId'] ?? '', keyId, key };
};

const sealed = ({ clientSessionId, keyId, key }: Browser): Promise<string> => {
  const values = { cardNumber: TEST_CARD, expiryDate: '1230', cvv: '123' };
  const payload = {
    clientSessionId,
    nonce: randomUUID(),
    paymentProductId: 1,
    tokenize: false,
    paymentValues: Object.entries(values).map(([name, value]) => ({ key: name, value })),
  };
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'RSA-OAEP', enc: 'A256CBC-HS512', kid: keyId })
    .encrypt(key);
};

/** The bodies of `count` payments, encrypted in as many sessions as given. */
export const sealedPayments = async (
  send: Send,
  count: number,
  sessions: number,
): Promise<readonly object[]> => {
  const browsers: Browser[] = [];
  for (let made = 0; made < sessions; made++) browsers.push(await openBrowser(send));
  const bodies: object[] = [];
  for (let made = 0; made < count; made++) {
    const browser = browsers[made % browsers.length];
    if (!browser) throw new Error('There are no sessions.');
    bodies.push({
      order: {
        amountOfMoney: { amount: 2980, currencyCode: 'EUR' },
        customer: { billingAddress: { countryCode: 'NL' } },
        references: { merchantReference: `order-${made}` },
      },
      encryptedCustomerInput: await sealed(browser),
      cardPaymentMethodSpecificInput: {},
    });
  }
  return bodies;
};

/** Runs work on every entry, at most `width` at a time. */
export const inParallel = async <T>(
  entries: readonly T[],
  width: number,
  work: (entry: T, at: number) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const client = async (): Promise<void> => {
    for (let at = next++; at < entries.length; at = next++) await work(entries[at] as T, at);
  };
  await Promise.all(Array.from({ length: width }, client));
};
