import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nl } from '../../demo/shop/words/nl.js';
import { type RunningDemo, start } from '../../demo/start.js';
import { translate } from '../../src/sandbox/catalogue/index.js';
import { type PlaywrightPage, checkoutOn, testCards } from '../../src/testing/index.js';
import { engines } from '../browsers/find.js';
import { type Consumer, consumerAt } from './driver.js';

/* The driver for merchants’ own tests, at the demo shop. */

/** For the compiler: Playwright’s own page is one, although the driver does not know Playwright. */
true satisfies Page extends PlaywrightPage ? true : false;

describe.each(engines)('The driver of connect-checkout/testing in %s', (engine) => {
  let demo: RunningDemo;
  let consumer: Consumer;

  beforeAll(async () => {
    demo = await start({ port: 0, sandboxPort: 0 });
    consumer = await consumerAt(engine);
  });
  afterAll(async () => {
    await consumer?.port.close();
    await demo?.close();
  });
  beforeEach(() => consumer.port.forget());

  // The words are the same in every engine.
  it.each(engine === 'chromium' ? (['en', 'de', 'ar'] as const) : (['de'] as const))(
    'The driver pays and is declined in the language %s',
    async (locale) => {
      await consumer.open(`${demo.shopUrl}/?locale=${locale}`);
      const { checkout } = consumer;
      await checkout.choose('WeChat Pay');
      await checkout.choose(translate('Cards', locale));
      await checkout.fillCard(testCards.declined);
      await checkout.pay();
      expect((await checkout.outcome()).kind).toBe('declined');
      await checkout.fillCard(testCards.paid);
      await checkout.pay();
      expect((await checkout.outcome()).kind).toBe('paid');
    },
  );
});

describe('The driver of connect-checkout/testing in Chromium', () => {
  let demo: RunningDemo;
  let consumer: Consumer;

  beforeAll(async () => {
    demo = await start({ port: 0, sandboxPort: 0 });
    consumer = await consumerAt('chromium');
  });
  afterAll(async () => {
    await consumer?.port.close();
    await demo?.close();
  });
  beforeEach(async () => {
    await consumer.port.forget();
    await consumer.open(`${demo.shopUrl}/?locale=nl`);
  });

  it.each([
    ['pay', 'paid'],
    ['fail', 'rejected'],
    ['cancel', 'cancelled'],
  ] as const)('The driver decides on the bank’s page in its language: %s', async (choice, outcome) => {
    const { checkout } = consumer;
    await checkout.fillCard(testCards.challenged);
    await checkout.pay();
    await checkout.atBank(choice);
    // The demo’s bank leads to the shop’s own page.
    await consumer.reads(nl.order.outcomes[outcome][0]);
  });

  it('The driver types over what is in a field, by its label as well', async () => {
    const { checkout } = consumer;
    await checkout.fill('cardNumber', testCards.declined.cardNumber);
    await checkout.fill('Kaartnummer', testCards.paid.cardNumber);
    expect(await consumer.value('Kaartnummer')).toBe('4567 3500 0042 7977');
  });

  it('The driver says what it did not find, and what was there', async () => {
    await consumer.sees('radio', 'PayPal');
    const hasty = checkoutOn(consumer.port.page!, { timeout: 300 });
    await expect(hasty.choose('Cheque')).rejects.toThrow(
      /no sign of the way to pay “Cheque”\. On the page: .*PayPal/s,
    );
  });
});
