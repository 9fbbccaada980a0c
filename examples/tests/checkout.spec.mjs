/** A purchase by card, in a browser: `npx playwright test checkout`. */
import { expect, test } from '@playwright/test';
import { checkoutOn, startSandbox, testCards } from 'connect-checkout/testing';

test.beforeAll(async () => {
  Object.assign(process.env, { CONNECT_URL: (await startSandbox()).url, PORT: '8091' });
  await import('../server.mjs');
});

const payBy = async (page, card) => {
  const checkout = checkoutOn(page);
  await page.goto('http://localhost:8091/');
  await checkout.fillCard(card);
  await checkout.pay();
  return checkout;
};

test('A declined card is replaced by one that pays', async ({ page }) => {
  const checkout = await payBy(page, testCards.declined);
  expect((await checkout.outcome()).kind).toBe('declined');
  await checkout.fillCard(testCards.paid);
  await checkout.pay();
  expect((await checkout.outcome()).kind).toBe('paid');
});

test('A bank that asks the consumer sends them back', async ({ page }) => {
  const checkout = await payBy(page, testCards.challenged);
  await checkout.atBank('pay');
  expect((await checkout.outcome()).kind).toBe('paid');
});
