import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { engines } from '../browsers/find.js';
import { type Consumer, consumerAt } from './driver.js';

describe.each(engines)('a plain form in %s', (engine) => {
  let demo: RunningDemo;
  let consumer: Consumer;
  const payments: string[] = [];

  beforeAll(async () => {
    demo = await start({
      port: 0,
      sandboxPort: 0,
      onBody: (path, body) => {
        if (path === '/pay') payments.push(body);
      },
    });
    consumer = await consumerAt(engine);
  });

  afterAll(async () => {
    await consumer?.port.close();
    await demo?.close();
  });

  beforeEach(async () => {
    payments.length = 0;
    await consumer.port.forget();
    await consumer.open(`${demo.shopUrl}/form.html`);
    await consumer.fill('Card number', '4567350000427977');
    await consumer.fill('Expiry date', `12${(new Date().getFullYear() + 3) % 100}`);
    await consumer.fill('CVV', '739');
  });

  const pays: Record<string, () => Promise<void>> = {
    'a press on the page’s own button': () => consumer.press('button', 'Place order and pay'),
    'two presses on it in a row': () => consumer.press('button', 'Place order and pay', { times: 2 }),
    'Enter in the security code': () => consumer.key('Enter'),
    'Enter on the page’s own button': async () => {
      await consumer.ask(`e2e.find('button', 'Place order and pay').focus()`);
      await consumer.key('Enter');
    },
  };
  for (const [how, pay] of Object.entries(pays))
    it(`is submitted once, with the ciphertext, by ${how}`, async () => {
      await pay();
      await consumer.sees('heading', 'Thank you');
      expect(payments).toHaveLength(1);
      expect(new URLSearchParams(payments[0]).get('encryptedCustomerInput')).toMatch(/^[\w-]+(\.[\w-]+){4}$/);
    });
});
