import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nl } from '../../demo/shop/words/nl.js';
import { type RunningDemo, start } from '../../demo/start.js';
import { translate } from '../../src/sandbox/catalogue/index.js';
import { type Checkout, type PlaywrightPage, checkoutOn, testCards } from '../../src/testing/index.js';
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

  it('The driver decides on the bank’s page in the checkout’s dialog', async () => {
    await consumer.open(`${demo.shopUrl}/?dialog`);
    const { checkout } = consumer;
    await checkout.fillCard(testCards.challenged);
    await checkout.pay();
    await checkout.atBank('fail');
    expect((await checkout.outcome()).kind).toBe('declined');
    await checkout.fillCard(testCards.challenged);
    await checkout.pay();
    await checkout.atBank('pay');
    expect((await checkout.outcome()).kind).toBe('paid');
    expect(await consumer.ask('location.pathname')).toBe('/');
  });

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

  const failureOf = async (act: (checkout: Checkout) => Promise<unknown>): Promise<string> => {
    const hasty = checkoutOn(consumer.port.page!, { timeout: 300 });
    return act(hasty).then(
      () => 'none',
      (error: Error) => error.message,
    );
  };

  it('The driver says what it did not find, what the checkout shows, and then what the page reads', async () => {
    await consumer.ask(`void document.body.prepend('Many words of the shop. '.repeat(200))`);
    await consumer.checkout.fillCard(testCards.declined);
    await consumer.checkout.pay();
    await consumer.checkout.outcome();
    const said = await failureOf((hasty) => hasty.choose('Cheque'));
    expect(said).toMatch(
      /^There is no sign of the way to pay “Cheque”\. The checkout is in the state “ready” and shows:\n {2}notices: \S.*PayPal.*\nThe page http:\S+\/ reads: Many words/s,
    );
    expect(said).toContain('Kaartnummer (19 characters)');
    expect(said).not.toContain(testCards.declined.cardNumber.slice(-4));
  });

  it('The driver says that there is no checkout on the page', async () => {
    await consumer.open(`${demo.shopUrl}/nowhere`);
    expect(await failureOf((hasty) => hasty.pay())).toContain('The page has no <connect-checkout>.');
  });
});
