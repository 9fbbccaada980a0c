/** What consumers see at banks and when something goes wrong, in a browser: `npx playwright test page`. */
import { test as base, expect } from '@playwright/test';
import { checkoutOn, sandboxFixture, testCards } from 'connect-checkout/testing';

const test = base.extend({
  platform: [sandboxFixture(), { scope: 'worker' }],
  shop: [
    async ({ platform }, use) => {
      Object.assign(process.env, { CONNECT_URL: platform.url, PORT: '8090' });
      await import('../server.mjs');
      await use('http://localhost:8090');
    },
    { scope: 'worker' },
  ],
  checkout: ({ page }, use) => use(checkoutOn(page)),
});
test.beforeEach(({ platform }) => platform.sandbox.reset());

const pay = async (checkout, card) => {
  await checkout.fillCard(card);
  await checkout.pay();
};

test('A consumer who was left without an answer tries again, and pays once', async ({
  page,
  shop,
  checkout,
  platform: { sandbox },
}) => {
  sandbox.faults.add({ merchant: '1001', path: '/payments', method: 'POST', kind: 'reset', when: 'after' });
  await page.goto(shop);
  await pay(checkout, testCards.paid);
  expect((await checkout.outcome()).kind).toBe('unsure');
  await checkout.fill('cvv', testCards.paid.cvv);
  await checkout.pay();
  expect((await checkout.outcome()).kind).toBe('paid');
  const body = { order: { amountOfMoney: { amount: 2980, currencyCode: 'EUR' } } };
  sandbox.journal.verify({ method: 'POST', path: '/payments', body }, 1);
});

test('A consumer whose bank is in a dialog stays on the shop’s page', async ({ page, shop, checkout }) => {
  await page.goto(`${shop}/dialog.html`);
  await pay(checkout, testCards.challenged);
  await checkout.atBank('pay');
  expect((await checkout.outcome()).kind).toBe('paid');
  expect(page.url()).toBe(`${shop}/dialog.html`);
});

test('A consumer who is at the bank for too long finds the order unpaid', async ({
  page,
  shop,
  checkout,
  platform: { sandbox },
}) => {
  await page.goto(shop);
  await pay(checkout, testCards.challenged);
  await page.getByRole('button', { name: 'Authenticate' }).waitFor();
  sandbox.clock.advance(4 * 3_600_000);
  await page.goto(`${shop}/order`);
  await expect(page.getByText('is not paid: the payment was cancelled.')).toBeVisible();
});
