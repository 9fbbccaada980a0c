import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { type TestCard, testCards } from '../../src/testing/index.js';
import { engines } from '../browsers/find.js';
import { axeViolations } from './axe.js';
import { type Consumer, consumerAt, expiry } from './driver.js';

/** In groups of four, as the field shows it. */
const shown = ({ cardNumber }: TestCard) => cardNumber.replace(/(?<=^(?:.{4})+)(?=.)/g, ' ');

const visa = shown(testCards.paid);
const challenged = shown(testCards.challenged);
const declined = shown(testCards.declined);
/** Unlike the placeholder, so that it can be told from it. */
const code = '739';

describe.each(engines)('A purchase in %s', (engine) => {
  let demo: RunningDemo;
  let consumer: Consumer;
  const payments: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    demo = await start({
      port: 0,
      sandboxPort: 0,
      onBody: (path, body) => {
        if (path === '/api/payments') payments.push(body);
      },
      onRequest: ({ path }) => void asked.push(path),
    });
    consumer = await consumerAt(engine);
  });

  afterAll(async () => {
    await consumer?.port.close();
    await demo?.close();
  });

  beforeEach(async () => {
    payments.length = 0;
    asked.length = 0;
    await consumer.port.forget();
  });

  /** The shop shows test cards to copy; watching for them starts once they are off the page. */
  const arrive = async (number: string, search = '') => {
    await consumer.open(`${demo.shopUrl}/${search}`);
    await consumer.sees('textbox', 'Card number');
    await consumer.ask(`document.querySelector('.test-cards')?.remove()`);
    const secrets = { cardNumber: number.replaceAll(' ', ''), securityCode: code };
    await consumer.ask(`e2e.watch(${JSON.stringify(secrets)})`);
  };

  const enterCard = (number: string) => consumer.fillCard(number, code);

  /** Whatever a test did, nothing may have got out, and no policy may have been broken. */
  afterEach(async () => {
    expect(
      payments.filter((body) => /\d{13}/.test(body.replaceAll(/"([\w-]+(\.[\w-]+){4}|[\da-f]{32})"/g, ''))),
    ).toEqual([]);
    expect(await consumer.ask('e2e.violations')).toEqual([]);
  });

  it('A card is paid and leaves nothing sensitive behind', async () => {
    await arrive(visa);
    expect(await axeViolations(consumer)).toEqual([]);
    // Nothing is told where there is nothing to tell.
    expect(await consumer.ask('e2e.text()')).not.toMatch(/\b(false|undefined|null)\b/);
    await enterCard(visa);
    expect(await consumer.value('Card number')).toBe(visa);
    expect(await axeViolations(consumer)).toEqual([]);
    await consumer.checkout.pay();
    expect(await consumer.checkout.outcome()).toEqual({ kind: 'paid', text: 'Paid' });
    expect(await axeViolations(consumer)).toEqual([]);
    expect(await consumer.ask('e2e.leaks()')).toEqual([]);
    expect(await consumer.ask('e2e.held()')).toBe(0);
    expect(payments).toHaveLength(1);
    // The page has brought it along.
    expect(asked).not.toContain('/api/session');
  });

  it('Missing values are reported in an accessible way', async () => {
    await arrive(visa);
    await consumer.fill('Card number', visa.replaceAll(' ', '').slice(0, -1));
    await consumer.key('Tab');
    await consumer.reads('Check the card number');
    await consumer.press('button', 'Pay…');
    await consumer.until(
      'focus on the card number',
      async () => (await consumer.ask<{ name: string }>('e2e.focused()')).name === 'Card number',
    );
    await consumer.reads('card number');
    expect(await axeViolations(consumer)).toEqual([]);
    expect(await consumer.ask('e2e.leaks()')).toEqual([]);
    expect(payments).toEqual([]);
  });

  it('A decline keeps everything but the security code', async () => {
    await arrive(declined);
    await enterCard(declined);
    await consumer.checkout.pay();
    expect((await consumer.checkout.outcome()).kind).toBe('declined');
    expect(await consumer.value('Card number')).toBe(declined);
    expect(await consumer.value('CVV')).toBe('');
    expect(await axeViolations(consumer)).toEqual([]);
    expect(await consumer.ask('e2e.leaks()')).toEqual([]);
  });

  it('A 3-D Secure payment goes to the bank and returns paid', async () => {
    await arrive(challenged);
    await enterCard(challenged);
    await consumer.checkout.pay();
    await consumer.checkout.atBank('pay');
    await consumer.sees('heading', 'Thank you');
    expect(await consumer.ask('location.origin')).toBe(demo.shopUrl);
    expect(await axeViolations(consumer)).toEqual([]);
  });

  it('Two quick clicks on the button pay once', async () => {
    await arrive(visa);
    await enterCard(visa);
    await consumer.press('button', 'Pay…', { times: 2 });
    await consumer.sees('heading', 'Paid');
    expect(payments).toHaveLength(1);
    expect(await consumer.ask('e2e.leaks()')).toEqual([]);
  });

  it('The purchase can be made with the keyboard alone', async () => {
    await arrive(visa);
    const tabTo = (name: string) =>
      consumer.until(`focus on ${name}`, async () => {
        if ((await consumer.ask<{ name: string }>('e2e.focused()')).name.startsWith(name)) return true;
        await consumer.key('Tab');
        return (await consumer.ask<{ name: string }>('e2e.focused()')).name.startsWith(name);
      });
    await tabTo('Card number');
    await consumer.type(visa.replaceAll(' ', ''));
    await tabTo('Expiry date');
    await consumer.type(expiry);
    await tabTo('CVV');
    await consumer.type(code);
    await consumer.key('Enter');
    await consumer.sees('heading', 'Paid');
    // Whoever cannot see hears the outcome: it has the focus.
    expect(await consumer.ask('e2e.focused()')).toEqual({ tag: 'h2', name: 'Paid' });
    expect(payments).toHaveLength(1);
    expect(await consumer.ask('e2e.leaks()')).toEqual([]);
  });
});
