import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { engines } from '../browsers/find.js';
import { axeViolations } from './axe.js';
import { type Consumer, consumerAt } from './driver.js';

describe.each(engines)('Merchant actions after an order in %s', (engine) => {
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
  afterEach(async () => expect(await consumer.ask('e2e.violations')).toEqual([]));

  const choose = async (product: string) => {
    await consumer.open(demo.shopUrl);
    await consumer.sees('textbox', 'Card number');
    await consumer.choose(product);
  };
  const isFocused = (name: string) =>
    consumer.until(`focus on “${name}”`, async () => {
      const { name: focused } = await consumer.ask<{ name: string }>('e2e.focused()');
      return focused === name;
    });

  it('The details of a bank transfer are shown and can be copied', async () => {
    await choose('Bank Transfer');
    await consumer.fill('Surname', 'Finch');
    await consumer.press('button', 'Pay…');
    await isFocused('One more step');
    for (const text of ['€29.80', 'NL02 ABNA 0123 4567 89', 'Connect Sandbox', 'ABNANL2A'])
      await consumer.reads(text);
    await consumer.sees('button', 'Copy: IBAN');
    await consumer.sees('button', 'Print');
    expect(await axeViolations(consumer)).toEqual([]);
    expect(await consumer.ask(`document.querySelector('connect-checkout').state`)).toBe('acting');
  });

  it('A card pays once in place of the code, and the code’s payment is cancelled', async () => {
    const before = new Set(demo.sandbox.world.records.payments.keys());
    await consumer.open(`${demo.shopUrl}/?ungrouped&country=BE`);
    await consumer.sees('button', 'Pay…');
    await consumer.choose('Bancontact');
    await consumer.until('no card to type', () =>
      consumer.ask<boolean>(
        `!document.querySelector('connect-checkout').shadowRoot.querySelector('[name=cardNumber]')`,
      ),
    );
    await consumer.press('button', 'Pay…');
    await isFocused('One more step');
    await consumer.press('button', 'Pay with your card number instead');
    await isFocused('Card number');
    await consumer.type('67030000000000003');
    await consumer.fill('Expiry date', '1230');
    await consumer.fill('Cardholder name', 'Ann Finch');
    await consumer.press('button', 'Pay…');
    await consumer.sees('heading', 'Paid');
    const made = [...demo.sandbox.world.records.payments.values()].filter(({ id }) => !before.has(id));
    expect(made.map(({ status }) => status).sort()).toEqual(['CANCELLED', 'PENDING_APPROVAL']);
  });

  it('A code to scan is shown, and the outcome is paid once the app has finished', async () => {
    await choose('WeChat Pay');
    await consumer.press('button', 'Pay…');
    await isFocused('One more step');
    await consumer.reads('Scan this code with your WeChat Pay app.');
    await consumer.reads('Waiting for your payment');
    // Drawn from what the platform sent, not loaded from anywhere.
    await consumer.until(
      'a drawn code',
      async () =>
        (await consumer.ask<number>(
          `document.querySelector('connect-checkout').shadowRoot.querySelector('canvas').width`,
        )) > 20,
    );
    expect(await axeViolations(consumer)).toEqual([]);
    demo.sandbox.clock.advance(3_600_000);
    await consumer.sees('heading', 'Paid');
  });
});
