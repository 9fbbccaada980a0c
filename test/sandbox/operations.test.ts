import { describe, expect, it } from 'vitest';
import { harness } from './harness.js';

const order = { amountOfMoney: { amount: 2_980, currencyCode: 'EUR' } };

/* The published SDK has no parameter for it yet; newer ones have `returnOperations`. */
describe('The operations of a payment', () => {
  it('Captures and refunds come with a payment that can be captured in parts, if asked for', async () => {
    const { server, sandbox } = harness();
    await sandbox.seed({ payments: [{ merchant: '2001', id: 'one', status: 'CAPTURED', order }] });
    await server('2001', 'POST', '/payments/one/refund', {
      amountOfMoney: { amount: 980, currencyCode: 'EUR' },
    });
    const [capture] = (await server('2001', 'GET', '/payments/one/captures')).body.captures;
    const [refund] = (await server('2001', 'GET', '/payments/one/refunds')).body.refunds;
    const { body } = await server('2001', 'GET', '/payments/one?returnOperations=true');
    expect(body.operations).toEqual([capture, refund]);
    expect([body.id, capture.captureOutput.amountOfMoney.amount]).toEqual(['one', 2_980]);
    for (const query of ['', '?returnOperations=false', '?returnOperations=0'])
      expect((await server('2001', 'GET', `/payments/one${query}`)).body.operations).toBeUndefined();
  });

  it('A payment that is captured as a whole has none', async () => {
    const { server, sandbox } = harness();
    await sandbox.seed({ payments: [{ merchant: '1001', id: 'one', status: 'CAPTURED', order }] });
    const { status, body } = await server('1001', 'GET', '/payments/one?returnOperations=true');
    expect([status, body.operations]).toEqual([200, undefined]);
  });
});
