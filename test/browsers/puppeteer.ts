import type { LaunchOptions } from 'puppeteer-core';
import { locate } from './find.js';

/** How puppeteer starts Debian's browsers: nothing on the network, no first-run pages. */
export const launchOptions = {
  chromium: (): LaunchOptions => ({
    executablePath: locate('chromium'),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }),
  firefox: (): LaunchOptions => ({ browser: 'firefox', executablePath: locate('firefox'), headless: true }),
};
