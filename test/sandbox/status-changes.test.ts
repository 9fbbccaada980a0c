import { describe, expect, it } from 'vitest';
import type { StatusChange } from '../../src/sandbox/index.js';
import { restore, snapshot } from '../../src/sandbox/records/records.js';
import { type Reply, harness } from './harness.js';

const DAY = 86_400_000;

const watched = () => {
  const changes: StatusChange[] = [];
  const own = harness({ onStatusChange: (change) => changes.push(change) });
  return { ...own, changes, types: () => changes.splice(0).map(({ type }) => type) };
};

const press = (sandbox: ReturnType<typeof harness>['sandbox'], { body }: Reply, choice: string) =>
  sandbox.fetch(body.merchantAction.redirectData.redirectURL, {
    method: 'POST',
    body: new URLSearchParams({ choice }),
  });

describe('Status changes', () => {
  it('Every step of a payment is reported with the complete resource', async () => {
    const { cardPayment, sandbox, server, changes, types } = watched();
    const paid = await cardPayment('4567353300000007');
    await press(sandbox, paid, 'pay');
    expect(types()).toEqual(['payment.created', 'payment.redirected', 'payment.pending_approval']);
    const { id } = paid.body.payment;
    await server('1001', 'POST', `/payments/${id}/approve`, {});
    sandbox.clock.advance(2 * DAY);
    expect(changes).toMatchObject([
      { type: 'payment.capture_requested', merchantId: '1001', object: 'payment' },
      {
        type: 'payment.captured',
        resource: { id, status: 'CAPTURED', paymentOutput: { amountCaptured: 2980 } },
      },
      { type: 'payment.paid', resource: { id, status: 'PAID' } },
    ]);
    const [requested, captured, done] = changes.map(({ at }) => at);
    // Told with the moment at which it fell due, however late time was looked at.
    expect([captured, done].map((at) => (at ?? 0) - (requested ?? 0))).toEqual([DAY, 2 * DAY]);
    types();
    const refund = (await server('1001', 'POST', `/payments/${id}/refund`, {})).body;
    await server('1001', 'POST', `/refunds/${refund.id}/cancelapproval`);
    await server('1001', 'POST', `/refunds/${refund.id}/approve`, {});
    sandbox.clock.advance(DAY);
    expect(types()).toEqual([
      'refund.refund_requested',
      'refund.pending_approval',
      'refund.refund_requested',
      'refund.refunded',
      'payment.refunded',
    ]);
    expect((await server('1001', 'GET', `/payments/${id}`)).body).toMatchObject({
      status: 'REFUNDED',
      statusOutput: { statusCategory: 'REFUNDED', isRefundable: false },
    });
  });

  it('Captures and their payment are reported on Ogone', async () => {
    const { cardPayment, sandbox, server, types } = watched();
    const { id } = (await cardPayment('4567350000427977', { merchantId: '2001' })).body.payment;
    await server('2001', 'POST', `/payments/${id}/capture`, { amount: 1000 });
    sandbox.clock.advance(DAY);
    const open = (await server('2001', 'GET', `/payments/${id}`)).body;
    expect(open).toMatchObject({ status: 'PENDING_CAPTURE', statusOutput: { isCancellable: false } });
    expect((await server('2001', 'POST', `/payments/${id}/cancel`)).status).toBe(400);
    expect((await server('2001', 'POST', `/payments/${id}/finalizecapture`)).body.status).toBe('CAPTURED');
    expect(types()).toEqual([
      'payment.created',
      'payment.pending_capture',
      'capture.capture_requested',
      'capture.captured',
      'payment.capture_requested',
      'payment.captured',
    ]);
  });

  it('A refusal is reported', async () => {
    const { cardPayment, types } = watched();
    await cardPayment('4457010000000009');
    expect(types()).toEqual(['payment.created', 'payment.rejected']);
  });

  it('Every listener is called until it unsubscribes, even if another one throws', async () => {
    const faults: unknown[] = [];
    const { cardPayment, sandbox } = harness({
      onStatusChange: () => {
        throw new Error('listener');
      },
      onFault: (fault) => faults.push(fault),
    });
    const heard: string[] = [];
    const stop = sandbox.onStatusChange(({ type }) => heard.push(type));
    expect((await cardPayment('4567350000427977')).status).toBe(201);
    expect(heard).toEqual(['payment.created', 'payment.pending_approval']);
    expect(faults).toHaveLength(2);
    stop();
    await cardPayment('4567350000427977');
    expect(heard).toHaveLength(2);
  });
});

describe('The sandbox’s records', () => {
  it('The records are JSON, and another sandbox can continue with them', async () => {
    const first = harness();
    const made = await first.session();
    const sealed = await first.seal(made, {
      paymentProductId: 1,
      paymentValues: [
        { key: 'cardNumber', value: '4567350000427977' },
        { key: 'expiryDate', value: '1230' },
        { key: 'cvv', value: '123' },
      ],
    });
    const { id } = (await first.cardPayment('4567350000427977')).body.payment;
    await first.server('1001', 'POST', `/payments/${id}/approve`, {});
    const saved = JSON.parse(JSON.stringify(snapshot(first.sandbox.world.records)));

    const second = harness();
    second.sandbox.world.records = restore(saved);
    second.sandbox.world.nextDue = 0;
    const order = { amountOfMoney: { amount: 1, currencyCode: 'EUR' } };
    const paid = await second.server('1001', 'POST', '/payments', { order, encryptedCustomerInput: sealed });
    expect(paid.status).toBe(201);
    expect(paid.body.payment.id).not.toBe(id);
    second.sandbox.clock.advance(DAY);
    expect((await second.server('1001', 'GET', `/payments/${id}`)).body.status).toBe('CAPTURED');
  });

  it('Records are deleted when nobody can use them any more', async () => {
    const { sandbox, session, seal, server } = harness();
    const made = await session();
    await seal(made, { paymentProductId: 1, paymentValues: [] });
    const { records } = sandbox.world;
    await server('1001', 'POST', '/payments', {}, { 'X-GCS-Idempotence-Key': 'k' });
    expect([records.sessions.size, records.keys.size, records.replays.size]).toEqual([1, 1, 1]);
    sandbox.clock.advance(2 * DAY);
    await server('1001', 'GET', '/services/testconnection');
    expect([records.sessions.size, records.keys.size, records.replays.size]).toEqual([0, 0, 0]);
  });
});
