import { describe, expect, it } from 'vitest';
import { HOUR, DAY } from '../../src/sandbox/clock.js';
import type { StatusChange } from '../../src/sandbox/index.js';
import { inParallel, sealedPayments, signed, type Send } from '../bench/payments.js';
import { harness, order } from './harness.js';

const PAYMENTS = 200;
const CLIENTS = 20;
/** Each needs a key pair, which takes longer than many payments. */
const SESSIONS = 3;

const sending =
  (fetch: ReturnType<typeof harness>['sandbox']['fetch']): Send =>
  async ({ method, path, headers, body }) => {
    const response = await fetch(`http://sandbox.test${path}`, { method, headers, ...(body && { body }) });
    return { status: response.status, body: await response.text() };
  };

interface Made {
  readonly payment: { readonly id: string };
}

describe('The sandbox under load', () => {
  it('Every payment is made exactly once under load', async () => {
    const changes: StatusChange[] = [];
    const { sandbox, server } = harness({ onStatusChange: (change) => changes.push(change) });
    const send = sending(sandbox.fetch);
    const bodies = await sealedPayments(send, PAYMENTS, SESSIONS);
    const ids: string[] = [];
    let refusedMeanwhile = 0;
    await inParallel(bodies, CLIENTS, async (body, at) => {
      const request = signed('/payments', body, { 'X-GCS-Idempotence-Key': `payment-${at}` });
      // An impatient client sends everything twice.
      const answers = await Promise.all([send(request), send(request)]);
      for (const { status, body: text } of answers) {
        expect([201, 409]).toContain(status);
        if (status === 201) ids.push((JSON.parse(text) as Made).payment.id);
        else refusedMeanwhile++;
      }
      const later = await send(request);
      expect(later.status).toBe(201);
      expect(ids).toContain((JSON.parse(later.body) as Made).payment.id);
    });
    expect(ids.length + refusedMeanwhile).toBe(2 * PAYMENTS);
    expect(new Set(ids).size).toBe(PAYMENTS);
    const { payments, replays, nonces, due } = sandbox.world.records;
    expect([payments.size, replays.size, nonces.size, due.size]).toEqual([PAYMENTS, PAYMENTS, PAYMENTS, 0]);
    expect(changes.filter(({ type }) => type === 'payment.pending_approval')).toHaveLength(PAYMENTS);
    const references = [...payments.values()].map(({ merchantReference }) => merchantReference);
    expect(new Set(references).size).toBe(PAYMENTS);

    await inParallel([...payments.keys()], CLIENTS, async (id) => {
      const statuses = await Promise.all([
        server('1001', 'POST', `/payments/${id}/approve`, {}),
        server('1001', 'POST', `/payments/${id}/approve`, {}),
      ]);
      expect(statuses.map(({ status }) => status).sort()).toEqual([200, 400]);
    });
    sandbox.clock.advance(3 * DAY);
    const paid = changes.filter(({ type }) => type === 'payment.paid');
    expect(new Set(paid.map(({ resource }) => resource['id'])).size).toBe(PAYMENTS);
    expect(paid).toHaveLength(PAYMENTS);
  });
});

describe('Old records', () => {
  const redirect = {
    order: order(),
    redirectPaymentMethodSpecificInput: { paymentProductId: 840, returnUrl: 'https://shop.test/' },
  };

  it('Answers, sessions, keys, nonces and payments are deleted when their time is over', async () => {
    const { sandbox, server, cardPayment } = harness();
    const { records } = sandbox.world;
    const { id } = (await cardPayment('4012000033330026', { merchantId: '2001' })).body.payment;
    expect((await server('2001', 'POST', `/payments/${id}/capture`, { amount: 1_000 })).status).toBe(201);
    const key = { 'X-GCS-Idempotence-Key': 'key' };
    await server('1001', 'POST', '/payments', redirect, key);
    sandbox.clock.advance(2 * DAY);
    const refund = { amountOfMoney: { amount: 500, currencyCode: 'EUR' } };
    const [capture = ''] = records.captures.keys();
    expect((await server('2001', 'POST', `/captures/${capture}/refund`, refund)).status).toBe(201);
    const sizes = () => Object.fromEntries(Object.entries(records).map(([name, map]) => [name, map.size]));
    expect(sizes()).toMatchObject({ sessions: 0, keys: 0, nonces: 0, replays: 0 });
    expect(sizes()).toMatchObject({ payments: 2, captures: 1, refunds: 1, redirects: 1 });
    sandbox.clock.advance(180 * DAY);
    await server('1001', 'GET', '/services/testconnection');
    expect(sizes()).toMatchObject({ payments: 0, captures: 0, refunds: 0, redirects: 0, due: 0 });
    expect([...records.counters.keys()]).toEqual(['ogone', 'order:1001']);
    expect((await server('2001', 'GET', `/payments/${id}`)).status).toBe(404);
  });

  it('An idempotence key works for one day and can then be used anew', async () => {
    const { sandbox, server } = harness();
    const pay = async () =>
      (await server('1001', 'POST', '/payments', redirect, { 'X-GCS-Idempotence-Key': 'k' })).body.payment.id;
    const first = await pay();
    sandbox.clock.advance(DAY - HOUR);
    expect(await pay()).toBe(first);
    sandbox.clock.advance(HOUR);
    expect(await pay()).not.toBe(first);
  });

  it('The oldest records are deleted when there are too many', async () => {
    const { sandbox, server } = harness({ choices: { mostRecords: 10, mostFileCharacters: 1_000 } });
    const ids: string[] = [];
    for (let made = 0; made < 30; made++) {
      ids.push((await server('1001', 'POST', '/payments', redirect)).body.payment.id);
      await server('1001', 'POST', '/sessions', {});
    }
    await server('1001', 'GET', '/services/testconnection');
    const { records } = sandbox.world;
    expect([...records.payments.keys()]).toEqual(ids.slice(-10));
    expect([records.sessions.size, records.redirects.size, records.due.size]).toEqual([10, 10, 10]);
    for (let made = 0; made < 5; made++)
      records.files.set(String(made), {
        id: String(made),
        merchantId: '1001',
        createdAt: sandbox.clock.now(),
        name: 'x',
        type: 'text/plain',
        size: 300,
        content: 'x'.repeat(400),
      });
    await server('1001', 'GET', '/services/testconnection');
    expect([...records.files.keys()]).toEqual(['3', '4']);
  });
});

describe('Scheduled changes', () => {
  it('Changes happen in order of time even if one of them fails', async () => {
    const faults: unknown[] = [];
    const types: string[] = [];
    const { sandbox, server, cardPayment } = harness({
      onFault: (fault) => faults.push(fault),
      onStatusChange: ({ type, at }) => types.push(`${type} ${new Date(at).toISOString()}`),
      now: () => Date.UTC(2030, 0, 1),
      choices: { captureDelay: HOUR, paidDelay: HOUR },
    });
    for (const later of [0, HOUR / 2]) {
      sandbox.clock.advance(later);
      const { id } = (await cardPayment('4012000033330026', { values: { expiryDate: '1235' } })).body.payment;
      await server('1001', 'POST', `/payments/${id}/approve`, {});
    }
    types.length = 0;
    // A record that the sandbox itself would never make.
    sandbox.world.records.due.set('capture:broken', sandbox.clock.now() + 1);
    sandbox.world.records.captures.get = () => {
      throw new Error('broken');
    };
    sandbox.clock.advance(10 * HOUR);
    expect(types).toEqual([
      'payment.captured 2030-01-01T01:00:00.000Z',
      'payment.captured 2030-01-01T01:30:00.000Z',
      'payment.paid 2030-01-01T02:00:00.000Z',
      'payment.paid 2030-01-01T02:30:00.000Z',
    ]);
    expect(faults).toHaveLength(1);
  });
});
