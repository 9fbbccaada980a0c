import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import type { FaultRule } from '../../src/sandbox/faults/fault-rule.js';
import { type Engine, engines } from '../browsers/find.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';
import { type Consumer, consumerAt } from './driver.js';

/* What the platform and the network do wrong, over real connections: what no fake of `fetch` can show. */

const visa = '4567350000427977';
const list = { everyone: true, path: '/products*', times: 'always' } as const;

/** By night everything in every engine; by day what takes real connections, in Chromium. */
const byNight = process.env['EVERY_ENGINE'] === 'yes';
const wanted: readonly Engine[] = byNight ? engines : engines.filter((engine) => engine === 'chromium');

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
  beforeAll(async () => {
    demo = await start({ port: 0, sandboxPort: 0 });
    shareKeyPairs(demo.sandbox);
    consumer = await consumerAt(engine);
  });
  afterAll(async () => {
    await consumer?.port.close();
    await demo?.close();
  });
  beforeEach(() => consumer.port.forget());
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
});
