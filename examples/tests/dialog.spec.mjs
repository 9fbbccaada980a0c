/** A sandbox and a shop as fixtures, and a bank in a dialog: `npx playwright test dialog`. */
import { test as base, expect } from '@playwright/test';
import { checkoutOn, sandboxFixture, testCards } from 'connect-checkout/testing';

const test = base.extend({
  platform: [sandboxFixture(), { scope: 'worker' }],
  shop: [
    async ({ platform }, use) => {
      Object.assign(process.env, { CONNECT_URL: platform.url, PORT: '8092' });
      await import('../server.mjs');
      await use('http://localhost:8092');
    },
    { scope: 'worker' },
  ],
  checkout: async ({ page, shop }, use) => {
    await page.goto(`${shop}/dialog.html`);
    await use(checkoutOn(page));
  },
});

test('A consumer whose bank is in a dialog stays on the page', async ({ page, platform, checkout }) => {
  await checkout.fillCard(testCards.challenged);
  await checkout.pay();
  await checkout.atBank('pay');
  expect((await checkout.outcome()).kind).toBe('paid');
  expect(new URL(page.url()).pathname).toBe('/dialog.html');
  platform.sandbox.journal.verify({ method: 'POST', path: '/payments' }, 1);
});
