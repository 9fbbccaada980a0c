import { readFileSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Journey } from '../../docs/.vitepress/live/journey/journey.js';
import { engines } from '../browsers/find.js';
import { launchOptions } from '../browsers/puppeteer.js';
import { type Reading, startReading } from './reader.js';
import { Walker } from './walker.js';

/* An address of the playground that is sent to somebody with another browser. */

const journey = JSON.parse(
  readFileSync(
    new URL('../../docs/.vitepress/live/journeys/session-ended-typing.json', import.meta.url),
    'utf8',
  ),
) as Journey;

let reading: Reading;
let firefox: Browser | undefined;

beforeAll(async () => {
  reading = await startReading();
  if (engines.includes('firefox')) firefox = await puppeteer.launch(launchOptions.firefox());
});
afterAll(async () => {
  await firefox?.close();
  await reading?.close();
});

test.runIf(engines.includes('firefox'))(
  'What was chosen in Chromium is there in Firefox, after a reload as well, and its journey is walked there',
  async () => {
    const sender = await reading.open('playground.html?journey=session-ended-typing');
    await sender.sees('textbox', 'Card number');
    await sender.press('button', 'Vue');
    const address = (await sender.page.evaluate('location.href')) as string;
    await sender.page.browserContext().close();

    const page = await (await firefox!.createBrowserContext()).newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(address);
    await page.reload();
    await page.waitForFunction(() =>
      document.querySelector('.code')?.textContent?.includes(':amount="2980"'),
    );
    expect(await new Walker(page, journey).walk()).toMatchObject({
      verdict: 'as it should',
      found: journey.end.payments,
    });
  },
);
