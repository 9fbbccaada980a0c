import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConnectPlayground } from '../../docs/.vitepress/live/playground.js';
import { cards } from '../merchant/consumer.js';
import { type Reading, base, startReading } from './reader.js';

/* What somebody does with the playground who has never seen it. */

const pictures = fileURLToPath(new URL('../../artifacts/pictures/site/', import.meta.url));

let reading: Reading;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  reading = await startReading();
});
afterAll(() => reading?.close());

const open = async (query: string, width = 1280) => {
  const reader = await reading.open('playground.html');
  await reader.page.setViewport({ width, height: 800 });
  await reader.open(`${reader.page.url()}${query && `?${query}`}`);
  await reader.sees('textbox', 'Card number');
  return reader;
};

const verdictIn = () =>
  document.querySelector<ConnectPlayground>('connect-playground')?.rail?.verdict ?? false;

describe('A journey of the playground', () => {
  test('is found by a word, and chosen with the keyboard', async () => {
    const reader = await open('');
    const { page } = reader;
    await page.focus('.journeys summary');
    await page.keyboard.press('Enter');
    await reader.reads(/3-D Secure/);
    await (await page.waitForSelector('.journeys input'))!.focus();
    await page.keyboard.type('yen decimals');
    await reader.reads(/1 of \d+/);
    await page.screenshot({ path: `${pictures}playground-journeys.png` });
    await page.keyboard.press('Enter');
    await reader.reads(/Pay ¥2,980|¥/);
    expect(page.url()).toContain('journey=card-yen');
    expect(await page.evaluate('document.activeElement.localName')).toBe('summary');
    await page.browserContext().close();
  });

  test.each(['secure-page', 'secure-back', 'hosted-paid', 'hosted-cancelled', 'secure-breaks-out'])(
    'plays to its end by itself, at the bank and on the platform’s page as well: %s',
    async (name) => {
      const reader = await reading.open(`playground.html?journey=${name}`);
      await reader.press('button', 'Play');
      await reader.page.waitForFunction(verdictIn, { timeout: 45_000, polling: 200 });
      expect(await reader.page.evaluate(verdictIn)).toBe('as it should');
      await reader.page.browserContext().close();
    },
  );
});

describe('In the playground', () => {
  test('What was made to go wrong while the bank was on its way goes wrong afterwards too', async () => {
    const reader = await open('');
    await reader.typeCard(cards.challenge);
    await reader.press('button', 'Slow network');
    await reader.press('button', 'Pay €29.80');
    await reader.press('button', 'Slow network');
    await reader.press('button', 'Platform answers 503');
    await reader.press('button', 'Authenticate');
    await reader.page.waitForFunction(() => location.search.includes('RETURNMAC'));
    await reader.page.waitForSelector('.stage connect-checkout');
    const pressed = await reader.page.$$eval('[data-switch^=trouble][aria-pressed=true]', (all) =>
      all.map((one) => one.textContent?.trim()),
    );
    expect(pressed).toEqual(['Platform answers 503']);
    const status = await reader.page.evaluate(
      async (path) => (await fetch(path, { method: 'POST' })).status,
      `${base}shop/session`,
    );
    expect(status).toBe(503);
    await reader.page.browserContext().close();
  });

  test('What was said of one thing is gone once another is done', async () => {
    const reader = await open('');
    const said = () =>
      reader.page.$eval('[aria-label=Looks] [role=status]', (one) => one.textContent?.trim());
    await reader.press('button', 'Start over');
    await reader.reads(/A new sandbox/);
    await reader.press('button', 'Vue');
    expect(await said()).toBe('');
    await reader.press('button', 'Key rotates');
    await reader.reads(/another key/);
    await reader.typeCard(cards.paid);
    await reader.press('button', 'Pay €29.80');
    await reader.reads(/Nothing has been paid yet/);
    expect(await said()).toBe('');
    await reader.page.browserContext().close();
  });

  test('Everything that can be changed says what it is without a pointer', async () => {
    const reader = await open('');
    expect(await reader.page.$$eval('connect-playground [title]', (all) => all.length)).toBe(0);
    const silent = await reader.page.$$eval('.fields label', (all) =>
      all.filter((one) => !one.querySelector('small')?.textContent).map((one) => one.textContent),
    );
    expect(silent).toEqual([]);
    await reader.page.browserContext().close();
  });

  test('The policy is one that no other site may frame, and no line of code is cut off', async () => {
    const reader = await open('');
    await reader.reads(/frame-ancestors 'self'/);
    const cut = await reader.page.$$eval('.playground pre', (all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
    );
    expect(cut).toEqual([]);
    await reader.page.browserContext().close();
  });

  test('The checkout comes before its switches on a phone, and after them on a desk', async () => {
    for (const [width, isAfter] of [
      [360, true],
      [1280, false],
    ] as const) {
      const reader = await open('', width);
      const after = await reader.page.evaluate(() => {
        const [stage, bar] = ['.stage', '[aria-label=Looks]'].map((one) => document.querySelector(one)!);
        return !!(stage!.compareDocumentPosition(bar!) & Node.DOCUMENT_POSITION_FOLLOWING);
      });
      expect(after).toBe(isAfter);
      await reader.page.browserContext().close();
    }
  });
});
