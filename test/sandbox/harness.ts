import { newSdk } from './sdk.js';
import { type Sandbox, type SandboxOptions, createSandbox } from '../../src/sandbox/index.js';
import { stringToSign } from '../../src/sandbox/auth/v1hmac.js';
import { createHmac, webcrypto } from 'node:crypto';
import { CompactEncrypt } from 'jose';

export { newSdk };

export const ORIGIN = 'http://sandbox.test';

export const errorOf = (body: unknown) =>
  (body as { errors: { code: string; id?: string; propertyName?: string; httpStatusCode: number }[] })
    .errors[0];

export interface Session {
  readonly clientSessionId: string;
  readonly customerId: string;
  readonly clientApiUrl: string;
  readonly assetUrl: string;
  readonly invalidTokens?: readonly string[];
}

export interface Reply {
  readonly status: number;
  // Tests look at answers freely.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
  readonly headers: Headers;
}

const reply = async (response: Response): Promise<Reply> => {
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json');
  return { status: response.status, body: json ? JSON.parse(text) : text, headers: response.headers };
};

/** A merchant's server and a consumer's browser against an in-process sandbox. */
export const harness = (options: SandboxOptions = {}) => {
  const sandbox: Sandbox = createSandbox({ onFault: (fault) => console.error(fault), ...options });

  const server = async (
    merchantId: string,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> => {
    const target = `/v1/${merchantId}${path}`;
    const request = new Request(ORIGIN + target, {
      method,
      headers: {
        Date: new Date().toUTCString(),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const signature = createHmac('sha256', 'sandbox-secret')
      .update(stringToSign(method, request.headers, target))
      .digest('base64');
    request.headers.set('Authorization', `GCS v1HMAC:sandbox-key:${signature}`);
    return reply(await sandbox.handle(request, { target }));
  };

  const session = async (merchantId = '1001', body: unknown = {}): Promise<Session> =>
    (await server(merchantId, 'POST', '/sessions', body)).body;

  const client = async (session: Session, method: string, path: string, body?: unknown): Promise<Reply> =>
    reply(
      await sandbox.fetch(
        new Request(`${session.clientApiUrl}/v1/${session.customerId}${path}`, {
          method,
          headers: {
            Authorization: `GCS v1Client:${session.clientSessionId}`,
            ...(body !== undefined && { 'Content-Type': 'application/json' }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      ),
    );

  /** Seals with `jose`: neither the library's nor the sandbox's own code. */
  const seal = async (session: Session, payload: Record<string, unknown>): Promise<string> => {
    const { keyId, publicKey } = (await client(session, 'GET', '/crypto/publickey')).body;
    return sealWith(keyId, publicKey, {
      clientSessionId: session.clientSessionId,
      nonce: webcrypto.randomUUID(),
      tokenize: false,
      ...payload,
    });
  };

  const cardPayment = async (
    cardNumber: string,
    {
      merchantId = '1001',
      paymentProductId = 1,
      amount = 2980,
      input = {},
      payload = {},
      values = {},
    }: {
      merchantId?: string;
      paymentProductId?: number;
      amount?: number;
      input?: Record<string, unknown>;
      payload?: Record<string, unknown>;
      values?: Record<string, string>;
    } = {},
  ): Promise<Reply> => {
    const consumer = await session(merchantId);
    const encryptedCustomerInput = await seal(consumer, {
      paymentProductId,
      paymentValues: Object.entries({ cardNumber, expiryDate: '1230', cvv: '123', ...values }).map(
        ([key, value]) => ({
          key,
          value,
        }),
      ),
      ...payload,
    });
    return server(merchantId, 'POST', '/payments', {
      order: order(amount),
      encryptedCustomerInput,
      cardPaymentMethodSpecificInput: {
        threeDSecure: { redirectionData: { returnUrl: 'https://shop.test/return?order=7' } },
        ...input,
      },
    });
  };

  return { sandbox, server, client, session, seal, cardPayment };
};

export const order = (amount = 2980, currencyCode = 'EUR', countryCode = 'NL') => ({
  amountOfMoney: { amount, currencyCode },
  customer: { billingAddress: { countryCode } },
  references: { merchantReference: 'order-7' },
});

/** Of the debtor of a mandate. */
export const mandateAddress = { street: 'Long Lane', zip: '2611', city: 'Delft', countryCode: 'NL' };

export const sealWith = async (keyId: string, publicKey: string, payload: unknown): Promise<string> => {
  const key = await webcrypto.subtle.importKey(
    'spki',
    Buffer.from(publicKey, 'base64'),
    { name: 'RSA-OAEP', hash: 'SHA-1' },
    false,
    ['encrypt', 'wrapKey'],
  );
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'RSA-OAEP', enc: 'A256CBC-HS512', kid: keyId })
    .encrypt(key);
};
