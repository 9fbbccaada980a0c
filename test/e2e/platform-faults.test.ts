import { compactDecrypt, importPKCS8 } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import type { FaultRule } from '../../src/sandbox/faults/fault-rule.js';
import { type Engine, engines } from '../browsers/find.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';
import { type Consumer, consumerAt } from './driver.js';
import { holdRequests, withManualClock } from './held.js';

/* What the platform and the network do wrong, over real connections: what no fake of `fetch` can show. */

const visa = '4567350000427977';
const list = { everyone: true, path: '/products*', times: 'always' } as const;

/** By night everything in every engine; by day what takes real connections, in the first. */
const byNight = process.env['EVERY_ENGINE'] === 'yes';
const wanted: readonly Engine[] = byNight ? engines : engines.slice(0, 1);

/** What a platform does to every request for its list. */
const troubles: readonly (readonly [string, FaultRule, 'by night'?])[] = [
  ['answers 500', { ...list, kind: 'status', status: 500 }, 'by night'],
  ['sends half of its JSON', { ...list, kind: 'half' }, 'by night'],
  ['closes the connection in the middle', { ...list, kind: 'cut-off' }],
  ['leaves out the headers that let pages read it', { ...list, kind: 'no-cors' }],
  [
    'refuses the question whether it may be asked',
    { ...list, kind: 'status', method: 'OPTIONS', status: 405 },
  ],
];
const lookUp = { everyone: true, path: '/services/getIINdetails' } as const;
const lookUps: typeof troubles = [
  ['fails twice', { ...lookUp, times: 2, kind: 'status', status: 500 }],
  ['says that the session has ended', { ...lookUp, kind: 'status', status: 403 }, 'by night'],
];
const today = (rows: typeof troubles): [string, FaultRule][] =>
  rows.filter(([, , when]) => byNight || !when).map(([what, fault]) => [what, fault]);

describe.each(wanted)('The platform at its worst in %s', (engine) => {
  let demo: RunningDemo;
  let consumer: Consumer;
  /** What the page encrypted, payment by payment. */
  const sealed: string[] = [];
  beforeAll(async () => {
    demo = await start({
      port: 0,
      sandboxPort: 0,
      onBody: (path, body) => {
        if (path !== '/api/payments') return;
        sealed.push((JSON.parse(body) as { encryptedCustomerInput: string }).encryptedCustomerInput);
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
    sealed.length = 0;
    await consumer.port.forget();
  });
  afterEach(async () => {
    demo.sandbox.faults.clear();
    expect(await consumer.ask('e2e.violations')).toEqual([]);
  });

  it.each(today(troubles))(
    'A platform that %s is said, and the list comes once it is well',
    async (_, fault) => {
      demo.sandbox.faults.add(fault);
      await consumer.open(demo.shopUrl);
      await consumer.sees('button', 'Try again');
      expect(await consumer.ask<string>(`e2e.find('alert', '…')?.textContent ?? ''`)).toMatch(/\w/);
      demo.sandbox.faults.clear();
      await consumer.press('button', 'Try again');
      await consumer.sees('textbox', 'Card number');
    },
  );

  it('A platform that fails once is asked again, and nobody is told', async () => {
    demo.sandbox.faults.add({ ...list, times: 1, kind: 'status', status: 500 });
    await consumer.open(demo.shopUrl);
    await consumer.sees('textbox', 'Card number');
    expect(await consumer.ask(`!e2e.find('button', 'Try again')`)).toBe(true);
  });

  it.each(today(lookUps))('A card is paid although its look-up %s', async (_, fault) => {
    demo.sandbox.faults.add(fault);
    await consumer.open(demo.shopUrl);
    await consumer.sees('textbox', 'Card number');
    await consumer.fillCard(visa);
    await consumer.press('button', 'Pay…');
    await consumer.reads('Paid');
  });

  it('A key that cannot be had is said when the consumer pays, and the next click pays with what was typed', async () => {
    demo.sandbox.faults.add({
      everyone: true,
      path: '/crypto/publickey',
      times: 'always',
      kind: 'status',
      status: 500,
    });
    await consumer.open(demo.shopUrl);
    await consumer.sees('textbox', 'Card number');
    await consumer.fillCard(visa);
    await consumer.press('button', 'Pay…');
    await consumer.reads('Paying does not work at the moment.');
    demo.sandbox.faults.clear();
    await consumer.press('button', 'Pay…');
    await consumer.reads('Paid');
  });

  /** WebKit's driver can neither hold a request nor put a clock into the page. */
  describe.runIf(engine !== 'webkit')('Slowly', () => {
    const loading = `!!document.querySelector('connect-checkout')?.shadowRoot
      .querySelector('[part=skeleton][aria-busy=true]')?.checkVisibility()`;
    const isLoading = () => consumer.until('the skeleton', () => consumer.ask<boolean>(loading));
    const openAndWait = async () => {
      const page = consumer.port.page!;
      const advance = await withManualClock(page);
      const held = await holdRequests(page, /\/products\?/);
      await consumer.open(demo.shopUrl);
      await consumer.until('the request for the list', () => Promise.resolve(held.count > 0));
      await isLoading();
      return { advance, held };
    };

    it('A list that comes after 9.9 seconds is shown, and the element is busy until then', async () => {
      const { advance, held } = await openAndWait();
      await advance(9_900);
      await isLoading();
      expect(await consumer.ask(`!e2e.find('button', 'Try again')`)).toBe(true);
      expect(held.count).toBe(1);
      await held.release();
      await consumer.sees('textbox', 'Card number');
      expect(await consumer.ask(loading)).toBe(false);
    });

    it('A list that has not come after ten seconds is given up, and can be asked for again', async () => {
      const { advance, held } = await openAndWait();
      await advance(10_000);
      await consumer.sees('button', 'Try again');
      expect(await consumer.ask(loading)).toBe(false);
      await held.release();
      await consumer.press('button', 'Try again');
      await consumer.sees('textbox', 'Card number');
    });
  });

  /** What the platform reads, with whichever of the session's keys it was encrypted for. */
  const opened = async (compact: string) => {
    let keyId = '';
    const { plaintext } = await compactDecrypt(compact, ({ kid = '' }) => {
      keyId = kid;
      const { privateKey = '' } = demo.sandbox.world.records.keys.get(kid) ?? {};
      return importPKCS8(`-----BEGIN PRIVATE KEY-----\n${privateKey}\n-----END PRIVATE KEY-----`, 'RSA-OAEP');
    });
    const { nonce } = JSON.parse(new TextDecoder().decode(plaintext)) as { nonce: string };
    return { keyId, nonce };
  };
  /** The platform takes another key; what is encrypted for the old one cannot be read any more. */
  const replaceKey = async () =>
    demo.sandbox.faults.rotateKey(
      await consumer.ask<string>(`document.querySelector('connect-checkout').session.clientSessionId`),
    );

  it('A key that the platform replaced more than ten minutes after it came is fetched again before anything is encrypted', async () => {
    await consumer.open(demo.shopUrl);
    await consumer.sees('textbox', 'Card number');
    await consumer.fillCard(visa);
    const newId = await replaceKey();
    await consumer.ask('(({ now }) => void (Date.now = () => now() + 10 * 60_000))(Date)');
    await consumer.press('button', 'Pay…');
    await consumer.reads('Paid');
    expect(await Promise.all(sealed.map(opened))).toMatchObject([{ keyId: newId }]);
  });

  it('A payment that the platform cannot decrypt is encrypted anew, with the next key and another nonce', async () => {
    await consumer.open(demo.shopUrl);
    await consumer.sees('textbox', 'Card number');
    await consumer.fillCard(visa);
    await replaceKey();
    await consumer.press('button', 'Pay…');
    // The platform does not say why it cannot read it: the session may have ended as well, so the shop makes another.
    await consumer.reads('For your safety, enter the security code again.');
    await consumer.fill('CVV', '739');
    await consumer.press('button', 'Pay…');
    await consumer.reads('Paid');
    expect(sealed).toHaveLength(2);
    const [first, second] = await Promise.all(sealed.map(opened));
    expect(second!.keyId).not.toBe(first!.keyId);
    expect(second!.nonce).not.toBe(first!.nonce);
  });
});
