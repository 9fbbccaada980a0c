import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { engines } from '../browsers/find.js';
import { finder } from '../canary/secrets.js';
import { type Consumer, consumerAt } from './driver.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';
import { holdersOf } from './heap-snapshot.js';

/*
 * Once it is over, nothing that a script can reach holds the number or the code: Chromium's heap is searched. Three
 * endings by day, all of them with `npm run heap`.
 */

const paid = '4012000033330026';
const declined = '4543059790016721';
const challenged = '4567353300000007';
/** No number of the engine's own is written like this. */
const securityCode = '073';

const element = `document.querySelector('connect-checkout')`;

describe.runIf(engines.includes('chromium'))('Chromium’s heap', () => {
  let demo: RunningDemo;
  let consumer: Consumer;
  let page: Page;
  let connection: 'up' | 'loses the answer' = 'up';

  beforeAll(async () => {
    demo = await start({
      port: 0,
      sandboxPort: 0,
      network: async ({ method, url }, answer) => {
        const answered = await answer();
        // Chromium keeps such a page in memory for Back, as it does without the header on a page that is served by https.
        answered.headers.delete('Cache-Control');
        const isPayment = method === 'POST' && new URL(url).pathname === '/api/payments';
        return isPayment && connection === 'loses the answer' ? undefined : answered;
      },
    });
    shareKeyPairs(demo.sandbox);
    consumer = await consumerAt('chromium');
  });
  afterAll(async () => {
    await consumer?.port.close();
    await demo?.close();
  });

  const arrive = async () => {
    connection = 'up';
    await consumer.port.forget();
    page = consumer.port.page!;
    await consumer.open(demo.shopUrl);
    await consumer.sees('button', 'Pay…');
  };
  const state = (name: string) =>
    consumer.until(`state ${name}`, () => consumer.ask(`${element}.state === '${name}'`));
  /** Who has the number, by nine of its digits in a row, and the code as a text of its own. */
  const held = async (cardNumber: string) => {
    const { asValue } = finder({ cardNumber: '', securityCode });
    const runs = Array.from({ length: cardNumber.length - 8 }, (_, at) => cardNumber.slice(at, at + 9));
    const hasRun = (text: string) => {
      const digits = text.replace(/[ \u00a0]/g, '');
      return runs.some((run) => digits.includes(run));
    };
    return {
      number: await holdersOf(page, hasRun),
      code: await holdersOf(page, (text) => asValue(text) !== undefined),
    };
  };

  const pay = () => consumer.press('button', 'Pay…');
  const declines = () => consumer.reads('Your bank did not approve this payment.');
  const leave = async () => {
    await consumer.ask(`void (globalThis.isSame = true)`);
    await consumer.open(`${demo.shopUrl}/nowhere`);
    await consumer.sees('heading', 'There is nothing here');
  };
  const goBack = async () => {
    await consumer.ask('void history.back()');
    await consumer.sees('button', 'Pay…');
    // A page that was loaded anew would have nothing to forget.
    expect(await consumer.ask('globalThis.isSame')).toBe(true);
  };

  interface Ending {
    readonly cardNumber?: string;
    /** The number stays for another attempt. */
    readonly keepsNumber?: true;
    readonly end: () => Promise<unknown>;
  }
  const endings: Record<string, Ending> = {
    'a payment': {
      end: async () => {
        await pay();
        await state('done');
      },
    },
    'a decline': {
      cardNumber: declined,
      keepsNumber: true,
      end: async () => {
        await pay();
        await declines();
      },
    },
    'a refusal by the server': {
      keepsNumber: true,
      end: () => consumer.ask(`${element}.setErrors([{ field: 'cvv' }])`),
    },
    'a renewal of the session': {
      keepsNumber: true,
      end: async () => {
        await consumer.ask(
          `fetch('/api/session', { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } })
            .then((answer) => answer.json()).then((session) => void (${element}.session = session))`,
        );
        await consumer.until('a code that is gone', async () => (await consumer.value('CVV')) === '');
      },
    },
    'an answer that is lost': {
      keepsNumber: true,
      end: async () => {
        connection = 'loses the answer';
        await pay();
        await consumer.reads('We do not know yet');
      },
    },
    'a reset': { end: () => consumer.ask(`${element}.reset()`) },
    'a look at another way to pay, and a reset': {
      end: async () => {
        await consumer.press('radio', 'PayPal…');
        await consumer.ask(`${element}.reset()`);
      },
    },
    'being taken out of the page': {
      end: () => consumer.ask(`void (globalThis.kept = ${element}).remove()`),
    },
    'the Back button': {
      end: async () => {
        await leave();
        await goBack();
      },
    },
    'the Back button at the bank': {
      cardNumber: challenged,
      end: async () => {
        await consumer.ask(`void (globalThis.isSame = true)`);
        await pay();
        await consumer.sees('button', 'Authenticate');
        await goBack();
      },
    },
  };

  const byDay = new Set(['a payment', 'being taken out of the page', 'the Back button at the bank']);

  for (const [name, { cardNumber = paid, keepsNumber, end }] of Object.entries(endings)) {
    if (!byDay.has(name) && process.env['ENDINGS'] !== 'all') continue;
    it(`The heap holds no ${keepsNumber ? 'security code' : 'number and no security code'} after ${name}`, async () => {
      await arrive();
      await consumer.fillCard(cardNumber, securityCode);
      const before = await held(cardNumber);
      expect([before.number.length, before.code.length]).not.toContain(0);
      // Whoever had hold of an input keeps it, and nothing in it.
      await consumer.ask(
        `void (globalThis.inputs = [...${element}.shadowRoot.querySelectorAll('[part=form] input')])`,
      );
      await end();
      const values = await consumer.ask<string[]>('(globalThis.inputs ?? []).map(({ value }) => value)');
      expect(values.join().replace(/\s/g, '')).not.toMatch(
        keepsNumber ? securityCode : new RegExp(`${cardNumber}|${securityCode}`),
      );
      const { number, code } = await held(cardNumber);
      expect(code).toEqual([]);
      if (keepsNumber) expect(number).not.toEqual([]);
      else expect(number).toEqual([]);
    });
  }
});
