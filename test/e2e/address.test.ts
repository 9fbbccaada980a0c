import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { engines } from '../browsers/find.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';
import { type Consumer, consumerAt } from './driver.js';

/* Content systems add a version to the address of every script, so that no old one is shown. */

const added = '?ver=6.4';

describe.each(engines)(`connect-checkout.js${added} in %s`, (engine) => {
  let demo: RunningDemo;
  let consumer: Consumer;
  const asked: string[] = [];

  beforeAll(async () => {
    demo = await start({
      port: 0,
      sandboxPort: 0,
      network: async ({ url }, answer) => {
        const { pathname, search } = new URL(url);
        if (pathname.startsWith('/connect-checkout')) asked.push(`${pathname}${search}`);
        const answered = await answer();
        if (!answered.headers.get('Content-Type')?.includes('text/html')) return answered;
        const headers = Object.fromEntries(answered.headers);
        const policy = headers['content-security-policy'] ?? '';
        headers['content-security-policy'] = policy.replace(
          'trusted-types lit-html',
          `trusted-types lit-html 'allow-duplicates'`,
        );
        const page = (await answered.text()).replaceAll(
          'src="/connect-checkout.js"',
          `src="/connect-checkout.js${added}"`,
        );
        return new Response(page, { status: answered.status, headers });
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
    await consumer.port.forget();
    await consumer.open(demo.shopUrl);
    await consumer.sees('textbox', 'Card number');
  });

  it('A card is paid with by the copy that later files know', async () => {
    expect(asked).toEqual(expect.arrayContaining([`/connect-checkout.js${added}`, '/connect-checkout.js']));
    await consumer.fillCard('4567350000427977');
    await consumer.press('button', 'Pay…');
    await consumer.reads('Paid');
    expect(await consumer.ask('e2e.violations')).toEqual([]);
  });

  it('The account of a direct debit is checked by rules from a later file', async () => {
    await consumer.choose('SEPA direct debit');
    await consumer.fill('IBAN', 'nl13 abna 0123 4567 88');
    await consumer.key('Tab');
    await consumer.reads('Check the IBAN.');
  });
});
