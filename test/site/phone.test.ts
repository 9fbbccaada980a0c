import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Journey } from '../../docs/.vitepress/live/journey/journey.js';
import type { ConnectPlayground } from '../../docs/.vitepress/live/playground.js';
import { type Reading, startReading } from './reader.js';
import { Walker } from './walker.js';

/* A journey of the playground on a phone: the rail is far above the checkout, so its step is at the lower edge. */

const pictures = fileURLToPath(new URL('../../artifacts/pictures/site/', import.meta.url));
const journeyOf = (name: string): Journey =>
  JSON.parse(
    readFileSync(new URL(`../../docs/.vitepress/live/journeys/${name}.json`, import.meta.url), 'utf8'),
  ) as Journey;

let reading: Reading;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  reading = await startReading();
});
afterAll(() => reading?.close());

const open = async (path: string) => {
  const reader = await reading.open(path);
  await reader.page.setViewport({ width: 360, height: 740 });
  await reader.page.reload();
  return reader;
};

/** What of the step can be seen, wherever the reader is on the page. */
const shownIn = (selector: string): boolean => {
  const { top, bottom, height } = document.querySelector(selector)!.getBoundingClientRect();
  return height > 0 && top >= 0 && bottom <= innerHeight;
};

describe('On a phone', () => {
  test('The step of a journey stays at the lower edge, and leads to what is marked', async () => {
    const { page, reads, press } = await open('playground.html?journey=card-paid');
    await reads(/1 of 3/);
    await page.waitForFunction(() => {
      const act = document.querySelector<ConnectPlayground>('connect-playground')?.rail.act;
      return act && 'element' in act;
    });
    expect(await page.evaluate(shownIn, '.step-bar')).toBe(true);
    await press('button', 'Show');
    const isBeside = await page.evaluate(() => {
      const { act } = document.querySelector<ConnectPlayground>('connect-playground')!.rail;
      const bar = document.querySelector('.step-bar')!.getBoundingClientRect();
      const { top, bottom } = (act as { readonly element: HTMLElement }).element.getBoundingClientRect();
      return top > 64 && bottom < bar.top;
    });
    expect(isBeside).toBe(true);
    expect(await page.evaluate(shownIn, '.step-bar')).toBe(true);
    await page.screenshot({ path: `${pictures}phone-step.png` });
    await page.browserContext().close();
  });

  test.each(['card-paid', 'secure-page', 'secure-dialog', 'express-paid'])(
    'The journey %s ends as its file says',
    async (name) => {
      const { page } = await open(`playground.html?journey=${name}`);
      const journey = journeyOf(name);
      expect(await new Walker(page, journey).walk()).toMatchObject({
        verdict: 'as it should',
        found: journey.end.payments,
      });
      await page.screenshot({ path: `${pictures}phone-${name}.png` });
      await page.browserContext().close();
    },
  );

  test('The same step is told once, in the bar and not above it', async () => {
    const { page, reads } = await open('playground.html?journey=card-paid');
    await reads(/1 of 3/);
    const told = await page.$$eval('.playground [role=status]', (all) =>
      all
        .filter((one) => one.getClientRects().length && one.textContent?.trim())
        .map((one) => one.textContent),
    );
    expect(told).toHaveLength(1);
    await page.browserContext().close();
  });
});
