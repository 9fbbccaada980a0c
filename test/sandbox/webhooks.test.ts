import { readFileSync } from 'node:fs';
import sdk from 'connect-sdk-nodejs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../src/sandbox/clock.js';
import type { SandboxOptions } from '../../src/sandbox/index.js';
import { signatureOf } from '../../src/sandbox/webhooks/signature.js';
import { type Endpoint, endpoint } from './endpoint.js';
import { harness } from './harness.js';

const AUTHORISED = '4012000033330026';

let shop: Endpoint;
beforeEach(async () => {
  shop = await endpoint();
});
afterEach(() => shop.close());

const problems: string[] = [];
const faults: unknown[] = [];
beforeEach(() => {
  problems.length = 0;
  faults.length = 0;
});
afterEach(() => expect(faults).toEqual([]));

const world = (options: SandboxOptions = {}, key: { keyId?: string; secret?: string } = {}) => {
  const own = harness({
    webhooks: { url: shop.url, onProblem: (problem) => problems.push(problem), ...key },
    onFault: (fault) => faults.push(fault),
    ...options,
  });
  const { webhooks } = own.sandbox;
  if (!webhooks) throw new Error('There are webhooks.');
  return { ...own, webhooks };
};

const events = () => shop.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
const types = () => events().map(({ type }) => type);

const helperFor = (keyId: string, secret: string) =>
  sdk.webhooks.v1.init({
    getSecretKey: (id) => (id === keyId ? Promise.resolve(secret) : Promise.reject(new Error('unknown key'))),
  });

describe('The webhook signature', () => {
  it('The signature agrees with the published one for the published event', async () => {
    const vector = JSON.parse(
      readFileSync(new URL('./webhook-vector.json', import.meta.url), 'utf8'),
    ) as Record<'secretKey' | 'body' | 'signature', string>;
    expect(await signatureOf(vector.secretKey, vector.body)).toBe(vector.signature);
  });

  it('The signature covers the sent bytes and is accepted by the official SDK', async () => {
    const { webhooks, server, cardPayment } = world({}, { keyId: 'own-key', secret: 'geheim-ü' });
    const made = await cardPayment(AUTHORISED, { values: { cardholderName: 'Zoë Łukasiewicz' } });
    expect(made.status).toBe(201);
    await webhooks.settled();
    const helper = helperFor('own-key', 'geheim-ü');
    expect(shop.received.length).toBeGreaterThan(1);
    for (const { body, headers } of shop.received) {
      expect(headers['content-type']).toBe('application/json');
      expect(headers['x-gcs-keyid']).toBe('own-key');
      const event = await helper.unmarshal(body, headers as Record<string, string>);
      expect(event).toMatchObject({ apiVersion: 'v1', merchantId: '1001' });
      await expect(helper.unmarshal(`${body} `, headers as Record<string, string>)).rejects.toThrow(
        /signature/,
      );
    }
    const last = events().at(-1);
    expect(last).toMatchObject({
      type: 'payment.pending_approval',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      created: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/),
      payment: (await server('1001', 'GET', `/payments/${made.body.payment.id}`)).body,
    });
  });

  it('The default key works with the examples', async () => {
    const { webhooks, server } = world();
    await server('1001', 'POST', '/tokens', {
      paymentProductId: 1,
      card: { data: { cardWithoutCvv: { cardNumber: AUTHORISED, expiryDate: '1230' } } },
    });
    await webhooks.settled();
    const [event] = shop.received;
    const helper = helperFor('sandbox-webhook-key', 'sandbox-webhook-secret');
    const token = await helper.unmarshal(event?.body ?? '', event?.headers as Record<string, string>);
    expect(token.type).toBe('token.created');
  });
});

describe('Webhook events', () => {
  it('An event with its own id reports every step of a payment and its captures and refunds', async () => {
    const { webhooks, sandbox, server, cardPayment } = world();
    const { id } = (await cardPayment(AUTHORISED)).body.payment;
    await server('1001', 'POST', `/payments/${id}/approve`, {});
    sandbox.clock.advance(48 * HOUR);
    const refund = { amountOfMoney: { amount: 2980, currencyCode: 'EUR' } };
    expect((await server('1001', 'POST', `/payments/${id}/refund`, refund)).status).toBe(201);
    sandbox.clock.advance(48 * HOUR);
    await webhooks.settled();
    expect(types()).toEqual([
      'payment.created',
      'payment.pending_approval',
      'payment.capture_requested',
      'payment.captured',
      'payment.paid',
      'refund.refund_requested',
      'refund.refunded',
      'payment.refunded',
    ]);
    expect(new Set(events().map((event) => event['id'])).size).toBe(8);
    expect(webhooks.waiting()).toBe(0);
  });

  it('The events of one payment keep their order and do not wait for other payments', async () => {
    const { webhooks, sandbox, server, cardPayment } = world();
    shop.answers.push(500);
    const first = (await cardPayment(AUTHORISED)).body.payment.id;
    await webhooks.settled();
    const second = (await cardPayment(AUTHORISED)).body.payment.id;
    await server('1001', 'POST', `/payments/${first}/cancel`);
    await webhooks.settled();
    const of = (id: string) =>
      events()
        .filter(({ payment }) => (payment as { id: string }).id === id)
        .map(({ type }) => type);
    expect(of(first)).toEqual(['payment.created']);
    expect(of(second)).toEqual(['payment.created', 'payment.pending_approval']);
    sandbox.clock.advance(5_000);
    await webhooks.settled();
    expect(of(first)).toEqual([
      'payment.created',
      'payment.created',
      'payment.pending_approval',
      'payment.cancelled',
    ]);
  });

  it('An event contains no card number and no security code', async () => {
    const { webhooks, cardPayment } = world();
    await cardPayment(AUTHORISED, { payload: { tokenize: true }, values: { cvv: '7391' } });
    await webhooks.settled();
    const told = shop.received.map(({ body }) => body).join('\n');
    expect(told).toContain('************0026');
    expect(told).not.toMatch(/4012000033330026|7391|333300/);
  });
});

describe('A failing webhook endpoint', () => {
  it('An event is sent again with the same bytes at growing intervals until it is accepted', async () => {
    const { webhooks, sandbox, cardPayment } = world({ choices: { webhookRetries: [1_000, 10_000] } });
    shop.answers.push(503, 0);
    await cardPayment(AUTHORISED);
    await webhooks.settled();
    sandbox.clock.advance(999);
    await webhooks.settled();
    expect(types()).toEqual(['payment.created']);
    sandbox.clock.advance(1);
    await webhooks.settled();
    sandbox.clock.advance(9_999);
    await webhooks.settled();
    expect(shop.received.length).toBe(2);
    sandbox.clock.advance(1);
    await webhooks.settled();
    expect(types()).toEqual([...Array<string>(3).fill('payment.created'), 'payment.pending_approval']);
    expect(new Set(shop.received.slice(0, 3).map(({ body }) => body)).size).toBe(1);
    expect(webhooks.attempts().map(({ status, then }) => `${status} ${then}`)).toEqual([
      '503 retry',
      '0 retry',
      '200 delivered',
      '200 delivered',
    ]);
  });

  it('An event is given up in the end, and the next one is sent', async () => {
    const { webhooks, sandbox, cardPayment } = world({ choices: { webhookRetries: [1_000] } });
    shop.answers.push(302, 404);
    await cardPayment(AUTHORISED);
    await webhooks.settled();
    sandbox.clock.advance(1_000);
    await webhooks.settled();
    expect(types()).toEqual(['payment.created', 'payment.created', 'payment.pending_approval']);
    expect(webhooks.waiting()).toBe(0);
    expect(problems).toEqual([expect.stringMatching(/payment\.created\) is given up after 2 attempts/)]);
  });

  it('An endpoint may be unavailable at first', async () => {
    await shop.close();
    const { webhooks, sandbox, cardPayment } = world();
    expect((await cardPayment(AUTHORISED)).status).toBe(201);
    await webhooks.settled();
    expect(webhooks.attempts().map(({ status }) => status)).toEqual([0]);
    shop = await endpoint(Number(new URL(shop.url).port));
    sandbox.clock.advance(5_000);
    await webhooks.settled();
    expect(types()).toEqual(['payment.created', 'payment.pending_approval']);
  });
});

describe('Verification of a webhook endpoint', () => {
  it('The sandbox asks the endpoint once to repeat a value', async () => {
    const { webhooks, cardPayment } = world();
    await cardPayment(AUTHORISED);
    await cardPayment(AUTHORISED);
    await webhooks.settled();
    expect(shop.asked).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(problems).toEqual([]);
    expect(await webhooks.verify()).toBe(true);
    expect(new Set(shop.asked).size).toBe(2);
  });

  it.each([
    ['something else', () => 'hello'],
    ['far too much', () => 'x'.repeat(1_000_000)],
    ['more than the value', (value: string) => `${value}!`],
  ])('An endpoint that answers %s is reported and still gets events', async (_, echo) => {
    shop.echo = echo;
    const { webhooks, cardPayment } = world();
    await cardPayment(AUTHORISED);
    await webhooks.settled();
    expect(problems).toEqual([expect.stringContaining('X-GCS-Webhooks-Endpoint-Verification')]);
    expect(types()).toEqual(['payment.created', 'payment.pending_approval']);
  });

  it('Unverified endpoints get no events with the option unverifiedWebhooks', async () => {
    shop.echo = () => 'hello';
    const { webhooks, cardPayment } = world({ choices: { unverifiedWebhooks: 'hold' } });
    await cardPayment(AUTHORISED);
    await webhooks.settled();
    expect([shop.received.length, webhooks.waiting()]).toEqual([0, 2]);
  });
});

describe('Webhook options', () => {
  it.each([
    { url: 'nowhere' },
    { url: 'ftp://shop.test/' },
    { url: 'https://user:password@shop.test/' },
    { url: 'https://shop.test/', keyId: 'a\nb' },
    { url: 'https://shop.test/', secret: '' },
  ])('Invalid webhook options are refused: %j', (webhooks) => {
    expect(() => harness({ webhooks })).toThrow(TypeError);
  });
});

describe('Resending an event', () => {
  it('A resent event has the same bytes, id and signature', async () => {
    const { webhooks, cardPayment } = world();
    await cardPayment(AUTHORISED);
    await webhooks.settled();
    const before = [...shop.received];
    const last = webhooks.events().at(-1);
    expect(last?.type).toBe('payment.pending_approval');
    expect(webhooks.sendAgain(last?.id ?? '')).toBe(true);
    await webhooks.settled();
    expect(shop.received).toHaveLength(before.length + 1);
    expect(shop.received.at(-1)?.body).toBe(before.at(-1)?.body);
    expect(shop.received.at(-1)?.headers['x-gcs-signature']).toBe(before.at(-1)?.headers['x-gcs-signature']);
  });

  it('A resent event that waits for an attempt is sent at once', async () => {
    const { webhooks, server } = world();
    shop.answers.push(500);
    await server('1001', 'POST', '/tokens', {
      paymentProductId: 1,
      card: { data: { cardWithoutCvv: { cardNumber: AUTHORISED, expiryDate: '1230' } } },
    });
    await webhooks.settled();
    expect(webhooks.waiting()).toBe(1);
    const [event] = webhooks.events();
    webhooks.sendAgain(event?.id ?? '');
    await webhooks.settled();
    expect(webhooks.waiting()).toBe(0);
    expect(types()).toEqual(['token.created', 'token.created']);
  });

  it('An unknown event is not sent', () => {
    expect(world().webhooks.sendAgain('unknown')).toBe(false);
  });

  it('No event is sent after a reset, not even a pending one', async () => {
    const { sandbox, webhooks, cardPayment } = world();
    shop.answers.push(500, 500, 500);
    await cardPayment(AUTHORISED);
    sandbox.reset();
    await webhooks.settled();
    const { length } = shop.received;
    sandbox.clock.advance(HOUR);
    await webhooks.settled();
    expect(shop.received).toHaveLength(length);
    expect(webhooks.waiting()).toBe(0);
    expect(webhooks.events()).toEqual([]);
  });
});
