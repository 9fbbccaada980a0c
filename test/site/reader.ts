import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { type Consumer, consumerAt, openBrowser } from '../merchant/consumer.js';
import { type Files, serveFiles } from './files.js';

/** Below which the site is served, as on a server that has other pages too. */
export const base = '/pay/';

export interface Reading {
  /** Opens a page in a browser of its own, with nothing kept from before. */
  readonly open: (path: string) => Promise<Consumer>;
  readonly close: () => Promise<void>;
}

/** Waits for the scripts, which come after the first frame. */
export const waitForScripts = (page: Page): Promise<unknown> =>
  page.waitForFunction(`'__vue_app__' in document.querySelector('#app')`, { polling: 50 });

/** The built site, and a browser for its readers. */
export const startReading = async (): Promise<Reading> => {
  const files: Files = await serveFiles(
    fileURLToPath(new URL('../../artifacts/site/', import.meta.url)),
    base,
  );
  const browser: Browser = await openBrowser();
  return {
    async open(path) {
      const consumer = await consumerAt(browser);
      await consumer.page.setViewport({ width: 1280, height: 900 });
      await consumer.open(files.url + path);
      await waitForScripts(consumer.page);
      return consumer;
    },
    async close() {
      await browser.close();
      files.stop();
    },
  };
};
