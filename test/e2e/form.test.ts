import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { engines } from '../browsers/find.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';
import { type Consumer, consumerAt } from './driver.js';

/* The checkout as a control of a plain form. How often it goes well: `npm test -- test/e2e/form.test.ts --times 20`. */

/** How a consumer submits a form that is filled in. */
const ways: Readonly<Record<string, (consumer: Consumer) => Promise<void>>> = {
  'a press on its button': (consumer) => consumer.press('button', 'Place order and pay'),
  'two presses on its button in a row': (consumer) =>
    consumer.press('button', 'Place order and pay', { times: 2 }),
  'a tap on its button': (consumer) => consumer.tap('button', 'Place order and pay'),
  'Enter in the last field': (consumer) => consumer.key('Enter'),
  'Enter on its button': async (consumer) => {
    await consumer.ask(`e2e.find('button', 'Place order and pay').focus()`);
    await consumer.key('Enter');
  },
  'Enter in a field of the page': async (consumer) => {
    await consumer.fill('A note for us…', 'Ring twice');
    await consumer.key('Enter');
  },
};

describe.each(engines)('A plain form in %s', (engine) => {
  let demo: RunningDemo;
  let consumer: Consumer;
  const posts: string[] = [];
  const payments = () => [...demo.sandbox.world.records.payments.values()];

  beforeAll(async () => {
    demo = await start({
      port: 0,
      sandboxPort: 0,
      onBody: (path, body) => {
        if (path === '/pay') posts.push(body);
      },
    });
    shareKeyPairs(demo.sandbox);
    consumer = await consumerAt(engine);
  });
  afterAll(async () => {
    await consumer?.port.close();
    await demo?.close();
  });
  beforeEach(async () => {
    posts.length = 0;
    await consumer.port.forget();
  });
  afterEach(async () => expect(await consumer.ask('e2e.violations')).toEqual([]));

  const enterCard = async (number: string) => {
    await consumer.open(`${demo.shopUrl}/form.html`);
    await consumer.fillCard(number);
  };

  it.each(Object.keys(ways))('The form is submitted once with the ciphertext and paid by %s', async (way) => {
    const before = payments().length;
    await enterCard('4567350000427977');
    await ways[way]!(consumer);
    await consumer.sees('heading', 'Thank you');
    expect(payments()).toHaveLength(before + 1);
    expect(posts).toHaveLength(1);
    expect(new URLSearchParams(posts[0]).get('encryptedCustomerInput')).toMatch(/^[\w-]+(\.[\w-]+){4}$/);
  });

  it('The form’s payment goes through 3-D Secure at the bank', async () => {
    await enterCard('4567353300000007');
    await consumer.press('button', 'Place order and pay');
    await consumer.press('button', 'Authenticate');
    await consumer.sees('heading', 'Thank you');
  });

  it('An incomplete form shows what is missing and posts nothing', async () => {
    await consumer.open(`${demo.shopUrl}/form.html`);
    await consumer.fill('Card number', '4567350000427977');
    await consumer.press('button', 'Place order and pay');
    await consumer.reads('Expiry date is needed to pay.');
    expect(posts).toEqual([]);
  });
});
