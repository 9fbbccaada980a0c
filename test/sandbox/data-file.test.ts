import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../src/sandbox/clock.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { type RunningSandbox, type ServeOptions, serve } from '../../src/sandbox/node/serve.js';
import { cli } from './cli-process.js';
import { endpoint } from './endpoint.js';
import { harness, order, sealWith, type Session } from './harness.js';
import { newSdk } from './sdk.js';

const PAN = '4012000033330026';
const CVV = '7391';
const IBAN = 'NL91ABNA0417164300';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  file = join(folder, 'kept.json');
});
afterEach(() => rm(folder, { recursive: true }));

const running: RunningSandbox[] = [];
const start = async (options: ServeOptions = {}) => {
  const own = await serve({
    port: 0,
    data: file,
    onFault: (fault) => console.error(fault),
    ...options,
  });
  running.push(own);
  return { ...own, connect: newSdk(own.url) };
};
afterEach(async () => {
  for (const own of running.splice(0)) await own.close();
});

const client = async (url: string, session: Session, path: string, method = 'GET', body?: unknown) => {
  const response = await fetch(`${url}/client/v1/${session.customerId}${path}`, {
    method,
    headers: {
      Authorization: `GCS v1Client:${session.clientSessionId}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
};

const sealedCard = async (url: string, session: Session, values: Record<string, string> = {}, more = {}) => {
  const { keyId, publicKey } = (await client(url, session, '/crypto/publickey')).body;
  const card = { cardNumber: PAN, expiryDate: '1230', cvv: CVV, ...values };
  return sealWith(keyId, publicKey, {
    clientSessionId: session.clientSessionId,
    nonce: crypto.randomUUID(),
    paymentProductId: 1,
    tokenize: false,
    paymentValues: Object.entries(card).map(([key, value]) => ({ key, value })),
    ...more,
  });
};

const sessionOf = async (connect: ReturnType<typeof newSdk>, tokens: string[] = []): Promise<Session> =>
  (await connect.v1.sessions.create('1001', { tokens })).body as unknown as Session;

const bodyOf = (encryptedCustomerInput: string) => ({
  order: order(),
  encryptedCustomerInput,
  cardPaymentMethodSpecificInput: {},
});

describe('a data file', () => {
  it('brings everything back: sessions, keys, nonces, payments, answers, tokens and time', async () => {
    const first = await start();
    const session = await sessionOf(first.connect);
    const sealed = await sealedCard(first.url, session, {}, { tokenize: true });
    const unused = await sealedCard(first.url, session);
    const pay = (connect: typeof first.connect, input: string, key?: string) =>
      connect.v1.payments.create('1001', bodyOf(input), key === undefined ? null : { idempotence: { key } });
    const made = await pay(first.connect, sealed, 'a-key');
    expect(made.status).toBe(201);
    const { payment, creationOutput } = made.body as {
      payment: { id: string };
      creationOutput: { token: string };
    };
    first.sandbox.clock.advance(HOUR);
    await first.close();

    const second = await start();
    expect(second.sandbox.clock.now() - Date.now()).toBeGreaterThan(HOUR - 60_000);
    expect((await second.connect.v1.payments.get('1001', payment.id)).body).toMatchObject({
      id: payment.id,
      status: 'PENDING_APPROVAL',
    });
    const again = await pay(second.connect, sealed, 'a-key');
    expect([again.status, again.body]).toEqual([201, made.body]);
    expect(await pay(second.connect, sealed)).toMatchObject({ status: 400 });
    expect((await pay(second.connect, unused)).status).toBe(201);
    const known = await client(second.url, session, '/crypto/publickey');
    expect([
      known.status,
      await client(first.url, session, '/crypto/publickey').catch(() => 'closed'),
    ]).toEqual([200, 'closed']);
    const aliased = await sessionOf(second.connect, [creationOutput.token]);
    expect(aliased).not.toHaveProperty('invalidTokens');
    // The same card is the same account, as before.
    const stored = await second.connect.v1.tokens.create('1001', {
      paymentProductId: 1,
      card: { data: { cardWithoutCvv: { cardNumber: PAN, expiryDate: '1230' } } },
    } as never);
    expect([stored.status, stored.body]).toMatchObject([
      200,
      { token: creationOutput.token, isNewToken: false },
    ]);
    const approved = await second.connect.v1.payments.approve('1001', payment.id, {});
    expect(approved.status).toBe(200);
    await second.close();

    const third = await start();
    third.sandbox.clock.advance(2 * DAY);
    expect((await third.connect.v1.payments.get('1001', payment.id)).body).toMatchObject({ status: 'PAID' });
    expect((await client(third.url, session, '/crypto/publickey')).status).toBe(403);
    expect(new Set(third.sandbox.world.records.payments.keys()).size).toBe(2);
  });

  it('takes up events that had not arrived', async () => {
    const shop = await endpoint();
    const webhooks = { url: shop.url };
    const first = await start({ webhooks });
    shop.answers.push(503);
    const made = await first.sandbox.merchant('1001')('POST', '/payments', {
      order: order(),
      redirectPaymentMethodSpecificInput: { paymentProductId: 840, returnUrl: 'https://shop.test/' },
    });
    expect(made.status).toBe(201);
    await first.sandbox.webhooks?.settled();
    await first.close();
    expect(shop.received).toHaveLength(1);
    const second = await start({ webhooks });
    await second.sandbox.webhooks?.settled();
    expect(shop.received).toHaveLength(1);
    second.sandbox.clock.advance(5_000);
    await second.sandbox.webhooks?.settled();
    const types = shop.received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
    expect(types).toEqual(['payment.created', 'payment.created', 'payment.redirected']);
    await shop.close();
  });

  it('loses nothing that was answered, even where the program is killed', async () => {
    const ids: string[] = [];
    for (let round = 0; round < 2; round++) {
      const program = cli(['sandbox', '--port', '0', '--data', file]);
      const [url = ''] = await program.says(/Sandbox {3}(\S+)/);
      const connect = newSdk(url);
      for (const id of ids) expect((await connect.v1.payments.get('1001', id)).status).toBe(200);
      const session = await sessionOf(connect);
      const made = await connect.v1.payments.create('1001', bodyOf(await sealedCard(url, session)));
      ids.push((made.body as { payment: { id: string } }).payment.id);
      expect(await program.stop('SIGKILL')).toBe('SIGKILL');
    }
    expect(new Set(ids).size).toBe(2);
    const last = await start();
    expect([...last.sandbox.world.records.payments.keys()]).toEqual(ids);
  });

  it('is whole at every moment, for its owner only, and alone in its folder', async () => {
    const { connect } = await start();
    let stop = false;
    const looked: string[] = [];
    const looking = (async () => {
      while (!stop) looked.push(await readFile(file, 'utf8'));
    })();
    await Promise.all(Array.from({ length: 20 }, () => sessionOf(connect)));
    stop = true;
    await looking;
    expect(looked.length).toBeGreaterThan(3);
    for (const text of looked) expect(JSON.parse(text)).toMatchObject({ version: 1 });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['kept.json']);
    const kept = JSON.parse(await readFile(file, 'utf8')) as { records: { sessions: unknown[] } };
    expect(kept.records.sessions).toHaveLength(20);
  });

  it('never holds a number of a card or an account, nor a security code', async () => {
    const { connect, url, sandbox } = await start();
    const session = await sessionOf(connect);
    const merchant = sandbox.merchant('1001');
    const cards = [{}, { cardholderName: 'Canary' }];
    for (const values of cards)
      expect(
        (
          await connect.v1.payments.create(
            '1001',
            bodyOf(await sealedCard(url, session, values, { tokenize: true })),
          )
        ).status,
      ).toBe(201);
    const plain = { cardNumber: PAN, expiryDate: '1230', cvv: CVV };
    const calls: [string, object][] = [
      ['/payments', { order: order(), cardPaymentMethodSpecificInput: { paymentProductId: 1, card: plain } }],
      [
        '/hostedcheckouts',
        { order: order(), cardPaymentMethodSpecificInput: { paymentProductId: 1, card: plain } },
      ],
      [
        '/hostedcheckouts',
        { order: order(), mobilePaymentMethodSpecificInput: { encryptedPaymentData: PAN } },
      ],
      [
        '/hostedmandatemanagements',
        {
          createMandateInfo: {
            customer: { bankAccountIban: { iban: IBAN } },
            customerReference: 'c',
            recurrenceType: 'UNIQUE',
            signatureType: 'SMS',
          },
        },
      ],
      [
        '/mandates',
        {
          customer: { bankAccountIban: { iban: IBAN } },
          customerReference: 'c',
          recurrenceType: 'UNIQUE',
          signatureType: 'UNSIGNED',
        },
      ],
      [
        '/payouts',
        {
          bankTransferPayoutMethodSpecificInput: { bankAccountIban: { iban: IBAN } },
          payoutDetails: { amountOfMoney: { amount: 100, currencyCode: 'EUR' } },
        },
      ],
    ];
    for (const [path, body] of calls) {
      const { status } = await merchant('POST', path, body);
      expect([path, status]).toEqual([path, 201]);
    }
    const kept = JSON.parse(await readFile(file, 'utf8')) as { records: Record<string, unknown> };
    // Where a session's private key is kept, chance could spell a code of four digits.
    const text = JSON.stringify({ ...kept.records, keys: [] });
    expect(text).toContain('************0026');
    for (let at = 0; at + 7 <= PAN.length; at++) expect(text).not.toContain(PAN.slice(at, at + 7));
    expect(text).not.toContain(CVV);
    expect(text).not.toMatch(/0417164/);
    expect(await readFile(file, 'utf8')).not.toContain(PAN);
  });

  it.each([
    '',
    '{',
    '[]',
    '{}',
    '{"version":2}',
    '{"version":1,"merchants":[],"ahead":0,"fingerprintSecret":"x","records":{"payments":[7]}}',
  ])('that holds something else (%s) is refused, and left as it is', async (text) => {
    await writeFile(file, text);
    await expect(start()).rejects.toThrow(/data file|state of a sandbox/);
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('that cannot be written is refused at the start', async () => {
    await expect(start({ data: join(folder, 'nowhere', 'kept.json') })).rejects.toThrow(/ENOENT/);
    await expect(start({ data: folder })).rejects.toThrow(/data file/);
  });

  it('of merchants that are missing here is refused', async () => {
    await (await start({ merchants: [{ id: '42', platform: 'ogone' }] })).close();
    await expect(start()).rejects.toThrow(/merchant 42 on ogone/);
  });
});

describe('a state', () => {
  it('makes a sandbox like the one it is of, which goes its own way from then on', async () => {
    const { sandbox, cardPayment } = harness();
    const { id } = (await cardPayment(PAN)).body.payment;
    const state = sandbox.state();
    const other = createSandbox({ state });
    expect(other.state()).toEqual(state);
    await other.merchant('1001')('POST', `/payments/${id}/cancel`);
    const statusIn = async (world: typeof sandbox) =>
      (await (await world.merchant('1001')('GET', `/payments/${id}`)).json()).status;
    expect([await statusIn(sandbox), await statusIn(other)]).toEqual(['PENDING_APPROVAL', 'CANCELLED']);
  });

  it('leaves out whoever waits for an answer', () => {
    const { sandbox } = harness();
    sandbox.world.records.replays.set('1001:key', { at: sandbox.clock.now(), answer: undefined });
    expect(createSandbox({ state: sandbox.state() }).world.records.replays.size).toBe(0);
  });
});
