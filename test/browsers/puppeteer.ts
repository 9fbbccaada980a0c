import type { LaunchOptions } from 'puppeteer-core';
import { locate } from './find.js';

/**
 * How puppeteer starts Debian's browsers: nothing on the network, no first-run pages, and without the
 * popups of Chromium's own search box: they are web pages, for which each new profile loads hundreds of files and takes a
 * processor from the page that is tested.
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
