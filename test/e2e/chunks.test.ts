import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { engines } from '../browsers/find.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';
import { type Consumer, consumerAt } from './driver.js';
import type { Role } from './in-page.js';

/* Whatever becomes of the files that the checkout asks for later, the consumer is told what they need to know. */

const visa = '4567350000427977';
const wrong = '4567350000427978';
const declined = '4457010000000009';
const challenged = '4567353300000007';

type Fate = 'there' | 'blocked' | 'slow' | 'failed once' | 'held';

const isPaying = (path: string) => path.startsWith('/connect-checkout-paying');
const isLater = (path: string) => path.startsWith('/chunks/');

describe.each(engines)('The checkout without its later files in %s', (engine) => {
  let demo: RunningDemo;
  let consumer: Consumer;
  let files: Fate = 'there';
  /** The file of paying, which is beside the module. */
  let paying: Fate = 'there';
  const held: (() => void)[] = [];
  const letGo = () => {
    for (const go of held.splice(0)) go();
  };
  /** What was asked for, in order: scripts, and payments once they were answered. */
  const asked: string[] = [];
  let lastAsked = 0;

  beforeAll(async () => {
    demo = await start({
      port: 0,
      sandboxPort: 0,
      network: async ({ url, method }, answer) => {
        const { pathname } = new URL(url);
        const payment = method === 'POST' && pathname === '/api/payments';
        if (payment) {
          const answered = await answer();
          asked.push('payment');
          return answered;
        }
        if (!pathname.endsWith('.js')) return answer();
        lastAsked = Date.now();
        const before = asked.includes(pathname);
        asked.push(pathname);
        const fate = isPaying(pathname) ? paying : isLater(pathname) ? files : 'there';
        if (!isPaying(pathname) && !isLater(pathname)) return answer();
        if (fate === 'slow') await delay(800);
        if (fate === 'held') await new Promise<void>((resolve) => held.push(resolve));
        if (fate === 'blocked') return undefined;
        // Firefox itself asks once more where a connection breaks off.
        if (fate === 'failed once' && !before) return new Response('', { status: 503 });
        // What a cache kept of the last test could be neither slow nor fail, nor be seen to be asked for.
        const { status, headers, body } = await answer();
        return new Response(body, {
          status,
          headers: { ...Object.fromEntries(headers), 'Cache-Control': 'no-store' },
        });
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
    asked.length = 0;
    files = paying = 'there';
    await consumer.port.forget();
  });
  afterEach(async () => expect(await consumer.ask('e2e.violations')).toEqual([]));

  const arrive = async () => {
    await consumer.open(demo.shopUrl);
    await consumer.sees('textbox', 'Card number');
    await consumer.sees('button', 'Pay…');
  };
  /** What a payment may need is asked for while the consumer types, each file at most 800 ms after another. */
  const haveAsked = () =>
    consumer.until('the page to have asked for its files', async () => Date.now() - lastAsked > 1000);
  const pay = async () => {
    await haveAsked();
    await consumer.press('button', 'Pay…');
  };
  const scriptsSincePayment = () => asked.slice(asked.indexOf('payment') + 1);

  describe.each(['blocked', 'slow', 'failed once'] as const)('Later files %s', (fate) => {
    beforeEach(() => void (files = fate));

    it('An invalid number is reported at its field once the consumer leaves it', async () => {
      await arrive();
      await consumer.fill('Card number', wrong);
      await consumer.key('Tab');
      await consumer.reads('Check the card number.');
      expect(await consumer.ask(`e2e.find('textbox', 'Card number').ariaInvalid`)).toBe('true');
    });

    it('An empty form shows what is missing', async () => {
      await arrive();
      await consumer.press('button', 'Pay…');
      await consumer.reads('Card number is needed to pay.');
    });

    it('A decline by the bank is reported', async () => {
      await arrive();
      await consumer.fillCard(declined);
      await pay();
      await consumer.reads('Your bank did not approve this payment.');
      expect(scriptsSincePayment()).toEqual([]);
    });

    it('An unreachable platform is reported', async () => {
      const unreachable = demo.sandbox.faults.add({
        everyone: true,
        path: '/products*',
        kind: 'reset',
        times: 'always',
      });
      try {
        await consumer.open(demo.shopUrl);
        await consumer.sees('button', 'Try again');
        await consumer.until('words about it', async () =>
          /connection|did not answer|went wrong|cannot be reached/i.test(
            await consumer.ask<string>(`e2e.find('alert', '…')?.textContent ?? ''`),
          ),
        );
      } finally {
        unreachable.remove();
      }
      await consumer.press('button', 'Try again');
      await consumer.sees('textbox', 'Card number');
    });

    it('A 3-D Secure redirect reaches the bank without requesting any later file', async () => {
      await arrive();
      await consumer.fillCard(challenged);
      await pay();
      await consumer.sees('button', 'Authenticate');
      expect(asked).toContain('payment');
      expect(scriptsSincePayment()).toEqual([]);
    });

    it('A paid card is reported without requesting any later file', async () => {
      await arrive();
      await consumer.fillCard(visa);
      await pay();
      await consumer.reads('Paid');
      expect(scriptsSincePayment()).toEqual([]);
    });
  });

  describe('The choice of a plan, which the page asks for', () => {
    const url = () => `${demo.shopUrl}/?country=BR&currency=BRL&installments`;
    const seesForm = async () => {
      await consumer.sees('textbox', 'Card number');
      await consumer.sees('button', 'Pay R$…');
    };

    // WebKit's driver answers no command while a page is waiting for files.
    it.runIf(engine !== 'webkit')(
      'The choice of a plan has its place in the form before its file is there',
      async () => {
        files = 'held';
        // In Firefox, Puppeteer waits for the files before it says that the page is open.
        const opened = consumer.open(url());
        await seesForm();
        const place = `e2e.find('button', 'Pay R$…').getBoundingClientRect().top + scrollY`;
        const before = await consumer.ask(place);
        await consumer.screenshot('plans-to-come');
        files = 'there';
        letGo();
        await opened;
        await consumer.sees('button', 'How to pay…');
        await consumer.screenshot('plans-there');
        expect(await consumer.ask(place)).toBe(before);
      },
    );

    it('The choice of a plan says that it could not be loaded, and another try brings it', async () => {
      files = 'blocked';
      await consumer.open(url());
      await seesForm();
      await consumer.reads('This could not be loaded.');
      await consumer.screenshot('plans-not-loaded');
      files = 'there';
      await consumer.press('button', 'Try again');
      await consumer.sees('button', 'How to pay…');
    });
  });

  it.runIf(engine !== 'webkit')('The privacy policy has its place before its file is there', async () => {
    await arrive();
    await haveAsked();
    files = 'held';
    await consumer.ask(`document.querySelector('connect-checkout').privacyPolicy = true`);
    const height = `document.querySelector('connect-checkout').offsetHeight`;
    await consumer.until('a request for the file', async () => asked.some((path) => /policy/.test(path)));
    const before = await consumer.ask(height);
    files = 'there';
    letGo();
    await consumer.sees('button', 'Privacy policy');
    expect(await consumer.ask(height)).toBe(before);
  });

  it('A list of banks says that it could not be loaded, and another try brings it', async () => {
    files = 'blocked';
    await arrive();
    await consumer.choose('iDEAL…');
    await consumer.reads('This could not be loaded.');
    await consumer.screenshot('banks-not-loaded');
    files = 'there';
    await consumer.press('button', 'Try again');
    await consumer.sees('combobox', '…');
  });

  describe('Files that come at a later try', () => {
    const isThere = (role: Role, name: string) =>
      consumer.ask<boolean>(`!!e2e.find('${role}', ${JSON.stringify(name)})`);
    /** Presses “Try again” as often as a consumer would before they leave. */
    const getsByTrying = async (role: Role, name: string) => {
      for (let tries = 0; tries < 2; tries++) {
        await consumer.until(
          `${role} “${name}”, or another try`,
          async () => (await isThere(role, name)) || isThere('button', 'Try again'),
        );
        if (await isThere(role, name)) return;
        await consumer.press('button', 'Try again');
      }
      await consumer.sees(role, name);
    };

    it('The form of a direct debit says that there is no connection, and another try brings it', async () => {
      files = 'blocked';
      await arrive();
      await consumer.choose('SEPA direct debit');
      await consumer.reads('There is no connection.');
      files = 'there';
      await consumer.press('button', 'Try again');
      await consumer.sees('textbox', 'IBAN');
    });

    describe('after each has failed once', () => {
      beforeEach(() => void (files = paying = 'failed once'));

      it('The form of a direct debit is there', async () => {
        await arrive();
        await consumer.choose('SEPA direct debit');
        await getsByTrying('textbox', 'IBAN');
      });

      it('A list of banks is there', async () => {
        await arrive();
        await consumer.choose('iDEAL…');
        await getsByTrying('combobox', '…');
      });

      it('The details of a bank transfer are shown', async () => {
        await arrive();
        await consumer.choose('Bank Transfer');
        await consumer.fill('Surname', 'Finch');
        await pay();
        await getsByTrying('button', 'Copy: IBAN');
      });

      it('A card is paid with in instalments', async () => {
        await consumer.open(`${demo.shopUrl}/?country=BR&currency=BRL&installments`);
        await consumer.sees('textbox', 'Card number');
        await consumer.fillCard(visa);
        await getsByTrying('button', 'How to pay…');
        await consumer.press('button', 'How to pay…');
        await getsByTrying('radio', '3 × …');
        await consumer.press('radio', '3 × …');
        await consumer.press('button', 'Pay R$…');
        await consumer.reads('Paid');
      });

      it('The form is in the consumer’s language', async () => {
        await consumer.open(`${demo.shopUrl}/?locale=de`);
        await consumer.reads('Zahlungsart');
      });
    });
  });

  it('What remains to be done after paying is asked for as soon as a row is chosen that may need it, and never for a card', async () => {
    const isAsked = () => asked.some((path) => path.startsWith('/chunks/actions-'));
    await arrive();
    await haveAsked();
    expect(isAsked()).toBe(false);
    await consumer.choose('iDEAL…');
    await consumer.until('a request for the file', async () => isAsked());
  });

  describe('The file of paying', () => {
    const timesAsked = () => asked.filter(isPaying).length;

    it('An empty form shows what is missing, without another request for the file', async () => {
      paying = 'blocked';
      await arrive();
      await consumer.until('a request for the file', async () => timesAsked() > 0);
      await haveAsked();
      const before = timesAsked();
      await consumer.press('button', 'Pay…');
      await consumer.reads('Card number is needed to pay.');
      expect(timesAsked()).toBe(before);
    });

    it('A file that is blocked is reported when the consumer pays, and the next press pays once it is there', async () => {
      paying = 'blocked';
      await arrive();
      await consumer.fillCard(visa);
      await consumer.press('button', 'Pay…');
      await consumer.reads('There is no connection. Nothing you typed is lost.');
      expect(asked).not.toContain('payment');
      paying = 'there';
      await consumer.press('button', 'Pay…');
      await consumer.reads('Paid');
    });

    it('The first press pays after a request for the file that failed once', async () => {
      paying = 'failed once';
      await arrive();
      await haveAsked();
      await consumer.fillCard(visa);
      await consumer.press('button', 'Pay…');
      await consumer.reads('Paid');
      expect(timesAsked()).toBeGreaterThan(1);
    });

    it('A plain form reports a blocked file, and its next submission pays once it is there', async () => {
      paying = 'blocked';
      await consumer.open(`${demo.shopUrl}/form.html`);
      await consumer.fillCard(visa);
      await consumer.press('button', 'Place order and pay');
      await consumer.reads('There is no connection. Nothing you typed is lost.');
      paying = 'there';
      await consumer.press('button', 'Place order and pay');
      await consumer.sees('heading', 'Thank you');
    });

    it('A press before the file is there waits for it, and the pay button says so', async () => {
      paying = 'held';
      await arrive();
      await consumer.fillCard(challenged);
      await consumer.press('button', 'Pay…');
      await consumer.sees('button', 'Paying…');
      letGo();
      await consumer.sees('button', 'Authenticate');
      expect(timesAsked()).toBe(1);
      expect(scriptsSincePayment()).toEqual([]);
    });
  });
});
