/** Figures of this machine, as a table and in artifacts/bench.json: `npm run bench`. Only sizes can fail. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { start } from '../../demo/start.js';
import { launchOptions } from '../browsers/puppeteer.js';
import { timeEncryption } from './encryption.js';
import { sizes } from './sizes.js';
import { median, timePage } from './pages.js';

const artifacts = fileURLToPath(new URL('../../artifacts/', import.meta.url));

const sized = await sizes();
console.table(sized);

const demo = await start({ port: 0, sandboxPort: 0 });
let browser: Browser | undefined;
try {
  const options = launchOptions.chromium();
  // The page by hand is put in on its way, and so has no network that Chromium would know to be this machine's.
  browser = await puppeteer.launch({
    ...options,
    args: [...(options.args ?? []), '--disable-features=LocalNetworkAccessChecks'],
  });
  const page = await browser.newPage();
  await page.goto(demo.shopUrl);
  const keys = await crypto.subtle.generateKey(
    { name: 'RSA-OAEP', hash: 'SHA-1', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['encrypt', 'decrypt'],
  );
  const spki = Buffer.from(await crypto.subtle.exportKey('spki', keys.publicKey)).toString('base64');
  const encryption = await timeEncryption(page, spki);
  console.table(encryption);
  await page.close();

  const pages: Record<string, Record<string, number>> = {};
  for (const slowdown of [1, 4]) {
    const runs: Record<'checkout' | 'by hand', Awaited<ReturnType<typeof timePage>>[]> = {
      checkout: [],
      'by hand': [],
    };
    // Side by side, so that whatever else the machine does meets both.
    for (let run = 0; run < 7; run++)
      for (const kind of ['checkout', 'by hand'] as const)
        runs[kind].push(await timePage(browser, demo, kind, slowdown));
    for (const [kind, all] of Object.entries(runs))
      pages[`${kind}, ${slowdown}×`] = Object.fromEntries(
        Object.keys(all[0]!).map((key) => [key, median(all.map((one) => one[key as keyof (typeof all)[0]]))]),
      );
  }
  console.table(pages);
  mkdirSync(artifacts, { recursive: true });
  writeFileSync(`${artifacts}bench.json`, JSON.stringify({ sizes: sized, encryption, pages }, null, 2));
} finally {
  await browser?.close();
  await demo.close();
}
process.exit(sized.some(({ bytes, budget }) => budget && bytes > budget) ? 1 : 0);
