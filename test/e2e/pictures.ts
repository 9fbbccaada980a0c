/**
 * Takes the README's pictures of the demo, in light and dark: `npm run build:page && tsx test/e2e/pictures.ts`.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { start } from '../../demo/start.js';
import { launchOptions } from '../browsers/puppeteer.js';

const folder = fileURLToPath(new URL('../../demo/pictures/', import.meta.url));

/** A field of the checkout, by its name. */
const field = (page: Page, name: string) =>
  page.locator(`connect-checkout >>> [part=form] [name=${name}]`).setTimeout(15_000);

const fill = async (page: Page, shopUrl: string): Promise<void> => {
  await page.goto(`${shopUrl}/?country=NL&currency=EUR&locale=en-GB&payment-product=cards`);
  await field(page, 'cardNumber').click();
  await page.keyboard.type('4567350000427977');
  await field(page, 'expiryDate').click();
  await page.keyboard.type('1230');
  await field(page, 'cvv').click();
};

const demo = await start({ port: 0, sandboxPort: 0 });
const browser = await puppeteer.launch(launchOptions.chromium());
try {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1080, height: 820, deviceScaleFactor: 2 });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await fill(page, demo.shopUrl);
    await page.waitForNetworkIdle();
    await page.screenshot({ path: `${folder}checkout-${scheme}.webp`, type: 'webp', quality: 80 });
  }
} finally {
  await browser.close();
  await demo.close();
}
