import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { engines } from '../browsers/find.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';
import { axeViolations } from './axe.js';
import { type Consumer, consumerAt, expiry } from './driver.js';

const visa = '4567350000427977';
const masterCard = '5424180279791732';
const merchants = { GlobalCollect: '1001', Ogone: '2001' };

/** Everything in one engine, by day; the way that most go in each, on both platforms. */
const [first] = engines;

describe.each(engines)('A consumer who saves cards in %s', (engine) => {
  let demo: RunningDemo;
  let consumer: Consumer;

  beforeAll(async () => {
    demo = await start({ port: 0, sandboxPort: 0 });
    shareKeyPairs(demo.sandbox);
    consumer = await consumerAt(engine);
  });

  afterAll(async () => {
    await consumer?.port.close();
    await demo?.close();
  });

  const fillMasterCard = async () => {
    await consumer.fill('Card number', masterCard);
    await consumer.fill('Expiry date', expiry);
    await consumer.fill('CVC2', '739');
  };
  const live = (merchant: string) =>
    [...demo.sandbox.world.records.tokens.values()].filter(
      ({ merchantId, deletedAt }) => merchantId === merchant && deletedAt === undefined,
    ).length;
  const text = () => consumer.ask<string>('e2e.text()');
  const accounts = () =>
    consumer.ask<number>(
      `document.querySelector('connect-checkout').shadowRoot.querySelectorAll('[part=account]').length`,
    );
  const focused = async () => (await consumer.ask<{ name: string }>('e2e.focused()')).name;
  const has = (number: number) =>
    consumer.until(`${number} accounts`, async () => (await accounts()) === number);

  describe.each(Object.entries(merchants))('on %s', (_, merchant) => {
    it('A card is saved, found in the account, paid with, and removed', async () => {
      await consumer.port.forget();
      const before = live(merchant);
      await consumer.open(`${demo.shopUrl}/save.html?merchant=${merchant}`);
      await consumer.sees('button', 'Save card');
      await consumer.screenshot('save');
      await consumer.fillCard(visa);
      await consumer.press('button', 'Save card');
      await consumer.sees('heading', 'Your card is saved');
      expect(await focused()).toBe('Your card is saved');
      expect(live(merchant)).toBe(before + 1);
      expect(demo.sandbox.world.records.payments.size).toBe(0);

      await consumer.open(`${demo.shopUrl}/account.html?merchant=${merchant}`);
      await has(1);
      await consumer.press('button', 'Add a card or account');
      await fillMasterCard();
      await consumer.press('button', 'Save card');
      await has(2);
      await consumer.until('the focus on the list', async () =>
        /^Saved cards and accounts/.test(await focused()),
      );
      expect(await text()).toContain('Your card is saved');
      await consumer.screenshot('account');
      expect(await axeViolations(consumer)).toEqual([]);

      await consumer.press('button', 'Remove Visa ending in 7977');
      await consumer.sees('button', 'Keep');
      await consumer.press('button', 'Remove Visa ending in 7977');
      await has(1);
      expect(await focused()).toBe('Saved cards and accounts');
      expect(live(merchant)).toBe(before + 1);

      await consumer.open(`${demo.shopUrl}/?merchant=${merchant}`);
      await consumer.sees('radio', 'MasterCard ending in 1732…');
      expect(demo.sandbox.world.records.payments.size).toBe(0);
      expect(await consumer.ask('e2e.violations')).toEqual([]);
    });

    it.runIf(engine === first)('An expired card is replaced', async () => {
      await consumer.port.forget();
      await consumer.open(`${demo.shopUrl}/account.html?merchant=${merchant}&returning`);
      await consumer.sees('button', 'Replace MasterCard ending in 1732');
      const before = await accounts();
      await consumer.press('button', 'Replace MasterCard ending in 1732');
      await consumer.reads('This takes the place of MasterCard ending in 1732.');
      await consumer.press('button', 'Cancel');
      await consumer.press('button', 'Replace MasterCard ending in 1732');
      await fillMasterCard();
      await consumer.press('button', 'Save card');
      await consumer.reads('Your card is saved');
      await consumer.sees('button', 'Remove MasterCard ending in 1732');
      await has(before);
      expect(await text()).not.toMatch(/Replace|Expired/);
    });

    it.runIf(engine === first)('A lost answer and a refusal have a way back', async () => {
      await consumer.port.forget();
      await consumer.open(`${demo.shopUrl}/save.html?merchant=${merchant}`);
      await consumer.sees('button', 'Save card');
      const before = live(merchant);
      demo.sandbox.faults.add({ merchant, path: '/tokens', method: 'POST', kind: 'reset', when: 'after' });
      await consumer.fillCard('4012000033330026');
      await consumer.press('button', 'Save card');
      await consumer.reads('Was it saved? We do not know yet.');
      await consumer.fill('CVV', '123');
      demo.sandbox.faults.add({ merchant, path: '/tokens', method: 'POST', kind: 'status', status: 400 });
      await consumer.press('button', 'Save card');
      await consumer.reads('This could not be saved.');
      expect(await text()).not.toMatch(/\bpay/i);
      await consumer.fill('CVV', '123');
      await consumer.press('button', 'Save card');
      await consumer.sees('heading', 'Your card is saved');
      expect(live(merchant)).toBe(before + 1);
    });
  });
});
