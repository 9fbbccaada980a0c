import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Journey } from '../../docs/.vitepress/live/journey/journey.js';
import { engines } from '../browsers/find.js';
import { launchOptions } from '../browsers/puppeteer.js';
import { type Files, serveFiles } from './files.js';
import { base } from './reader.js';
import { Walker } from './walker.js';

/*
 * Every journey of the playground, by hand: a person does what the rail says, at the place that it marks, and it ends as
 * its file says. `JOURNEYS=card-paid,save` names some; `ENGINES=firefox` the browser.
 */

const folder = new URL('../../docs/.vitepress/live/journeys/', import.meta.url);
const pictures = fileURLToPath(new URL('../../artifacts/pictures/journeys/', import.meta.url));
const chosen = process.env['JOURNEYS']?.split(',');

const journeys = readdirSync(folder)
  .map((file) => file.replace('.json', ''))
  .filter((name) => !chosen || chosen.includes(name))
  .map(
    (name) => [name, JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Journey] as const,
  );

const names = ['chromium', 'firefox'] as const;

let files: Files;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  files = await serveFiles(fileURLToPath(new URL('../../artifacts/site/', import.meta.url)), base);
});
afterAll(() => files?.stop());

describe.each(names.filter((name) => engines.includes(name)))('In %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch(launchOptions[engine]());
  });
  afterAll(() => browser?.close());

  test.each(journeys)('The journey %s ends as its file says', async (name, journey) => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    try {
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(`${files.url}playground.html?journey=${name}`);
      const end = await new Walker(page, journey).walk();
      expect(end).toMatchObject({
        verdict: 'as it should',
        state: journey.end.state,
        found: journey.end.payments,
      });
      const read = await page.evaluate(
        () => document.querySelector('.stage connect-checkout')!.shadowRoot!.textContent ?? '',
      );
      expect(read).toContain(journey.end.says);
    } finally {
      await page.screenshot({ path: `${pictures}${name}-${engine}.png` });
      await context.close();
    }
  });
});
