import { execFile } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from './consumer.js';
import { type Platform, type Program, startSandbox, startShop } from './servers.js';

/* The server of the README, looked at by the package's command, as published and after somebody has been there. */

const folder = inject('folder');
const dist = join(folder, 'node_modules/connect-checkout/dist');

let platform: Platform;
let shop: Program;
let browser: Browser;
beforeAll(async () => {
  platform = await startSandbox();
  shop = await startShop(platform.url);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await shop?.stop();
  await platform?.stop();
});

/** @returns the exit code and what was said */
const audit = (path: string, ...more: readonly string[]) =>
  new Promise<readonly [number, string]>((resolve) => {
    const command = ['node_modules/.bin/connect-checkout', 'audit', shop.url + path];
    const args = [...command, '--platform', platform.url, ...more];
    const child = execFile(process.execPath, args, { cwd: folder }, (_, stdout, stderr) =>
      resolve([child.exitCode ?? -1, stdout + stderr]),
    );
  });

/** Changes a file of the folder while the work is done. */
const changed = async (file: string, change: (text: string) => string, work: () => Promise<void>) => {
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, change(before));
  try {
    await work();
  } finally {
    writeFileSync(file, before);
  }
};

test('The pages of the example differ in nothing from what was published', async () => {
  const [code, said] = await audit('/');
  expect([code, said]).toEqual([0, expect.stringMatching(/No difference, 0 pieces of advice\.$/m)]);
  const [, json] = await audit('/', '--json');
  const { files } = { files: JSON.parse(readFileSync(join(dist, 'inventory.json'), 'utf8')) as unknown[] };
  expect(JSON.parse(json)).toMatchObject({ result: 'fine', filesAsPublished: files.length });
});

test('A page of the example with a script of its own names it', async () => {
  const [code, said] = await audit('/events.html');
  expect(code).toBe(1);
  expect(said).toContain(`Nobody has listed this script: ${shop.url}/events.js`);
  expect((await audit('/events.html', '--allow', 'guides/own-scripts.json'))[0]).toBe(0);
});

test('A file that somebody changed on the server is found, and does not run in a browser', async () => {
  const chunk = readdirSync(join(dist, 'chunks')).find((name) => /^nl-.*\.js$/.test(name))!;
  await changed(
    join(dist, 'chunks', chunk),
    (text) => `${text}\nglobalThis.stolen = true;`,
    async () => {
      const [code, said] = await audit('/');
      expect([code, said]).toEqual([1, expect.stringContaining(`chunks/${chunk} is not as published.`)]);
      const page = await (await browser.createBrowserContext()).newPage();
      await page.goto(`${shop.url}/`);
      const load = `import('/chunks/${chunk}').then(() => 'ran', () => 'refused')`;
      expect(await page.evaluate(load)).toBe('refused');
      expect(await page.evaluate('globalThis.stolen')).toBeUndefined();
      await page.browserContext().close();
    },
  );
});

test('A script that somebody adds to the page is found, and does not run in a browser', async () => {
  await changed(
    join(folder, 'public/index.html'),
    (text) => text.replace('</body>', '<script>globalThis.stolen = true;</script></body>'),
    async () => {
      const [code, said] = await audit('/');
      expect([code, said]).toEqual([1, expect.stringContaining('Nobody has listed this inline script')]);
      const page = await (await browser.createBrowserContext()).newPage();
      await page.goto(`${shop.url}/`);
      expect(
        await page.evaluate(`customElements.whenDefined('connect-checkout').then(() => globalThis.stolen)`),
      ).toBe(undefined);
      await page.browserContext().close();
    },
  );
});
