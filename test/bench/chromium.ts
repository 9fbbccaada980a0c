import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensure } from '../browsers/ensure.js';
import { launchOptions } from '../browsers/puppeteer.js';

export const percentile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** CPU slow-down factors: none, and roughly a mid-range phone. */
export const slowDowns = [1, 4] as const;

export const withChromium = async <T>(
  work: (browser: Browser) => Promise<T>,
  args: readonly string[] = [],
): Promise<T> => {
  ensure(['chromium']);
  // With monitoring, Chromium looks up the script position of each request, which costs more for larger
  // scripts.
  const unwatched = { networkEnabled: false, issuesEnabled: false };
  const options = launchOptions.chromium();
  const browser = await puppeteer.launch({
    ...options,
    ...unwatched,
    args: [...(options.args ?? []), ...args],
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
};

/** Runs work in a page that has nothing in any cache. */
export const inFreshPage = async <T>(
  browser: Browser,
  slowDown: number,
  work: (page: Page) => Promise<T>,
): Promise<T> => {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 1000 });
    await page.emulateCPUThrottling(slowDown);
    return await work(page);
  } finally {
    await context.close();
  }
};

/** Polls the page until the expression is truthy; polling is cheap. */
export const until = async (page: Page, expression: string): Promise<void> => {
  await page.waitForFunction(expression, { polling: 50, timeout: 60_000 });
};
