/** What a server asks the platform for, in Vitest: `npx vitest run tests/server`. */
import { serve } from 'connect-checkout/sandbox/node';
import sdk from 'connect-sdk-nodejs';
import { afterAll, beforeEach, expect, test } from 'vitest';

const { sandbox, url, close } = await serve({ port: 0, seed: 'tests/seed.json' });
afterAll(close);
beforeEach(() => sandbox.reset()); // What the seed says, and the time that it is.

const { v1 } = sdk.init({
  ...{ scheme: 'http', host: 'localhost', port: Number(new URL(url).port), integrator: 'Your shop' },
  ...{ apiKeyId: 'sandbox-key', secretApiKey: 'sandbox-secret' },
});
const statusOf = async (id) => (await v1.payments.get('1001', id)).body.status;

test('An order that was paid days ago is refunded in part', async () => {
  const amountOfMoney = { amount: 980, currencyCode: 'EUR' };
  expect((await v1.payments.refund('1001', 'paid-order', { amountOfMoney })).status).toBe(201);
  sandbox.journal.verify({ path: '/payments/paid-order/refund', body: { amountOfMoney } }, 1);
});

test('An approved payment is paid two days later', async () => {
  await v1.payments.approve('1001', 'new-order', {});
  expect(await statusOf('new-order')).toBe('CAPTURE_REQUESTED');
  sandbox.clock.advance(2 * 24 * 3_600_000);
  expect(await statusOf('new-order')).toBe('PAID');
});

test('An approval whose answer is lost has been given all the same', async () => {
  sandbox.faults.add({ merchant: '1001', path: '/payments/*/approve', kind: 'reset', when: 'after' });
  await expect(v1.payments.approve('1001', 'new-order', {})).rejects.toThrow();
  expect(await statusOf('new-order')).toBe('CAPTURE_REQUESTED');
  sandbox.journal.verify({ method: 'POST', payment: 'new-order' }, 1);
});
