/** What follows a payment, on both platforms, in Vitest: `npx vitest run tests/after-payment`. */
import { serve } from 'connect-checkout/sandbox/node';
import sdk from 'connect-sdk-nodejs';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { cancel, capture, paymentsOf, refund } from '../guides/after-payment.mjs';

const { sandbox, url, close } = await serve({ port: 0 });
afterAll(close);

const { v1 } = sdk.init({
  ...{ scheme: 'http', host: 'localhost', port: Number(new URL(url).port), integrator: 'Your shop' },
  ...{ apiKeyId: 'sandbox-key', secretApiKey: 'sandbox-secret' },
});
const amountOfMoney = { amount: 2980, currencyCode: 'EUR' };
const references = { merchantReference: 'ORDER-1' };
const days = (count) => sandbox.clock.advance(count * 24 * 3_600_000);

describe.each([
  ['1001', 'PENDING_APPROVAL'],
  ['2001', 'PENDING_CAPTURE'],
])('At the merchant %s', (merchant, authorised) => {
  /** The only payment of the order, as the platform has it now. */
  const payment = async () => (await paymentsOf(v1, merchant, 'ORDER-1'))[0];
  const seed = (status) =>
    sandbox.seed({ payments: [{ merchant, id: 'one', status, order: { amountOfMoney, references } }] });
  beforeEach(() => sandbox.reset());

  test('An authorised payment is captured, and paid some days later', async () => {
    await seed(authorised);
    expect((await payment()).status).toBe(authorised);
    expect((await capture(v1, merchant, await payment())).status).toBeLessThan(300);
    expect((await payment()).status).toBe('CAPTURE_REQUESTED');
    days(3);
    expect((await payment()).status).toBe('PAID');
  });

  test('An authorised payment is cancelled, and can then not be captured', async () => {
    await seed(authorised);
    const before = await payment();
    expect((await cancel(v1, merchant, before)).status).toBe(200);
    expect((await payment()).status).toBe('CANCELLED');
    expect((await capture(v1, merchant, before)).status).toBeGreaterThanOrEqual(400);
  });

  test('A part of a paid order is refunded once, however often it is sent', async () => {
    await seed('PAID');
    const part = { amount: 980, currencyCode: 'EUR' };
    const first = await refund(v1, merchant, await payment(), part, 'RETURN-1');
    const again = await refund(v1, merchant, await payment(), part, 'RETURN-1');
    expect([first.status, first.body.status]).toEqual([201, 'REFUND_REQUESTED']);
    expect(again.body.id).toBe(first.body.id);
    days(2);
    expect((await v1.refunds.get(merchant, first.body.id)).body.status).toBe('REFUNDED');
    expect((await payment()).status).toBe('PAID');
  });

  test('An order that is refunded in full is no longer paid', async () => {
    await seed('PAID');
    await refund(v1, merchant, await payment(), amountOfMoney, 'RETURN-1');
    days(2);
    expect((await payment()).status).toBe('REFUNDED');
  });

  test('A consumer who never comes back from the bank leaves a payment that ends by itself', async () => {
    await seed('REDIRECTED');
    expect((await payment()).status).toBe('REDIRECTED');
    days(1);
    expect((await payment()).status).toBe('CANCELLED');
  });
});
