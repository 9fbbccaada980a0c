import { connect, getPublicKey } from '../../src/client/index.js';
import type { Session } from '../../src/domain/session.js';
import { encryptPaymentRequest, prepareKey } from '../../src/encryption/index.js';

export const cards = {
  paid: '4567350000427977',
  challenge: '4567353300000007',
  declined: '4457010000000009',
  review: '4567355250000002',
} as const;
export const consumer = { cvv: '739', cardholderName: 'Wilhelmina Quastenflosser' } as const;

const expiryDate = `12${String((new Date().getFullYear() + 3) % 100).padStart(2, '0')}`;

interface Payment {
  readonly id: string;
  readonly status: string;
  readonly paymentOutput: {
    readonly amountOfMoney: { readonly amount: number; readonly currencyCode: string };
    readonly references: { readonly merchantReference: string };
  };
}

export interface Result {
  readonly payment: Payment;
  readonly creationOutput: { readonly externalReference: string; readonly token?: string };
  readonly merchantAction: {
    readonly actionType: string;
    readonly redirectData: { readonly redirectURL: string };
  };
}

/** As much of the platform's answers as these tests look at, all at once. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Session &
    Result & {
      readonly errorId: string;
      readonly errors: readonly { readonly code: string; readonly propertyName?: string }[];
      readonly paymentResult: Result;
    };
}

/** A browser as far as the merchant's server can tell: keeps cookies, follows redirects when told to. */
export const visitor = (shopUrl: string) => {
  const jar = new Map<string, string>();

  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(path, shopUrl);
    const headers = new Headers(init.headers);
    if (url.origin === shopUrl && jar.size)
      headers.set('Cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { redirect: 'manual', ...init, headers });
    for (const cookie of url.origin === shopUrl ? response.headers.getSetCookie() : []) {
      const [name = '', value = ''] = cookie.split(';')[0]!.split('=');
      jar.set(name, value);
    }
    return response;
  };

  const post = async (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), ...headers },
      body: JSON.stringify(body),
    });
    const json = (await response.json()) as Answer['json'];
    return { status: response.status, headers: response.headers, json };
  };

  const session = async (path = '/api/session'): Promise<Session> => (await post(path, {})).json;

  /** What `payment-ready` would hold. */
  const encrypted = async (cardNumber: string, more: { tokenize?: boolean } = {}, own?: Session) => {
    const given = own ?? (await session());
    const key = await prepareKey(await getPublicKey(connect(given)));
    const paymentProductId = cardNumber.startsWith('3') ? 2 : cardNumber.startsWith('5') ? 3 : 1;
    const encryptedCustomerInput = await encryptPaymentRequest(key, given.clientSessionId, {
      paymentProductId,
      tokenize: more.tokenize ?? false,
      paymentValues: new Map(Object.entries({ cardNumber, expiryDate, ...consumer })),
    });
    return {
      encryptedCustomerInput,
      encodedClientMetaInfo: 'e30=',
      paymentProductId,
      paymentMethod: 'card',
      tokenize: more.tokenize ?? false,
      browserData: {
        colorDepth: 24,
        innerHeight: 900,
        innerWidth: '1400',
        javaEnabled: false,
        javaScriptEnabled: true,
        screenHeight: 1200,
        screenWidth: '1920',
      },
    };
  };

  const pay = async (cardNumber: string, headers: Record<string, string> = {}): Promise<Answer> =>
    post('/api/payments', await encrypted(cardNumber), headers);

  /** Follows redirects within the shop and gives the page they end at. */
  const page = async (path: string): Promise<{ url: URL; status: number; html: string }> => {
    let url = new URL(path, shopUrl);
    for (let hops = 0; hops < 5; hops++) {
      const response = await request(url.href);
      const location = response.headers.get('location');
      if (!location) return { url, status: response.status, html: await response.text() };
      url = new URL(location, url);
    }
    throw new Error(`${path} leads nowhere`);
  };

  /** Presses a button on the bank's page; gives the address that the bank sends the consumer back to. */
  const atBank = async (redirectUrl: string, choice: 'pay' | 'fail' | 'cancel'): Promise<string> => {
    const answer = await request(redirectUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: new URL(redirectUrl).origin },
      body: new URLSearchParams({ choice }).toString(),
    });
    return answer.headers.get('location') ?? '';
  };

  return { request, post, session, encrypted, pay, page, atBank };
};

/** The order that a page with a checkout belongs to. */
export const orderOn = (html: string): string => /data-order="(MF-\w+)"/.exec(html)?.[1] ?? '';

export const outcomeOn = (html: string): string | undefined => /data-outcome="(\w+)"/.exec(html)?.[1];
