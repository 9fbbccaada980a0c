import { keyPair } from '../encryption/oracles.js';
import { createSandbox } from '../../src/sandbox/index.js';
import type { PaymentContext } from '../../src/domain/payment-context.js';
import type { Session } from '../../src/domain/session.js';
import { context, tokens } from './world.js';

/**
 * The sandbox's own answers, requested once and then repeated: ten thousand checkouts need them fast. The test
 * has the private half of its key.
 */
export const recordedPlatform = async () => {
  const sandbox = createSandbox({ publicUrl: 'https://sandbox.test', now: () => Date.UTC(2026, 5, 15, 12) });
  Object.assign(sandbox.world, { keyPairs: { prepare: () => {}, take: () => Promise.reject(new Error()) } });
  const merchant = sandbox.merchant('1001');
  const keys = keyPair();
  const newSession = async (...tokens: string[]): Promise<Session> => {
    const { clientSessionId, customerId, clientApiUrl, assetUrl } = (await (
      await merchant('POST', '/sessions', { tokens })
    ).json()) as Session;
    return { clientSessionId, customerId, clientApiUrl, assetUrl };
  };
  const sessions = [
    await newSession(tokens.visa, tokens.masterCard, tokens.amex),
    await newSession(tokens.amex, tokens.visa),
    await newSession(),
  ] as const;
  const contexts: readonly PaymentContext[] = [
    context,
    { ...context, amount: 4200 },
    { ...context, locale: 'nl_NL' },
    { ...context, currency: 'USD', country: 'US' },
  ];

  const recorded = new Map<string, Promise<{ status: number; text: string }>>();
  const answer = async (request: Request): Promise<Response> => {
    if (request.url.endsWith('/crypto/publickey')) return Response.json(keys.publicKey);
    const body = request.method === 'POST' ? await request.clone().text() : '';
    const key = `${request.url} ${body}`;
    let record = recorded.get(key);
    if (!record) {
      const asked = sandbox.fetch(request);
      record = asked.then(async (response) => ({ status: response.status, text: await response.text() }));
      recorded.set(key, record);
    }
    const { status, text } = await record;
    return new Response(text, { status, headers: { 'Content-Type': 'application/json' } });
  };
  const get = async <T>({ customerId, clientSessionId, clientApiUrl }: Session, path: string): Promise<T> => {
    const query = 'amount=2980&currencyCode=EUR&countryCode=NL&locale=en_GB';
    const headers = { Authorization: `GCS v1Client:${clientSessionId}` };
    const url = `${clientApiUrl}/v1/${customerId}/${path}?${query}`;
    return (await (await sandbox.fetch(new Request(url, { headers }))).json()) as T;
  };

  /** What the platform says of its products, read without this library: their fields, and those that are asked for. */
  const allFieldsOf = new Map<number, ReadonlySet<string>>();
  const fieldsOf = new Map<number, ReadonlySet<string>>();
  /** By session and id: the account's product and what may not, or need not, be sent. */
  const accountsOf = new Map<string, ReadonlyMap<number, WireAccount>>();
  for (const session of sessions) {
    const { paymentProducts } = await get<{ paymentProducts: WireProduct[] }>(session, 'products');
    accountsOf.set(
      session.clientSessionId,
      new Map(paymentProducts.flatMap((p) => (p.accountsOnFile ?? []).map((a) => [a.id, a] as const))),
    );
    for (const { id } of paymentProducts) {
      const { fields = [] } = await get<WireProduct>(session, `products/${id}`);
      const asked = fields.filter(
        ({ dataRestrictions, displayHints }) =>
          displayHints && (dataRestrictions.isRequired || displayHints.alwaysShow),
      );
      allFieldsOf.set(id, new Set(fields.map((field) => field.id)));
      fieldsOf.set(id, new Set(asked.map((field) => field.id)));
    }
  }

  return { answer, sessions, contexts, allFieldsOf, fieldsOf, accountsOf, privateKey: keys.privateKey };
};

interface WireAccount {
  readonly id: number;
  readonly paymentProductId: number;
  readonly attributes: readonly { key: string; value: string; status: string }[];
}

interface WireProduct {
  readonly id: number;
  readonly accountsOnFile?: readonly WireAccount[];
  readonly fields?: readonly {
    readonly id: string;
    readonly dataRestrictions: { readonly isRequired: boolean };
    readonly displayHints?: { readonly alwaysShow: boolean };
  }[];
}
