import type { LaunchOptions } from 'puppeteer-core';
import { locate } from './find.js';

/**
 * How puppeteer starts Debian's browsers: nothing on the network, no first-run pages. Chromium's own search box is built
 * of web pages, hundreds of files of them for each new profile, which take a processor from the page that is tested.
 */
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
      '--disable-features=WebUIOmniboxAimPopup,WebUIOmniboxPopup',
    ],
  }),
  firefox: (): LaunchOptions => ({ browser: 'firefox', executablePath: locate('firefox'), headless: true }),
};
