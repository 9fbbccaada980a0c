/** What consumers see when something goes wrong, in a browser: `npx playwright test page`. */
import { expect, test } from '@playwright/test';
import { checkoutOn, startSandbox, testCards } from 'connect-checkout/testing';

let sandbox;
test.beforeAll(async () => {
  const platform = await startSandbox();
  sandbox = platform.sandbox;
  Object.assign(process.env, { CONNECT_URL: platform.url, PORT: '8090' });
  await import('../server.mjs');
});
test.beforeEach(() => sandbox.reset());

const payBy = async (page, card) => {
  const checkout = checkoutOn(page);
  await page.goto('http://localhost:8090/');
  await checkout.fillCard(card);
  await checkout.pay();
  return checkout;
};

test('A consumer who was left without an answer tries again, and pays once', async ({ page }) => {
  sandbox.faults.add({ merchant: '1001', path: '/payments', method: 'POST', kind: 'reset', when: 'after' });
  const checkout = await payBy(page, testCards.paid);
  expect((await checkout.outcome()).kind).toBe('unsure');
  await checkout.fill('cvv', testCards.paid.cvv);
  await checkout.pay();
  expect((await checkout.outcome()).kind).toBe('paid');
  const body = { order: { amountOfMoney: { amount: 2980, currencyCode: 'EUR' } } };
  sandbox.journal.verify({ method: 'POST', path: '/payments', body }, 1);
});

test('A consumer who is at the bank for too long finds the order unpaid', async ({ page }) => {
  await payBy(page, testCards.challenged);
  await page.getByRole('button', { name: 'Authenticate' }).waitFor();
  sandbox.clock.advance(4 * 3_600_000);
  await page.goto('http://localhost:8090/order');
  await expect(page.getByText('is not paid: the payment was cancelled.')).toBeVisible();
});
