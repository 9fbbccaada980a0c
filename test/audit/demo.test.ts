import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { audit } from '../../src/audit/audit.js';
import { inventory } from '../../tools/inventory.js';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

describe.runIf(existsSync(`${dist}connect-checkout.js`))('The demo’s shop', () => {
  let demo: RunningDemo;
  let changes = false;
  beforeAll(async () => {
    demo = await start({
      port: 0,
      sandboxPort: 0,
      network: async ({ url }, answer) =>
        changes && url.includes('/connect-checkout-paying')
          ? new Response('steal()', { headers: { 'Content-Type': 'text/javascript' } })
          : answer(),
    });
  });
  afterAll(() => demo.close());

  const look = () =>
    audit({
      url: new URL(demo.shopUrl),
      files: inventory(dist),
      platform: new URL(demo.sandboxUrl),
      allowed: [{ source: '/shop.js', purpose: 'The cart.' }],
    });

  test('The demo’s policy and files are as they should be, and only later digests are not told', async () => {
    changes = false;
    const { findings, filesAsPublished } = await look();
    expect(findings.map(({ level, about }) => [level, about])).toEqual([
      ['advice', 'integrity'],
      ['difference', 'integrity'],
    ]);
    expect(filesAsPublished).toBe(inventory(dist).length);
  });

  test('A file that somebody changes on the way from the demo is a difference', async () => {
    changes = true;
    const files = (await look()).findings.filter(({ about }) => about === 'files');
    expect(files.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^connect-checkout-paying-.* is not as published\.$/),
    ]);
  });
});
