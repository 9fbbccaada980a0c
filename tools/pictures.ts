/**
 * Takes pictures of the gallery's states: `npm run pictures -- --state declined --width 360 --scheme dark --locale ar`.
 * Each option may be given several times; every combination becomes a file in `artifacts/pictures/`. With `--forced`, the
 * browser's own few colours replace all others, as in a high-contrast mode.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import { createServer } from 'vite';
import { launchOptions } from '../test/browsers/puppeteer.js';
import { devConfig } from './dev/server.js';
import { type Address, readAddress, writeAddress } from './gallery/address.js';
import { states } from './gallery/states/index.js';

const folder = fileURLToPath(new URL('../artifacts/pictures/', import.meta.url));

const { values } = parseArgs({
  options: {
    state: { type: 'string', multiple: true, default: Object.keys(states) },
    width: { type: 'string', multiple: true, default: ['360'] },
    scheme: { type: 'string', multiple: true, default: ['light'] },
    locale: { type: 'string', multiple: true, default: ['en-GB'] },
    theme: { type: 'string', multiple: true, default: [''] },
    forced: { type: 'boolean', default: false },
  },
});

const addresses: readonly Address[] = values.state.flatMap((state) =>
  values.width.flatMap((width) =>
    values.scheme.flatMap((scheme) =>
      values.locale.flatMap((locale) =>
        values.theme.map((theme) =>
          readAddress(
            new URL(
              `/states/${state}?bare&width=${width}&scheme=${scheme}&locale=${locale}${theme && `&theme=${theme}`}`,
              'http://localhost',
            ),
          ),
        ),
      ),
    ),
  ),
);

/** @throws Error with the reason if the state is not reached */
const takePicture = async (page: Page, origin: string, address: Address): Promise<string> => {
  const { state, width, scheme, locale, theme } = address;
  await page.setViewport({ width: width ?? 480, height: 640, deviceScaleFactor: 2 });
  await page.goto(origin + writeAddress(address), { waitUntil: 'domcontentloaded' });
  await page.waitForSelector(':root[data-reached], :root[data-failure]');
  const failure = await page.evaluate('document.documentElement.dataset.failure');
  if (failure) throw new Error(`${state}: ${String(failure)}`);
  // Waits for what loads late; a state may leave one request unanswered.
  await page.waitForNetworkIdle({ idleTime: 150, concurrency: 1 });
  const more = `${theme ? `-${theme}` : ''}${values.forced ? '-forced' : ''}`;
  const path = `${folder}${state}-${width}-${scheme}-${locale}${more}.png` as const;
  await page.screenshot({ path, fullPage: true });
  return path;
};

const vite = await createServer({ ...devConfig({ sandboxPort: 0 }), logLevel: 'warn' });
await vite.listen(0);
const browser = await puppeteer.launch(launchOptions.chromium());
try {
  mkdirSync(folder, { recursive: true });
  const origin = vite.resolvedUrls!.local[0]!.replace(/\/$/, '');
  const page = await browser.newPage();
  const preferences = [
    { name: 'prefers-reduced-motion', value: 'reduce' },
    ...(values.forced ? [{ name: 'forced-colors', value: 'active' }] : []),
  ];
  const devTools = await page.createCDPSession();
  await devTools.send('Emulation.setEmulatedMedia', { features: preferences });
  for (const address of addresses) console.log(await takePicture(page, origin, address));
} finally {
  await browser.close();
  await vite.close();
}
