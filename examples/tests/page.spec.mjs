/** What consumers see, in a browser: `npx playwright test page`. */
import { expect, test } from '@playwright/test';
import { serve } from 'connect-checkout/sandbox/node';

let sandbox;
test.beforeAll(async () => {
  const platform = await serve({ port: 0 });
  sandbox = platform.sandbox;
  Object.assign(process.env, { CONNECT_URL: platform.url, PORT: '8090' });
  await import('../server.mjs');
});
test.beforeEach(() => sandbox.reset());

const pay = async (page, cardNumber) => {
  await page.goto('http://localhost:8090/');
  await page.getByLabel('Card number', { exact: true }).pressSequentially(cardNumber);
  await page.getByLabel('Expiry date').pressSequentially('1230');
  await page.getByLabel('CVV', { exact: true }).pressSequentially('123');
  await page.getByRole('button', { name: 'Pay €29.80' }).click();
};

test('A consumer who was left without an answer tries again, and pays once', async ({ page }) => {
  sandbox.faults.add({ merchant: '1001', path: '/payments', method: 'POST', kind: 'reset', when: 'after' });
  await pay(page, '4567350000427977');
  await page.getByText('you will not pay twice').waitFor();
  await page.getByLabel('CVV', { exact: true }).pressSequentially('123');
  await page.getByRole('button', { name: 'Pay' }).click();
  await expect(page.getByRole('heading', { name: 'Paid' })).toBeVisible();
  const body = { order: { amountOfMoney: { amount: 2980, currencyCode: 'EUR' } } };
  sandbox.journal.verify({ method: 'POST', path: '/payments', body }, 1);
});

test('A consumer who is at the bank for too long finds the order unpaid', async ({ page }) => {
  await pay(page, '4567353300000007');
  await page.getByRole('button', { name: 'Authenticate' }).waitFor();
  sandbox.clock.advance(4 * 3_600_000);
  await page.goto('http://localhost:8090/order');
  await expect(page.getByText('is not paid: the payment was cancelled.')).toBeVisible();
});
