import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { engines } from '../browsers/find.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';
import { type Consumer, consumerAt } from './driver.js';
import { oldLibraries } from './hostile/old-libraries.js';
import { pollutedNames } from './hostile/polluted-names.js';

/* Scripts that were on the page before the checkout change what the language and the platform do. */

/** What a page's script puts on every object: something to follow, to read and to be taken in by. */
const polluting = (names: readonly string[]) =>
  `for (const name of ${JSON.stringify(names)}) Object.prototype[name] = {
    actionType: 'REDIRECT', redirectData: { redirectURL: 'https://evil.example/' }, toString: () => '7',
  };`;

const groups = Array.from({ length: 5 }, (_, group) => pollutedNames.filter((__, at) => at % 5 === group));
/** Each name by itself takes minutes: `EACH_NAME=yes`. */
const eachName = process.env['EACH_NAME'] === 'yes';

describe.runIf(engines.includes('chromium'))('On a page with hostile scripts', () => {
  let demo: RunningDemo;
  let consumer: Consumer;
  let script = '';

  beforeAll(async () => {
    demo = await start({
      port: 0,
      sandboxPort: 0,
      network: async ({ url }, answer) => {
        const { pathname } = new URL(url);
        if (pathname === '/hostile.js')
          return new Response(script, { headers: { 'Content-Type': 'text/javascript' } });
        const answered = await answer();
        if (!answered.headers.get('Content-Type')?.includes('text/html')) return answered;
        const page = (await answered.text()).replace('<head>', '<head><script src="/hostile.js"></script>');
        return new Response(page, { status: answered.status, headers: answered.headers });
      },
    });
    shareKeyPairs(demo.sandbox);
    consumer = await consumerAt('chromium');
  });
  afterAll(async () => {
    await consumer?.port.close();
    await demo?.close();
  });

  const payByCard = async (hostile: string) => {
    script = `globalThis.isHostile = true; ${hostile}`;
    await consumer.port.forget();
    const { payments } = demo.sandbox.world.records;
    const before = payments.size;
    await consumer.open(demo.shopUrl);
    expect(await consumer.ask('globalThis.isHostile')).toBe(true);
    await consumer.sees('button', 'Pay…');
    // The driver for merchants puts its program into the page only now, where nothing works as it should.
    await consumer.fill('Card number', '4567350000427977');
    await consumer.fill('Expiry date', '1230');
    await consumer.fill('CVV', '123');
    await consumer.press('button', 'Pay…');
    await consumer.reads('Paid');
    const made = [...payments.values()].slice(before);
    expect(made).toHaveLength(1);
    expect(await consumer.ask('location.origin')).toBe(demo.shopUrl);
    return made[0]!;
  };

  for (const [name, library] of Object.entries(oldLibraries))
    it(`${name}, loaded before, leaves a card payment as it is`, async () => {
      const payment = await payByCard(library);
      expect(JSON.stringify(payment)).toContain('7977');
    });

  for (const names of eachName ? pollutedNames.map((name) => [name]) : groups)
    it(`A card is paid where every object has ${names.length > 1 ? `${names[0]} and ${names.length - 1} more names` : names[0]}`, async () => {
      const payment = await payByCard(polluting(names));
      expect(JSON.stringify(payment)).toContain('7977');
    });
});
