import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { engines } from '../browsers/find.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';
import { axeViolations } from './axe.js';
import { type Consumer, consumerAt } from './driver.js';

const visa = '4567350000427977';
const declined = '4457010000000009';
const challenged = '4567353300000007';

/** By day, the first engine walks all ways and the others the first; every night, all walk all. */
const everyWay = process.env['EVERY_PRODUCT'] === 'yes' ? engines : engines.slice(0, 1);

describe.each(engines)('A shop in front of the platform’s own page in %s', (engine) => {
  let demo: RunningDemo;
  let consumer: Consumer;
  /** Scripts that the shop was asked for. */
  const scripts: string[] = [];
  /** What the shop was sent. */
  const bodies: string[] = [];
  let connection: 'up' | 'lost with the answer' | 'down' = 'up';
  /** Whether a test pays with a card in the shop as well. */
  let paysHere = false;
  let before: number;

  beforeAll(async () => {
    demo = await start({
      port: 0,
      sandboxPort: 0,
      onBody: (_, body) => bodies.push(body),
      network: async ({ method, url }, answer) => {
        const { pathname } = new URL(url);
        if (pathname.endsWith('.js')) scripts.push(pathname);
        if (connection === 'up' || method !== 'POST' || pathname !== '/api/hosted') return answer();
        if (connection === 'lost with the answer') await answer();
        connection = 'down';
        return undefined;
      },
    });
    shareKeyPairs(demo.sandbox);
    consumer = await consumerAt(engine);
  });
  afterAll(async () => {
    await consumer?.port.close();
    await demo?.close();
  });

  const all = () => [...demo.sandbox.world.records.payments.values()];
  const made = () => all().slice(before);

  beforeEach(async () => {
    await consumer.port.forget();
    before = all().length;
    scripts.length = bodies.length = 0;
    paysHere = false;
  });
  afterEach(async () => {
    connection = 'up';
    expect(await consumer.ask('e2e.violations')).toEqual([]);
    // No card came near the shop.
    if (!paysHere) expect(bodies.filter((body) => /\d{13}|encryptedCustomerInput/.test(body))).toEqual([]);
  });

  const arrive = async (search = '') => {
    await consumer.open(`${demo.shopUrl}/hosted.html${search}`);
    await consumer.reads('You enter your details on the next page.');
  };
  const goOn = async () => {
    await consumer.press('button', 'Pay…');
    await consumer.sees('button', 'Cancel');
    // The form is there: nothing moves any more.
    await consumer.sees('button', 'Pay…');
  };
  const payThere = async (number: string) => {
    await consumer.sees('textbox', 'Card number');
    await consumer.fillCard(number);
    await consumer.press('button', 'Pay…');
  };
  const inShop = () =>
    consumer.until('the shop', async () => (await consumer.ask('location.pathname')) === '/hosted.html');
  const paid = async (times = 1) => {
    // The page of the platform says so too, before it leads back.
    await inShop();
    await consumer.sees('heading', 'Paid');
    expect(made().filter(({ status }) => status !== 'REJECTED' && status !== 'CANCELLED')).toHaveLength(
      times,
    );
  };

  for (const merchant of ['1001', '2001'])
    it(`A card is paid on the page of the platform, and the outcome is shown in the shop, at ${merchant}`, async () => {
      await arrive(`?merchant=${merchant}`);
      expect(await axeViolations(consumer)).toEqual([]);
      await goOn();
      expect(scripts.filter((path) => /paying|encrypt|forge/.test(path))).toEqual([]);
      await payThere(visa);
      await paid();
      await consumer.screenshot(`hosted-mode-${merchant}`);
      // Loaded again, it is the same payment.
      await consumer.open(await consumer.ask('location.href'));
      await paid();
    });

  if (!everyWay.includes(engine)) return;

  it('A stored account that was chosen in the shop is the one that the page asks about', async () => {
    await arrive('?returning');
    await goOn();
    expect(await consumer.ask('e2e.text()')).not.toMatch(/Card number|PayPal/);
    await consumer.fill('CVV', '739');
    await consumer.press('button', 'Pay…');
    await paid();
  });

  it('A product that redirects is paid at its bank, in the language and the look that the shop asked for', async () => {
    await arrive('?locale=en-GB&variant=dark-7');
    await consumer.press('radio', 'PayPal…');
    await goOn();
    await consumer.reads('dark-7');
    await consumer.press('button', 'Pay…');
    await consumer.sees('heading', 'Pay with PayPal');
    await consumer.press('button', 'Pay');
    await paid();
  });

  it('Details to pay with, which the page showed, are shown in the shop again', async () => {
    await arrive();
    await consumer.choose('Bank Transfer');
    await goOn();
    await consumer.fill('Surname', 'Finch');
    await consumer.press('button', 'Pay…');
    await consumer.reads('NL02 ABNA 0123 4567 89');
    await consumer.press('link', 'Back to the shop');
    await inShop();
    await consumer.reads('NL02 ABNA 0123 4567 89');
    expect(made()).toHaveLength(1);
  });

  it('Whoever cancels is back at the list, and pays at the second time', async () => {
    await arrive();
    await goOn();
    await consumer.press('button', 'Cancel');
    await consumer.reads('This payment was cancelled.');
    await consumer.reads('You enter your details on the next page.');
    expect(made()).toHaveLength(0);
    await goOn();
    // The address has the page that was cancelled, and this is another one.
    await consumer.ask('void setTimeout(() => history.back())');
    await consumer.reads('You came back before the payment was complete.');
    await goOn();
    await payThere(visa);
    await paid();
  });

  it('A refused card is followed by another one on the page', async () => {
    await arrive();
    await goOn();
    await payThere(declined);
    await consumer.reads('Your bank did not approve this payment.');
    await consumer.press('textbox', 'Card number');
    await consumer.key('Control+a');
    await consumer.type(visa);
    await consumer.fill('CVV', '739');
    await consumer.press('button', 'Pay…');
    await paid();
  });

  it('Whoever goes back from the page with the Back button is told that nothing is paid yet', async () => {
    await arrive();
    await goOn();
    await consumer.ask('void setTimeout(() => history.back())');
    await consumer.reads('You came back before the payment was complete.');
    await goOn();
    await payThere(challenged);
    await consumer.press('button', 'Authenticate');
    await paid();
  });

  it('Whoever has paid and opens the shop’s page again sees the outcome, and cannot pay again', async () => {
    await arrive();
    const page = await consumer.ask<string>('location.href');
    await goOn();
    await payThere(visa);
    await paid();
    await consumer.open(page);
    await consumer.sees('heading', 'Thank you');
    expect(made()).toHaveLength(1);
  });

  it('A page that has expired leaves the order unpaid, and it can be paid anew', async () => {
    await arrive();
    const page = await consumer.ask<string>('location.href');
    await goOn();
    demo.sandbox.clock.advance(4 * 3_600_000);
    await consumer.open(page);
    await consumer.reads('You enter your details on the next page.');
    await goOn();
    await payThere(visa);
    await paid();
  });

  it('A page that is left open is closed once the order is paid elsewhere', async () => {
    paysHere = true;
    await arrive();
    const page = await consumer.ask<string>('location.href');
    await goOn();
    const left = await consumer.ask<string>('location.href');
    await consumer.open(page.replace('hosted.html', ''));
    await consumer.fillCard(visa);
    await consumer.press('button', 'Pay…');
    await consumer.sees('heading', 'Paid');
    await consumer.open(left);
    await consumer.until('no form', async () => !/Card number/.test(await consumer.ask('e2e.text()')));
    expect(made()).toHaveLength(1);
  });

  it('A lost answer of the shop is said, and the next press makes one page', async () => {
    await arrive();
    connection = 'lost with the answer';
    await consumer.press('button', 'Pay…');
    await consumer.reads('There is no connection.');
    connection = 'up';
    await goOn();
    await payThere(visa);
    await paid();
  });
});
