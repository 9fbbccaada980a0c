import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { engines } from '../browsers/find.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';
import { type Consumer, consumerAt } from './driver.js';

/* The bank's page in a dialog over the shop's: however it is left, one payment, and its outcome is told. */

const challenged = '4567353300000007';
const refusesFrames = '4567353310000005';
const breaksOut = '4567353320000003';

/** By day what the code tells apart, in the first engine; everything everywhere by night: `EVERY_PRODUCT=yes`. */
const isNight = process.env['EVERY_PRODUCT'] === 'yes';
/** In every engine by day as well. */
const mainPath = 'A challenge that is passed';

/** What ends like another case, for the checkout. */
const byNight: ReadonlySet<string> = new Set([
  'A challenge that is cancelled at the bank',
  'The button to cancel',
  'A session that runs out before the challenge is passed',
]);

/** WebKit's driver stops answering once there is a second window. */
const beyondWebDriver: ReadonlySet<string> = new Set(['A second tab']);

describe.each(engines)('A bank in a dialog in %s', (engine) => {
  let demo: RunningDemo;
  let consumer: Consumer;
  /** How many payments there were before the test. */
  let before: number;
  /** Whether the shop answers who asks how a payment stands. */
  let tells: boolean;
  /** Whether the policy of the shop's pages allows no frames. */
  let framesNothing: boolean;

  beforeAll(async () => {
    demo = await start({
      port: 0,
      sandboxPort: 0,
      network: async ({ method, url }, answer) => {
        if (method === 'GET' && new URL(url).pathname === '/api/payments' && !tells) return undefined;
        const { status, headers, body } = await answer();
        const policy = headers.get('Content-Security-Policy');
        if (framesNothing && policy)
          headers.set('Content-Security-Policy', policy.replace(/frame-src [^;]*/, `frame-src 'none'`));
        return new Response(body, { status, headers });
      },
    });
    shareKeyPairs(demo.sandbox);
    consumer = await consumerAt(engine);
  });
  afterAll(async () => {
    await consumer?.port.close();
    await demo?.close();
  });

  const payments = () => [...demo.sandbox.world.records.payments.values()].slice(before);
  const live = () => payments().filter(({ status }) => !/CANCELLED|REJECTED/.test(status));

  beforeEach(async () => {
    tells = true;
    framesNothing = false;
    before = demo.sandbox.world.records.payments.size;
    await consumer.port.forget();
  });
  afterEach(async () => {
    expect(live()).toHaveLength(1);
    expect(await consumer.ask('e2e.violations')).toEqual([]);
  });

  const dialog = `document.querySelector('connect-checkout')?.shadowRoot.querySelector('dialog[part=bank-dialog]')`;
  const bankIsThere = () =>
    consumer.until('the bank in the dialog', () =>
      consumer.ask(`!!${dialog}?.matches(':modal') && !${dialog}.querySelector('.spinner')`),
    );
  const bankIsGone = () =>
    consumer.until('no dialog', async () => (await consumer.ask(`!${dialog}`)) === true);
  const arrive = async (card: string) => {
    await consumer.open(`${demo.shopUrl}/?dialog`);
    await consumer.sees('button', 'Pay…');
    await consumer.fillCard(card);
  };
  const pay = () => consumer.press('button', 'Pay…');
  const endSession = () =>
    demo.sandbox.faults.expireSession([...demo.sandbox.world.records.sessions.keys()].at(-1)!);
  const goToTheBank = async (card = challenged) => {
    await arrive(card);
    await pay();
    await bankIsThere();
  };
  /** By keys: from the dialog's title past its button into the frame, whose three buttons follow each other. */
  const pressInTheFrame = async (which: 'authenticate' | 'fail' | 'cancel') => {
    const tabs = 2 + ['authenticate', 'fail', 'cancel'].indexOf(which);
    await consumer.key(...Array.from({ length: tabs }, () => 'Tab'), 'Enter');
  };
  const isPaid = () => consumer.reads('Paid €29.80');
  const payAgain = async () => {
    await bankIsGone();
    await consumer.fill('CVV', '739');
    await pay();
    await bankIsThere();
    await pressInTheFrame('authenticate');
    await isPaid();
  };

  const cases: Readonly<Record<string, () => Promise<void>>> = {
    'A challenge that is passed': async () => {
      await goToTheBank();
      expect(await consumer.ask('e2e.focused()')).toEqual({ tag: 'h2', name: 'Confirm your payment' });
      await pressInTheFrame('authenticate');
      await isPaid();
      await bankIsGone();
      expect(await consumer.ask('e2e.focused().tag')).toBe('h2');
      expect(await consumer.ask('location.pathname')).toBe('/');
      expect(payments()).toHaveLength(1);
    },
    'A challenge that fails': async () => {
      await goToTheBank();
      await pressInTheFrame('fail');
      await consumer.reads('This payment was not accepted');
      await payAgain();
    },
    'A challenge that is cancelled at the bank': async () => {
      await goToTheBank();
      await pressInTheFrame('cancel');
      await consumer.reads('This payment was cancelled');
      await payAgain();
    },
    'The button to cancel': async () => {
      await goToTheBank();
      await consumer.press('button', 'Cancel');
      await consumer.reads('You came back before the payment was complete');
      await payAgain();
      expect(payments()).toHaveLength(2);
    },
    Escape: async () => {
      await goToTheBank();
      await consumer.key('Escape');
      await consumer.reads('You came back before the payment was complete');
      await payAgain();
    },
    'Escape after the bank has approved, while the shop does not say so': async () => {
      await goToTheBank();
      tells = false;
      await pressInTheFrame('authenticate');
      await consumer.reads('Checking your payment…');
      await consumer.key('Escape', 'Escape');
      expect(await consumer.ask(`document.querySelector('connect-checkout').state`)).toBe('acting');
      tells = true;
      await isPaid();
      expect(payments()).toHaveLength(1);
    },
    'A reload in the middle': async () => {
      await goToTheBank();
      await consumer.ask('void (globalThis.isLeft = true, location.reload())');
      await consumer.until('another page', () => consumer.ask('!globalThis.isLeft'));
      await consumer.reads('You came back before the payment was complete');
      await consumer.fillCard(challenged);
      await pay();
      await bankIsThere();
      await pressInTheFrame('authenticate');
      await isPaid();
    },
    'A bank that refuses to be framed': async () => {
      await goToTheBank(refusesFrames);
      await consumer.press('button', 'Nothing to see? Open it on a full page');
      await consumer.press('button', 'Authenticate');
      await consumer.sees('heading', 'Thank you');
      expect(payments()).toHaveLength(1);
    },
    'A bank that leaves the frame': async () => {
      await goToTheBank(breaksOut);
      await pressInTheFrame('authenticate');
      await consumer.sees('heading', 'Thank you');
      expect(payments()).toHaveLength(1);
    },
    'A session that runs out before the challenge is passed': async () => {
      await goToTheBank();
      endSession();
      await pressInTheFrame('authenticate');
      await isPaid();
      expect(payments()).toHaveLength(1);
    },
    'A session that runs out before the challenge is left': async () => {
      await goToTheBank();
      endSession();
      await consumer.press('button', 'Cancel');
      await bankIsGone();
      await consumer.fill('CVV', '739');
      await pay();
      await consumer.reads('Nothing has been paid yet.');
      await payAgain();
    },
    'A bank that the page’s policy refuses': async () => {
      framesNothing = true;
      await arrive(challenged);
      await pay();
      await consumer.press('button', 'Authenticate');
      await consumer.sees('heading', 'Thank you');
      expect(payments()).toHaveLength(1);
    },
    'A second tab': async () => {
      await arrive(challenged);
      await consumer.port.tab?.(1);
      await arrive(challenged);
      await consumer.port.tab?.(0);
      await pay();
      await bankIsThere();
      await consumer.port.tab?.(1);
      await pay();
      await bankIsThere();
      await pressInTheFrame('authenticate');
      await isPaid();
      // What was left open in the first tab was called off; its bank has nothing more to ask.
      await consumer.port.tab?.(0);
      await consumer.press('button', 'Cancel');
      await bankIsGone();
    },
  };

  const chosen = Object.entries(cases).filter(
    ([name]) =>
      name === mainPath ||
      ((isNight || (engine === engines[0] && !byNight.has(name))) &&
        !(engine === 'webkit' && beyondWebDriver.has(name))),
  );
  it.each(chosen)('%s leads to one payment and its outcome', (_, run) => run());
});
