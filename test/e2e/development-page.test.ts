import { readFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../browsers/puppeteer.js';

/* A page without a bundler that loads one file for its developer, in front of a server that has files and nothing else. */

const built = (path: string): Promise<string> =>
  readFile(new URL(`../../dist/${path}`, import.meta.url), 'utf8').catch(() => '');

const tag = '<connect-checkout payment-url="/api/payments" session="{}"></connect-checkout>';
const pages: Readonly<Record<string, string>> = {
  '/development.html': 'connect-checkout-development.js',
  '/live.html': 'connect-checkout.js',
};

describe('A plain page', () => {
  let server: Server;
  let browser: Browser;
  let url = '';

  beforeAll(async () => {
    server = createServer(({ url: path = '' }, response) => {
      const html =
        pages[path] && `<!doctype html><script type="module" src="/${pages[path]}"></script>${tag}`;
      void Promise.resolve(html ?? built(path.slice(1))).then((body) =>
        response
          .writeHead(body ? 200 : 404, { 'Content-Type': html ? 'text/html' : 'text/javascript' })
          .end(body),
      );
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://localhost:${(server.address() as AddressInfo).port}`;
    browser = await puppeteer.launch(launchOptions.chromium());
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** What the console says of the tag in the page, and of one that a script adds, in the time in which pages are warned. */
  const warnings = async (path: string): Promise<readonly string[]> => {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warn') said.push(message.text());
    });
    await page.goto(url + path);
    await page.evaluate(async () => {
      await customElements.whenDefined('connect-checkout');
      document.querySelector('connect-checkout')!.after(document.createElement('connect-checkout'));
      await new Promise((done) => setTimeout(done, 1_500));
    });
    await page.close();
    return said;
  };

  it('A page that loads the file for developers is warned of each of its elements, and where to read on', async () => {
    const said = await warnings('/development.html');
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/payment-url is set without return-url/);
    expect(said[0]).toMatch(/node_modules\/connect-checkout\/dist\/docs\/guide\/development\.md/);
    expect(said[1]).toMatch(/session/);
  });

  it('A page that loads the element itself is told nothing', async () => {
    expect(await warnings('/live.html')).toEqual([]);
  });
});
