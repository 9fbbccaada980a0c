import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from './consumer.js';

/* The recipe of the README: the package's import map, as it is, in a page beside the module. */

const dist = join(inject('folder'), 'node_modules/connect-checkout/dist');
const map = readFileSync(join(dist, 'integrity.json'), 'utf8');

let server: Server;
let browser: Browser;
/** The path of the file that somebody has changed on its way. */
let changed: string | undefined;
/** Whether the page sends the header that the guide recommends, and which digest somebody has left out of the map. */
let withPolicy = false;
let withoutDigest: string | undefined;

beforeAll(async () => {
  const page = (integrity: string) =>
    `<!doctype html><meta charset="utf-8"><title>Pay</title><script type="importmap">${integrity}</script>
    <script type="module" src="connect-checkout.js"></script><connect-checkout lang="nl"></connect-checkout>`;
  server = createServer((request, response) => {
    const path = request.url!;
    if (path === '/') {
      if (withPolicy) response.setHeader('Integrity-Policy', 'blocked-destinations=(script)');
      const { integrity } = JSON.parse(map) as { integrity: Record<string, string> };
      const told = Object.entries(integrity).filter(([file]) => file !== withoutDigest);
      return response
        .setHeader('Content-Type', 'text/html')
        .end(page(JSON.stringify({ integrity: Object.fromEntries(told) })));
    }
    if (!/^\/(chunks\/)?[\w-]+\.js$/.test(path)) return response.writeHead(404).end();
    const script = readFileSync(join(dist, path), 'utf8');
    return response
      .setHeader('Content-Type', 'text/javascript')
      .end(script + (path === changed ? '\n//' : ''));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
});

const open = async () => {
  const page = await (await browser.createBrowserContext()).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warn' || message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  return { page, complaints };
};
const isDefined = `customElements.get('connect-checkout') !== undefined`;

test('Every packed script runs without complaints from the browser', async () => {
  changed = undefined;
  const { page, complaints } = await open();
  expect(await page.evaluate(isDefined)).toBe(true);
  for (const path of Object.keys((JSON.parse(map) as { integrity: object }).integrity))
    await page.evaluate(`import(${JSON.stringify(path)}).then(() => true)`);
  expect(complaints.filter((text) => /integrity|import map/i.test(text))).toEqual([]);
});

test('A module that was changed in transit does not run', async () => {
  changed = '/connect-checkout.js';
  const { page, complaints } = await open();
  expect(await page.evaluate(isDefined)).toBe(false);
  expect(complaints.join('\n')).toMatch(/integrity/i);
});

test('A later file that was changed in transit does not run', async () => {
  const chunk = Object.keys((JSON.parse(map) as { integrity: object }).integrity).find((path) =>
    /\/nl-/.test(path),
  )!;
  changed = chunk.slice(1);
  const { page } = await open();
  expect(await page.evaluate(`import(${JSON.stringify(chunk)}).then(() => 'ran', () => 'refused')`)).toBe(
    'refused',
  );
});

test('With an Integrity-Policy, every packed script runs, and one whose digest was left out does not', async () => {
  changed = undefined;
  withPolicy = true;
  const paths = Object.keys((JSON.parse(map) as { integrity: object }).integrity);
  const ran = async (path: string) =>
    (await open()).page.evaluate(`import(${JSON.stringify(path)}).then(() => 'ran', () => 'refused')`);
  const chunk = paths.find((path) => /\/nl-/.test(path))!;
  expect(await ran(chunk)).toBe('ran');
  withoutDigest = chunk;
  expect(await ran(chunk)).toBe('refused');
  withPolicy = false;
  expect(await ran(chunk), 'without the policy').toBe('ran');
  withoutDigest = './connect-checkout.js';
  withPolicy = true;
  const { page } = await open();
  expect(await page.evaluate(isDefined)).toBe(false);
});
