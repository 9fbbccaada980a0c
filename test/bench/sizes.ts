/**
 * What a consumer's browser loads of dist/, seen in a run from navigation to a paid card: `tsx test/bench/sizes.ts`.
 * The only figures that can fail here; times depend on the machine, sizes do not.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { start } from '../../demo/start.js';
import { ensure } from '../browsers/ensure.js';
import { launchOptions } from '../browsers/puppeteer.js';

/** Bytes of brotli 11. */
const budgets = { 'first load to a paid card': 20_000, 'a lazy chunk': 5_000 };

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

export const brotli = (content: Buffer): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const sizeOf = (path: string) => brotli(readFileSync(dist + path));

/** Paths below dist/ of every script that was loaded until a card was paid with. */
export const loadedForPayment = async (): Promise<readonly string[]> => {
  ensure(['chromium']);
  const demo = await start({ port: 0, sandboxPort: 0 });
  const browser = await puppeteer.launch(launchOptions.chromium());
  try {
    const page = await browser.newPage();
    const loaded = new Set<string>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname === '/connect-checkout.js' || pathname.startsWith('/chunks/')) loaded.add(pathname);
    });
    await page.goto(demo.shopUrl);
    const fill = async (label: string, text: string) => {
      await page.locator(`::-p-aria([name="${label}"][role="textbox"])`).click();
      await page.keyboard.type(text);
    };
    await fill('Card number', '4567350000427977');
    await fill('Expiry date', `12${(new Date().getFullYear() + 3) % 100}`);
    await fill('CVV', '123');
    await page.keyboard.press('Enter');
    await page.locator('::-p-aria([name="Paid"][role="heading"])').wait();
    return [...loaded];
  } finally {
    await browser.close();
    await demo.close();
  }
};

export interface Size {
  readonly what: string;
  readonly bytes: number;
  readonly budget: number | undefined;
}

export const sizes = async (): Promise<readonly Size[]> => {
  const loaded = await loadedForPayment();
  if (!loaded.includes('/connect-checkout.js')) throw new Error('The page did not load the checkout.');
  const lazy = readdirSync(`${dist}/chunks`)
    .filter((name) => name.endsWith('.js'))
    .map((name) => `/chunks/${name}`);
  return [
    ...loaded.map((path) => ({ what: `loaded: ${path.slice(1)}`, bytes: sizeOf(path), budget: undefined })),
    {
      what: 'first load to a paid card',
      bytes: loaded.reduce((sum, path) => sum + sizeOf(path), 0),
      budget: budgets['first load to a paid card'],
    },
    ...lazy
      .filter((path) => !loaded.includes(path))
      .map((path) => ({
        what: `lazy: ${path.slice(1)}`,
        bytes: sizeOf(path),
        // The second engine of the encryption is for pages without Web Crypto only.
        budget: path.includes('node-forge') ? undefined : budgets['a lazy chunk'],
      })),
  ];
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await sizes();
  for (const { what, bytes, budget } of rows)
    console.log(
      `${what.padEnd(48)} ${String(bytes).padStart(7)} ${budget ? `of ${budget}${bytes > budget ? '  TOO BIG' : ''}` : ''}`,
    );
  process.exit(rows.some(({ bytes, budget }) => budget && bytes > budget) ? 1 : 0);
}
