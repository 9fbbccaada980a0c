/** Purchases by card, in a browser of WebdriverIO: `npx vitest run tests/webdriver`. */
import { checkoutOn, startSandbox, testCards } from 'connect-checkout/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { remote } from 'webdriverio';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let browser;
beforeAll(async () => {
  Object.assign(process.env, { CONNECT_URL: (await startSandbox()).url, PORT: '8093' });
  await import('../server.mjs');
  const chrome = { binary: process.env.CHROME, args: ['--headless=new'] };
  const capabilities = { browserName: 'chrome', 'goog:chromeOptions': chrome };
  browser = await remote({ logLevel: 'error', capabilities });
});
afterAll(() => browser?.deleteSession());

/** As another consumer each time: the shop knows its visitors by a cookie. */
const payBy = async (card, page = '') => {
  await browser.deleteCookies();
  const checkout = checkoutOn(browser);
  await browser.url(`http://localhost:8093/${page}`);
  await checkout.fillCard(card);
  await checkout.pay();
  return checkout;
};

test('A declined card is replaced by one that pays', async () => {
  const checkout = await payBy(testCards.declined);
  expect((await checkout.outcome()).kind).toBe('declined');
  await checkout.fillCard(testCards.paid);
  await checkout.pay();
  expect((await checkout.outcome()).kind).toBe('paid');
});

test.each(['', 'dialog.html'])('A bank that asks the consumer sends them back to /%s', async (page) => {
  const checkout = await payBy(testCards.challenged, page);
  await checkout.atBank('pay');
  expect((await checkout.outcome()).kind).toBe('paid');
});
