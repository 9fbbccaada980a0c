import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentStatus } from '../../src/sandbox/platforms/platform.js';
import { globalCollect } from '../../src/sandbox/platforms/globalcollect.js';
import { statusCategories } from '../../src/sandbox/platforms/status.js';
import { serve } from '../../src/sandbox/node/serve.js';
import { endpoint } from './endpoint.js';
import { errorOf, harness, order } from './harness.js';
import { newSdk } from './sdk.js';

const DAY = 86_400_000;
const payments = [{ merchant: '42', id: 'a', status: 'PAID', order: order() }];
const statuses = Object.keys(globalCollect.statusCodes) as PaymentStatus[];
/** Those that a platform has, apart from what is another's alone. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  '1001': ['PENDING_CAPTURE'],
  '2001': ['PENDING_APPROVAL'],
};

describe('Seeded payments', () => {
  for (const merchant of ['1001', '2001'])
    for (const status of statuses) {
      if (elsewhere[merchant]?.includes(status)) continue;
      it(`The payment has the status ${status} of merchant ${merchant} and keeps it`, async () => {
        const { sandbox, server } = harness();
        const amount = status === 'ACCOUNT_VERIFIED' ? 0 : 2980;
        const method =
          status === 'PENDING_PAYMENT'
            ? { bankTransferPaymentMethodSpecificInput: { paymentProductId: 11 } }
            : status === 'PENDING_COMPLETION'
              ? {
                  cardPaymentMethodSpecificInput: { paymentProductId: 3012, returnUrl: 'https://shop.test/' },
                }
              : {};
        const country = status === 'PENDING_COMPLETION' ? 'BE' : 'NL';
        await sandbox.seed({
          payments: [{ merchant, id: 'a-1', status, order: order(amount, 'EUR', country), ...method }],
        });
        const { body } = await server(merchant, 'GET', '/payments/a-1');
        expect(body.status).toBe(status);
        expect(body.statusOutput.statusCategory).toBe(statusCategories[status]);
      });
    }

  it('The payment has the captures, refunds, amounts and errors of its status', async () => {
    const { sandbox, server } = harness();
    const seeded = (merchant: string, id: string, status: PaymentStatus) => ({
      merchant,
      id,
      status,
      order: order(),
    });
    await sandbox.seed({
      payments: [
        seeded('2001', 'captured', 'CAPTURED'),
        seeded('2001', 'refunded', 'REFUNDED'),
        seeded('1001', 'rejected', 'REJECTED'),
      ],
    });
    const { captures } = (await server('2001', 'GET', '/payments/captured/captures')).body;
    expect(captures).toMatchObject([
      { status: 'CAPTURED', captureOutput: { amountOfMoney: { amount: 2980 } } },
    ]);
    const refunded = (await server('2001', 'GET', '/payments/refunded')).body;
    expect(refunded.paymentOutput).toMatchObject({ amountCaptured: 2980, amountRefunded: 2980 });
    expect((await server('2001', 'GET', '/payments/refunded/refunds')).body.refunds).toMatchObject([
      { status: 'REFUNDED' },
    ]);
    const rejected = (await server('1001', 'GET', '/payments/rejected')).body;
    expect(rejected.statusOutput.errors).toMatchObject([{ code: '430330' }]);
  });

  describe('in parts', () => {
    type Seeded = Parameters<ReturnType<typeof harness>['sandbox']['seed']>[0];
    const seededWith = async (payment: object) => {
      const the = harness();
      const seed = { payments: [{ id: 'a', order: order(), ...payment }] } as unknown as Seeded;
      await the.sandbox.seed(seed);
      return the;
    };

    it('The payment has the captures of its seed, and goes on from there', async () => {
      const { server, sandbox } = await seededWith({
        merchant: '2001',
        status: 'PENDING_CAPTURE',
        captures: [{ amount: 1000, status: 'PAID' }, { amount: 500 }],
      });
      const read = async (path = '') => (await server('2001', 'GET', `/payments/a${path}`)).body;
      expect((await read()).paymentOutput).toMatchObject({
        amountCaptured: 1000,
        amountCaptureRequested: 500,
      });
      expect((await read('/captures')).captures).toMatchObject([
        { status: 'PAID', captureOutput: { amountOfMoney: { amount: 1000 } } },
        { status: 'CAPTURE_REQUESTED', captureOutput: { amountOfMoney: { amount: 500 } } },
      ]);
      expect((await server('2001', 'POST', '/payments/a/capture', { amount: 1481 })).status).toBe(400);
      expect((await server('2001', 'POST', '/payments/a/capture', { amount: 1480 })).status).toBe(201);
      sandbox.clock.advance(3 * DAY);
      expect(await read()).toMatchObject({ status: 'PAID', paymentOutput: { amountCaptured: 2980 } });
    });

    it.each(['CAPTURE_REQUESTED', 'CAPTURED', 'PAID'])(
      'The payment that is %s was captured in the parts of its seed',
      async (status) => {
        const { server } = await seededWith({
          merchant: '2001',
          status,
          captures: [{ amount: 1000 }, { amount: 980 }],
        });
        const { captures } = (await server('2001', 'GET', '/payments/a/captures')).body;
        expect(captures).toMatchObject([{ status }, { status }]);
        const { paymentOutput } = (await server('2001', 'GET', '/payments/a')).body;
        expect((paymentOutput.amountCaptured ?? 0) + (paymentOutput.amountCaptureRequested ?? 0)).toBe(1980);
      },
    );

    it('The payment on GlobalCollect was approved for the amount of its seed', async () => {
      const { server } = await seededWith({
        merchant: '1001',
        status: 'PAID',
        captures: [{ amount: 2000 }],
        refunds: [{ amount: 500 }],
      });
      const { body } = await server('1001', 'GET', '/payments/a');
      expect(body).toMatchObject({
        status: 'PAID',
        paymentOutput: { amountPaid: 2000, amountCaptured: 2000, amountRefunded: 500 },
        statusOutput: { isRefundable: true },
      });
    });

    it.each(['1001', '2001'])(
      'The payment of merchant %s has the refunds of its seed, and the rest can be refunded',
      async (merchant) => {
        const { server } = await seededWith({
          merchant,
          status: 'PAID',
          refunds: [{ amount: 1000 }, { amount: 480, status: 'REFUND_REQUESTED' }],
        });
        const { refunds } = (await server(merchant, 'GET', '/payments/a/refunds')).body;
        expect(refunds).toMatchObject([
          { status: 'REFUNDED', refundOutput: { amountOfMoney: { amount: 1000 } } },
          { status: 'REFUND_REQUESTED', refundOutput: { amountOfMoney: { amount: 480 } } },
        ]);
        const refund = (amount: number) =>
          server(merchant, 'POST', '/payments/a/refund', { amountOfMoney: { amount, currencyCode: 'EUR' } });
        expect((await refund(1501)).status).toBe(400);
        expect((await refund(1500)).status).toBe(201);
      },
    );

    it('The payment that is refunded was so in the parts of its seed', async () => {
      const { server } = await seededWith({
        merchant: '2001',
        status: 'REFUNDED',
        refunds: [{ amount: 2000 }, { amount: 980 }],
      });
      expect((await server('2001', 'GET', '/payments/a/refunds')).body.refunds).toHaveLength(2);
    });

    it.each([
      ['more captured than authorised', '2001', 'CAPTURED', { captures: [{ amount: 2981 }] }, /authorised/],
      [
        'captures in parts on GlobalCollect',
        '1001',
        'CAPTURED',
        { captures: [{ amount: 1 }, { amount: 2 }] },
        /takes the money at once/,
      ],
      [
        'a capture that is behind its payment',
        '2001',
        'PAID',
        { captures: [{ amount: 1000, status: 'CAPTURED' }] },
        /is PAID, and never becomes CAPTURED/,
      ],
      ['more refunded than captured', '2001', 'PAID', { refunds: [{ amount: 2981 }] }, /payments\[0\]/],
      [
        'all refunded of a payment that is not',
        '2001',
        'PAID',
        { refunds: [{ amount: 2980 }] },
        /the payment is REFUNDED, not PAID/,
      ],
      ['captures of what was refused', '2001', 'REJECTED', { captures: [{ amount: 1 }] }, /never captured/],
      ['captures of nothing', '2001', 'PAID', { captures: [{ amount: 0 }] }, /captures/],
    ])('A seed with %s is refused with a sentence', async (_what, merchant, status, parts, sentence) => {
      await expect(seededWith({ merchant, status, ...parts })).rejects.toThrow(sentence);
    });
  });

  it('The payment ages from its seeded status like any other', async () => {
    const { sandbox, server } = harness();
    await sandbox.seed({
      payments: [{ merchant: '1001', id: 'a', status: 'CAPTURE_REQUESTED', ago: '12h', order: order() }],
    });
    const status = async () => (await server('1001', 'GET', '/payments/a')).body.status;
    expect(await status()).toBe('CAPTURE_REQUESTED');
    sandbox.clock.advance(DAY / 2);
    expect(await status()).toBe('CAPTURED');
    sandbox.clock.advance(DAY);
    expect(await status()).toBe('PAID');
  });

  it('The payment may have a card that requires authentication', async () => {
    const { sandbox, server } = harness();
    const card = { cardNumber: '4567353300000007', expiryDate: '1230', cvv: '123' };
    const cardPaymentMethodSpecificInput = { paymentProductId: 1, card, returnUrl: 'https://shop.test/' };
    await sandbox.seed({
      payments: [
        { merchant: '1001', id: 'a', status: 'PAID', order: order(), cardPaymentMethodSpecificInput },
      ],
    });
    const { cardPaymentMethodSpecificOutput } = (await server('1001', 'GET', '/payments/a')).body
      .paymentOutput;
    expect(cardPaymentMethodSpecificOutput.threeDSecureResults.eci).toBe('5');
  });

  it('The payment is refunded by the official SDK like any other', async () => {
    const running = await serve({ port: 0 });
    try {
      await running.sandbox.seed({
        payments: [{ merchant: '1001', id: 'a', status: 'PAID', order: order() }],
      });
      const refund = await newSdk(running.url).v1.payments.refund('1001', 'a', {
        amountOfMoney: { amount: 1000, currencyCode: 'EUR' },
      });
      expect(refund.status).toBe(201);
    } finally {
      await running.close();
    }
  });

  it('The payment’s past is not sent to the webhook endpoint', async () => {
    const told: string[] = [];
    const { sandbox } = harness({ onStatusChange: ({ type }) => told.push(type) });
    await sandbox.seed({ payments: [{ merchant: '1001', status: 'PAID', order: order() }] });
    expect(told).toEqual([]);
  });
});

describe('Seeds', () => {
  it('A seed adds merchants, customers for the look-up, and usable tokens', async () => {
    const { sandbox, server, session, client } = harness();
    const keys = { fiscalNumber: '198001011234', zip: '11122' };
    await sandbox.seed({
      merchants: [{ id: '42', platform: 'ogone', name: 'Finch & Co' }],
      customers: [{ paymentProductId: 9001, countryCode: 'SE', keys, response: { surname: 'Finch' } }],
      tokens: [
        {
          merchant: '42',
          id: 'card-of-finch',
          paymentProductId: 1,
          card: { data: { cardWithoutCvv: { cardNumber: '4012000033330026', expiryDate: '1230' } } },
        },
      ],
    });
    const paid = await server('42', 'POST', '/payments', {
      order: order(),
      cardPaymentMethodSpecificInput: {
        paymentProductId: 1,
        token: 'card-of-finch',
        card: { cvv: '123' },
        threeDSecure: { redirectionData: { returnUrl: 'https://shop.test/' } },
      },
    });
    expect(paid.body.payment?.status).toBe('PENDING_CAPTURE');
    const found = await client(await session(), 'POST', '/products/9001/customerDetails', {
      countryCode: 'SE',
      values: Object.entries(keys).map(([key, value]) => ({ key, value })),
    });
    expect(found.body).toEqual({ surname: 'Finch' });
  });

  const wrong: readonly (readonly [string, unknown])[] = [
    [
      'payments[0].order.amountOfMoney.amount is missing',
      { payments: [{ merchant: '1001', status: 'PAID', order: { amountOfMoney: { currencyCode: 'EUR' } } }] },
    ],
    ['payments[0].status should be', { payments: [{ merchant: '1001', status: 'PAYED', order: order() }] }],
    [
      'payments[0].stauts is not known here',
      { payments: [{ merchant: '1001', status: 'PAID', stauts: 1, order: order() }] },
    ],
    [
      'payments[0].ago should be a time such as 2d12h',
      { payments: [{ merchant: '1001', status: 'PAID', ago: 'yesterday', order: order() }] },
    ],
    [
      'payments[0]: there is no merchant 7',
      { payments: [{ merchant: '7', status: 'PAID', order: order() }] },
    ],
    [
      'payments[1]: A payment with this id exists already',
      { payments: [1, 2].map(() => ({ merchant: '1001', id: 'a', status: 'PAID', order: order() })) },
    ],
    [
      'payments[0]: Such a payment starts as REJECTED and never becomes PAID',
      {
        payments: [
          {
            merchant: '1001',
            status: 'PAID',
            order: order(),
            cardPaymentMethodSpecificInput: {
              paymentProductId: 1,
              card: { cardNumber: '4457010000000009', expiryDate: '1230', cvv: '123' },
            },
          },
        ],
      },
    ],
    [
      'payments[0].cardPaymentMethodSpecificInput.card.cardNumber: TEST_CARDS_ONLY',
      {
        payments: [
          {
            merchant: '1001',
            status: 'PAID',
            order: order(),
            cardPaymentMethodSpecificInput: {
              paymentProductId: 1,
              card: { cardNumber: '4929000000006', expiryDate: '1230', cvv: '123' },
            },
          },
        ],
      },
    ],
    ['tokens[0].paymentProductId is missing', { tokens: [{ merchant: '1001', card: { data: {} } }] }],
    [
      'merchants[0]: there is 1001 already, on globalcollect',
      { merchants: [{ id: '1001', platform: 'ogone' }] },
    ],
    ['merchant is not known here', { merchant: [] }],
  ];
  it.each(wrong)('An invalid seed is refused with the reason: %s', async (message, seed) => {
    await expect(harness().sandbox.seed(seed as never)).rejects.toThrow(message);
  });
});

describe('Snapshots', () => {
  it('A reset restores a snapshot, including the clock', async () => {
    const { sandbox, server, cardPayment } = harness();
    await sandbox.seed({
      payments: [{ merchant: '1001', id: 'a', status: 'CAPTURE_REQUESTED', order: order() }],
    });
    sandbox.snapshots.take('one payment');
    const before = sandbox.state();
    const copy = JSON.stringify(before);
    await cardPayment('4012000033330026');
    sandbox.clock.advance(3 * DAY);
    sandbox.faults.add({ kind: 'status', everyone: true, times: 'always', skip: 100 });
    expect((await server('1001', 'GET', '/payments/a')).body.status).toBe('PAID');
    sandbox.reset('one payment');
    expect(JSON.stringify(sandbox.state())).toBe(copy);
    expect(sandbox.clock.ahead()).toBe(0);
    expect(sandbox.faults.list()).toEqual([]);
    expect(sandbox.journal.requests()).toEqual([]);
    expect((await server('1001', 'GET', '/payments/a')).body.status).toBe('CAPTURE_REQUESTED');
    sandbox.clock.advance(DAY);
    expect((await server('1001', 'GET', '/payments/a')).body.status).toBe('CAPTURED');
    expect(sandbox.snapshots.names()).toEqual(['one payment']);
  });

  it('A reset without a name restores the start with only the catalogue’s stored accounts', async () => {
    const { sandbox, cardPayment } = harness();
    const tokens = sandbox.world.records.tokens.size;
    const first = (await cardPayment('4012000033330026')).body.payment.id;
    sandbox.reset();
    expect(sandbox.world.records.payments.size).toBe(0);
    expect(sandbox.world.records.tokens.size).toBe(tokens);
    expect((await cardPayment('4012000033330026')).body.payment.id).toBe(first);
  });

  it('An unknown snapshot is refused', () => {
    expect(() => harness().sandbox.reset('nothing')).toThrow('There is no snapshot “nothing”.');
  });
});

describe('Seed files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seed-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = (content: string) => {
    const path = join(folder, 'seed.json');
    writeFileSync(path, content);
    return path;
  };
  const seed = { merchants: [{ id: '42', platform: 'globalcollect' }], payments };

  it('The server starts with the seed file and returns to it on reset', async () => {
    const running = await serve({ port: 0, seed: file(JSON.stringify(seed)) });
    const { sandbox } = running;
    try {
      const get = async () => (await sandbox.merchant('42')('GET', '/payments/a')).status;
      expect(await get()).toBe(200);
      sandbox.world.records.payments.delete('a');
      expect(await get()).toBe(404);
      sandbox.reset();
      expect(await get()).toBe(200);
    } finally {
      await running.close();
    }
  });

  it('The seed file is ignored if the data file has records', async () => {
    const options = { port: 0, data: join(folder, 'data'), seed: file(JSON.stringify(seed)) };
    const first = await serve(options);
    first.sandbox.world.records.payments.delete('a');
    await first.close();
    const second = await serve(options);
    expect((await second.sandbox.merchant('42')('GET', '/payments/a')).status).toBe(404);
    await second.close();
  });

  it.each([
    ['{', 'is not JSON'],
    ['{"payments": 1}', 'payments should be Array'],
  ])('A seed file that is %s is refused with its path', async (content, why) => {
    const path = file(content);
    await expect(serve({ port: 0, seed: path })).rejects.toThrow(why);
    await expect(serve({ port: 0, seed: path })).rejects.toThrow(path);
  });
});

describe('The control port with seeds', () => {
  it('The control port seeds, takes and restores snapshots, lists requests and resends events', async () => {
    const shop = await endpoint();
    const running = await serve({
      port: 0,
      control: { token: 'a-token' },
      webhooks: { url: shop.url },
    });
    const { sandbox, control } = running;
    const ask = async (method: string, path: string, body?: object) => {
      const answer = await fetch(`${control?.url}${path}`, {
        method,
        headers: { Authorization: 'Bearer a-token', 'Content-Type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: text ? JSON.parse(text) : undefined };
    };
    try {
      expect(
        await ask('POST', '/seed', {
          payments: [{ ...payments[0], merchant: '1001', status: 'PENDING_APPROVAL' }],
        }),
      ).toMatchObject({
        status: 204,
      });
      const refused = await ask('POST', '/seed', { payments: [{}] });
      expect(refused.status).toBe(400);
      expect(errorOf(refused.body)).toMatchObject({
        message: expect.stringContaining('payments[0].merchant is missing'),
      });
      expect((await ask('PUT', '/snapshots/one')).status).toBe(204);
      expect((await ask('GET', '/snapshots')).body).toEqual({ snapshots: ['one'] });

      const { v1 } = newSdk(running.url);
      await v1.payments.approve('1001', 'a', {});
      const made = await v1.payments.create('1001', {
        order: order(),
        redirectPaymentMethodSpecificInput: {
          paymentProductId: 840,
          redirectionData: { returnUrl: 'https://shop.test/' },
        },
      });
      expect(made.status).toBe(201);
      const wanted = { path: '/payments', body: { order: { amountOfMoney: { amount: 2500 } } } };
      expect((await ask('POST', '/journal/verify', { path: '/payments', times: 1 })).status).toBe(200);
      const missed = await ask('POST', '/journal/verify', wanted);
      expect(missed.status).toBe(400);
      expect(errorOf(missed.body)).toMatchObject({
        message: expect.stringContaining('body.order.amountOfMoney.amount is 2980, not 2500'),
      });
      const { requests, nearMisses } = (await ask('POST', '/journal/requests', wanted)).body;
      expect([requests.length, nearMisses[0].differences.length]).toEqual([0, 1]);
      expect((await ask('DELETE', '/journal')).status).toBe(204);
      expect((await ask('GET', '/journal')).body).toEqual({ requests: [] });

      await sandbox.webhooks?.settled();
      const { events, attempts } = (await ask('GET', '/webhooks')).body;
      expect(attempts.length).toBe(events.length);
      expect((await ask('POST', `/webhooks/${events[0].id}/send`)).status).toBe(204);
      expect((await ask('POST', '/webhooks/unknown/send')).status).toBe(404);
      await sandbox.webhooks?.settled();
      expect(shop.received).toHaveLength(events.length + 1);

      expect((await ask('POST', '/reset', { snapshot: 'two' })).status).toBe(400);
      expect((await ask('POST', '/reset', { snapshot: 'one' })).status).toBe(204);
      expect(sandbox.world.records.payments.size).toBe(1);
      expect((await ask('POST', '/reset')).status).toBe(204);
      expect(sandbox.world.records.payments.size).toBe(0);
    } finally {
      await running.close();
      await shop.close();
    }
  });
});
