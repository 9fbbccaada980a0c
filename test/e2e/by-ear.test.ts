import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';
import { type Consumer, consumerAt, expiry } from './driver.js';
import { Listener } from './listener.js';

const challenged = '4567353300000007';
const mistyped = '4567353300000008';
const wrong = 'Check the card number. One digit seems to be wrong.';

/** By keys alone, and by roles and names alone: whoever gets stuck here, gets stuck with a screen reader. */
describe('A consumer who sees nothing, in Chromium', () => {
  let demo: RunningDemo;
  let consumer: Consumer;
  let listener: Listener;
  /** How many payments there were before the test. */
  let before: number;

  beforeAll(async () => {
    demo = await start({ port: 0, sandboxPort: 0 });
    shareKeyPairs(demo.sandbox);
    consumer = await consumerAt('chromium');
    listener = new Listener(consumer);
  });
  afterAll(async () => {
    await consumer?.port.close();
    await demo?.close();
  });

  const payments = () => [...demo.sandbox.world.records.payments.values()].slice(before);

  beforeEach(() => {
    before = demo.sandbox.world.records.payments.size;
  });

  const arrive = async (search = '') => {
    await listener.open(`${demo.shopUrl}/${search}`);
    await listener.hears('radio', 'Cards');
  };

  const pay = async () => {
    await listener.goTo('button', /^Pay €/);
    await listener.key('Enter');
    await listener.isAt('heading', 'Confirm your payment');
  };

  it('The consumer chooses cards, mends a number, leaves the bank, comes back to it, and has paid', async () => {
    await arrive('?dialog');
    await listener.goTo('radio', 'Cards');
    await listener.key('ArrowDown');
    expect((await listener.isAt('radio', 'iDEAL')).states).toContain('checked');
    await listener.key('ArrowUp');
    expect((await listener.isAt('radio', 'Cards')).description).toContain('Visa');

    await listener.goTo('textbox', 'Card number');
    await listener.type(mistyped);
    await listener.key('Tab');
    await listener.isAt('textbox', 'Expiry date');
    await listener.isTold(wrong);
    await listener.key('Shift+Tab');
    const number = await listener.isAt('textbox', 'Card number');
    expect(number.description).toContain(wrong);
    expect(number.states).toContain('invalid');
    await listener.key('Control+a');
    await listener.type(challenged);
    await listener.goTo('textbox', 'Expiry date');
    await listener.type(expiry);
    expect((await listener.goTo('textbox', 'CVV')).states).not.toContain('invalid');
    await listener.type('739');
    await pay();

    const page = await listener.all();
    expect(
      page.filter(({ role }) => role === 'textbox'),
      'nothing behind the dialog',
    ).toEqual([]);
    await listener.key('Tab');
    await listener.isAt('button', 'Cancel');
    await listener.key('Escape');
    await listener.isTold('You came back before the payment was complete');
    await listener.isAt('textbox', 'CVV');
    await listener.type('739');
    await pay();
    await listener.goTo('button', 'Authenticate');
    await listener.key('Enter');
    await listener.isAt('heading', 'Paid');
    await listener.hears('StaticText', '€29.80');
    expect(payments().map(({ status }) => status)).toEqual(['CANCELLED', 'PENDING_APPROVAL']);
  });

  it('The consumer removes a stored account, and is told so', async () => {
    await arrive('?returning');
    const account = 'Visa ending in 7977, expires 12/99';
    await listener.goTo('radio', account);
    await listener.goTo('button', 'Remove Visa ending in 7977');
    await listener.key('Enter');
    await listener.isAt('button', 'Keep');
    await listener.hears('group', 'Remove this saved way to pay?');
    await listener.key('Shift+Tab');
    await listener.isAt('button', 'Remove Visa ending in 7977');
    await listener.key('Enter');
    await listener.isTold('Removed.');
    expect((await listener.all()).map(({ name }) => name)).not.toContain(account);
    await listener.isAt('radio', 'American Express ending in 7381, Rob, expires 08/30');
  });

  it('The consumer searches for a bank, chooses it and goes to it', async () => {
    await arrive();
    await listener.goTo('radio', 'Cards');
    await listener.key('ArrowDown');
    await listener.isAt('radio', 'iDEAL');
    await listener.hears('combobox', 'Select your bank');
    await listener.goTo('combobox', 'Select your bank');
    await listener.type('rabo');
    await listener.isTold('Banks found: 1');
    await listener.key('ArrowDown');
    expect((await listener.hears('option', 'Rabobank')).states).toContain('selected');
    await listener.key('Enter');
    expect((await listener.isAt('combobox', 'Select your bank')).value).toBe('Rabobank');
    await listener.goTo('button', /^Pay €/);
    await listener.key('Enter');
    await listener.hears('heading', 'Pay with iDEAL');
    expect(payments()).toHaveLength(1);
  });

  it('The consumer opens the rest of a long list, and goes on in it', async () => {
    await arrive();
    await listener.goTo('button', /more ways to pay$/);
    const names = async () => (await listener.all()).filter(({ role }) => role === 'radio');
    const short = await names();
    await listener.key('Enter');
    await consumer.until('a longer list', async () => (await names()).length > short.length);
    const first = (await names())[short.length]!;
    await listener.isAt('radio', first.name);
    await listener.key('Space');
    expect((await listener.isAt('radio', first.name)).states).toContain('checked');
    await listener.goTo('button', /^(Pay|Continue)/);
  });
});
