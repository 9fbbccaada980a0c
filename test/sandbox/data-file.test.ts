import { chmod, mkdtemp, open, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY, HOUR } from '../../src/sandbox/clock.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { readState } from '../../src/sandbox/node/data-file/read.js';
import { type RunningSandbox, type ServeOptions, serve } from '../../src/sandbox/node/serve.js';
import { cli } from './cli-process.js';
import { killRounds } from './endurance/kill.js';
import { endpoint } from './endpoint.js';
import { harness, mandateAddress, order, sealWith, type Session } from './harness.js';
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

describe('The data file', () => {
  it('The data file restores sessions, keys, nonces, payments, answers, tokens and the clock', async () => {
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

  it('The data file restores undelivered webhook events', async () => {
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

  it('The data file keeps everything that was answered when the program is killed under load', async () => {
    // `npm run sandbox:endurance` does it twenty times.
    expect(await killRounds(file, 2)).toMatch(/Killed 2 times under load/);
  });

  it('The data file is complete at every moment, private to its owner, and alone in its folder with its lock', async () => {
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
    for (const text of looked)
      for (const line of text.split('\n').slice(0, -1))
        expect(() => JSON.parse(line) as unknown).not.toThrow();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).sort()).toEqual(['.kept.json.lock', 'kept.json']);
    expect((await readState(file))?.records['sessions']).toHaveLength(20);
  });

  it('The data file always matches the sandbox’s state, whatever was done', async () => {
    const { connect, sandbox, url } = await start();
    const merchant = sandbox.merchant('2001');
    const session = await sessionOf(connect);
    await connect.v1.payments.create('1001', bodyOf(await sealedCard(url, session, {}, { tokenize: true })));
    const card = { cardNumber: PAN, expiryDate: '1230', cvv: '123' };
    const { payment } = (await (
      await merchant('POST', '/payments', {
        order: order(),
        cardPaymentMethodSpecificInput: { paymentProductId: 1, returnUrl: 'https://shop.test/', card },
      })
    ).json()) as { payment: { id: string } };
    await merchant('POST', `/payments/${payment.id}/capture`, { amount: 1_000 });
    sandbox.faults.expireSession(session.clientSessionId);
    sandbox.clock.advance(2 * DAY);
    await merchant('POST', `/payments/${payment.id}/refund`, {
      amountOfMoney: { amount: 500, currencyCode: 'EUR' },
    });
    await merchant('POST', `/payments/${payment.id}/dispute`, {
      amountOfMoney: { amount: 1, currencyCode: 'EUR' },
    });
    const dispute = [...sandbox.world.records.disputes.keys()][0] ?? '';
    const form = new FormData();
    form.set('file', new File(['x'], 'x.txt', { type: 'text/plain' }));
    await sandbox.handle(
      new Request(`${url}/files/v1/2001/disputes/${dispute}`, { method: 'POST', body: form }),
      { trusted: true },
    );
    expect((await connect.v1.services.testconnection('1001')).status).toBe(200);
    const plain = (state: unknown): unknown => JSON.parse(JSON.stringify(state));
    expect(plain(await readState(file))).toEqual(plain(sandbox.state()));
  });

  it('A data file of an older version, one JSON object, is migrated', async () => {
    const { sandbox, cardPayment } = harness();
    const { id } = (await cardPayment(PAN)).body.payment;
    await writeFile(file, JSON.stringify(sandbox.state()), { mode: 0o644 });
    const taken = await start();
    expect((await taken.connect.v1.payments.get('1001', id)).status).toBe(200);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toMatch(/^\{"version":2/);
  });

  it('A data file with an incomplete last line is read up to that line', async () => {
    const first = await start();
    await sessionOf(first.connect);
    await first.close();
    const whole = await readFile(file, 'utf8');
    await writeFile(file, `${whole}[["sessions","half","{`);
    const second = await start();
    expect(second.sandbox.world.records.sessions.size).toBe(1);
    expect(await readFile(file, 'utf8')).not.toContain('half');
  });

  it('A data file that is damaged in the middle is refused and left unchanged', async () => {
    const first = await start();
    await sessionOf(first.connect);
    await first.close();
    const broken = (await readFile(file, 'utf8')).replace('[["', '[[“');
    await writeFile(file, broken);
    await expect(start()).rejects.toThrow(/is damaged or not a sandbox/);
    expect(await readFile(file, 'utf8')).toBe(broken);
  });

  it('A data file belongs to one sandbox at a time, and the second one reports the owner', async () => {
    await start();
    await expect(start()).rejects.toThrow(
      new RegExp(`in use by another sandbox: process ${process.pid} on `),
    );
    const other = cli(['sandbox', '--port', '0', '--data', file]);
    expect(await other.ended).toBe(1);
    expect(other.said()).toContain(`process ${process.pid}`);
    for (const own of running.splice(0)) await own.close();
    await start();
  });

  it('A data file behind a link is refused, and nothing is written through a link', async () => {
    const elsewhere = join(folder, 'elsewhere');
    await writeFile(elsewhere, 'untouched');
    const link = join(folder, 'link.json');
    await symlink(elsewhere, link);
    await expect(start({ data: link })).rejects.toThrow(/is a link/);
    for (const name of ['.kept.json.new', `.kept.json.${process.pid}.new`])
      await symlink(elsewhere, join(folder, name));
    const { connect } = await start();
    expect((await sessionOf(connect)).clientSessionId).toBeDefined();
    expect(await readFile(elsewhere, 'utf8')).toBe('untouched');
    expect((await readdir(folder)).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('A data file is compacted while in use without losing anything', async () => {
    const { sandbox, connect, url, close } = await start({ choices: { mostFileCharacters: 3_000_000 } });
    const made = await connect.v1.payments.create('2001', {
      order: order(),
      cardPaymentMethodSpecificInput: {
        paymentProductId: 1,
        returnUrl: 'https://shop.test/',
        card: { cardNumber: PAN, expiryDate: '1230', cvv: CVV },
      },
    });
    const { id } = (made.body as { payment: { id: string } }).payment;
    await connect.v1.payments.capture('2001', id, {});
    sandbox.clock.advance(2 * DAY);
    const disputed = await connect.v1.payments.dispute('2001', id, {});
    expect(disputed.status).toBe(201);
    const upload = () => {
      const form = new FormData();
      form.set('file', new File(['x'.repeat(1_000_000)], 'evidence.txt', { type: 'text/plain' }));
      const address = `${url}/files/v1/2001/disputes/${(disputed.body as { id: string }).id}`;
      return sandbox.handle(new Request(address, { method: 'POST', body: form }), { trusted: true });
    };
    const sizes: number[] = [];
    const sessions: string[] = [];
    // A slow disk takes longer to write the file anew than several uploads do, which are then in it as well.
    const isSmaller = () => sizes.some((size, at) => size < (sizes[at - 1] ?? 0));
    while (sizes.length < 8 || !isSmaller()) {
      expect((await upload()).status).toBe(201);
      const answers = await Promise.all([sessionOf(connect), sessionOf(connect), sessionOf(connect)]);
      sessions.push(...answers.map(({ clientSessionId }) => clientSessionId));
      sizes.push((await stat(file)).size);
    }
    await close();
    const kept = await readState(file);
    expect((kept?.records['sessions'] as [string][]).map(([key]) => key).sort()).toEqual(sessions.sort());
    // Of all files, only the last two fit.
    expect(kept?.records['files']).toHaveLength(2);
  });

  it('A data file that cannot grow refuses further calls with a message and loses nothing', async () => {
    const program = cli(['sandbox', '--port', '0', '--data', file], {}, { mostKilobytes: 150 });
    const [url = ''] = await program.says(/Sandbox {3}(\S+)/);
    const connect = newSdk(url);
    const body = {
      order: { ...order(), customer: { device: { deviceFingerprintTransactionId: 'x'.repeat(4_000) } } },
      redirectPaymentMethodSpecificInput: { paymentProductId: 840, returnUrl: 'https://shop.test/' },
    };
    const ids: string[] = [];
    let refusal: { status: number; body: unknown } | undefined;
    for (let at = 0; at < 60 && !refusal; at++) {
      const made = await connect.v1.payments.create('1001', body as never);
      if (made.status === 201) ids.push((made.body as { payment: { id: string } }).payment.id);
      else refusal = made as never;
    }
    expect(ids.length).toBeGreaterThan(5);
    expect(refusal).toMatchObject({ status: 503, body: { errors: [{ id: 'DATA_FILE_CANNOT_BE_WRITTEN' }] } });
    expect(await program.stop('SIGKILL')).toBe('SIGKILL');
    const next = await start();
    for (const id of ids) expect((await next.connect.v1.payments.get('1001', id)).status).toBe(200);
    const more = await next.connect.v1.payments.create('1001', body as never);
    expect(ids).not.toContain((more.body as { payment: { id: string } }).payment.id);
  });

  describe('while it is in use', () => {
    const pay = async ({ connect }: Awaited<ReturnType<typeof start>>) => {
      const { status, body } = await connect.v1.payments.create('1001', {
        order: order(),
        bankTransferPaymentMethodSpecificInput: { paymentProductId: 11 },
      });
      return {
        status,
        id: (body as { payment?: { id: string } }).payment?.id ?? '',
        said: JSON.stringify(body),
      };
    };
    const missing = async (ids: readonly string[]) => {
      const { connect } = await start();
      const found = await Promise.all(
        ids.map(async (id) => (await connect.v1.payments.get('1001', id)).status),
      );
      return ids.filter((_, at) => found[at] !== 200);
    };

    it('A data file on a disk that becomes read-only refuses in words, goes on later, and loses nothing', async () => {
      const faults: unknown[] = [];
      const own = await start({ onFault: (fault) => faults.push(fault) });
      const before = await pay(own);
      const handle = await open(file, 'r');
      const files = Object.getPrototypeOf(handle) as typeof handle;
      await handle.close();
      // As when the system remounts a failing disk: what is open already cannot be written any more.
      const wrong = Object.assign(new Error('EROFS: read-only file system, write'), { code: 'EROFS' });
      const write = vi.spyOn(files, 'write').mockRejectedValue(wrong);
      const refused = [await pay(own), await pay(own)];
      write.mockRestore();
      for (const { status, said } of refused) {
        expect([status, said]).toEqual([503, expect.stringContaining('DATA_FILE_CANNOT_BE_WRITTEN')]);
        expect(said).toContain('its folder is read-only (EROFS)');
      }
      expect(faults).toEqual([wrong]);
      const after = await pay(own);
      expect([before.status, after.status]).toEqual([201, 201]);
      await own.close();
      expect(await missing([before.id, after.id])).toEqual([]);
    });

    it('A data file in a folder where nothing can be added any more keeps all that is answered', async () => {
      const own = await start();
      const ids = [(await pay(own)).id];
      await chmod(folder, 0o555);
      ids.push((await pay(own)).id);
      await chmod(folder, 0o755);
      await own.close();
      expect(await missing(ids)).toEqual([]);
    });

    it('A data file that somebody removes is written anew with the next change', async () => {
      const own = await start();
      const first = await pay(own);
      await rm(file);
      const second = await pay(own);
      expect(second.status).toBe(201);
      await own.close();
      expect(await missing([first.id, second.id])).toEqual([]);
    });
  });

  it('A data file never contains a card number, account number or security code', async () => {
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
          customer: { bankAccountIban: { iban: IBAN }, mandateAddress },
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
    const kept = await readState(file);
    // Where a session's private key is kept, chance could spell a code of four digits.
    const text = JSON.stringify({ ...kept?.records, keys: [] });
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
    'null',
    '{}',
    '{"version":2}\n[["payments",7,{}]]\n',
    '{"version":2}',
    '{"version":1,"merchants":[],"ahead":0,"fingerprintSecret":"x","records":{"payments":[7]}}',
  ])('A data file with other content (%s) is refused and left unchanged', async (text) => {
    await writeFile(file, text);
    await expect(start()).rejects.toThrow(/data file|state of a sandbox/);
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('A data file that cannot be written is refused at the start', async () => {
    await expect(start({ data: join(folder, 'nowhere', 'kept.json') })).rejects.toThrow(
      /cannot be written: there is no such folder \(ENOENT\)/,
    );
    await expect(start({ data: folder })).rejects.toThrow(/data file/);
  });

  it('A data file of merchants that are not configured is refused', async () => {
    await (await start({ merchants: [{ id: '42', platform: 'ogone' }] })).close();
    await expect(start()).rejects.toThrow(/merchant 42 on ogone/);
  });
});

describe('The state of a sandbox', () => {
  it('A state creates an independent copy of its sandbox', async () => {
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

  it('A state leaves out calls that are still waiting for an answer', () => {
    const { sandbox } = harness();
    sandbox.world.records.replays.set('1001:key', { at: sandbox.clock.now(), answer: undefined });
    expect(createSandbox({ state: sandbox.state() }).world.records.replays.size).toBe(0);
  });
});
