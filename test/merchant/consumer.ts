import { setTimeout as delay } from 'node:timers/promises';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { testCards } from '../../src/testing/test-cards.js';
import { launchOptions } from '../browsers/puppeteer.js';

export const cards = {
  paid: testCards.paid.cardNumber,
  challenge: testCards.challenged.cardNumber,
  declined: testCards.declined.cardNumber,
} as const;

type Role = 'button' | 'combobox' | 'heading' | 'textbox';

const selector = (role: Role, name: string) => `::-p-aria([name="${name}"][role="${role}"])`;

/** One person at a browser of their own: sees roles and names, presses and types. */
export interface Consumer {
  readonly page: Page;
  readonly open: (url: string) => Promise<void>;
  readonly sees: (role: Role, name: string) => Promise<ElementHandle<Element>>;
  readonly press: (role: Role, name: string) => Promise<void>;
  readonly typeCard: (number: string) => Promise<void>;
  readonly reads: (text: string | RegExp) => Promise<string>;
  /** What the page complained of. */
  readonly complaints: readonly string[];
}

const expiry = `12${(new Date().getFullYear() + 3) % 100}`;

export const openBrowser = (): Promise<Browser> => puppeteer.launch(launchOptions.chromium());

export const consumerAt = async (browser: Browser): Promise<Consumer> => {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1000, height: 900 });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'warn') complaints.push(message.text());
  });

  const sees: Consumer['sees'] = async (role, name) =>
    (await page.waitForSelector(selector(role, name), { visible: true, timeout: 15_000 }))!;

  /** As a hand does: down, a moment, up. */
  const press: Consumer['press'] = async (role, name) => {
    const element = await sees(role, name);
    await element.scrollIntoView();
    const { x, y } = await element.clickablePoint();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await delay(100);
    await page.mouse.up();
  };

  /** What is in the field already is replaced. */
  const type = async (label: string, text: string) => {
    await press('textbox', label);
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type(text, { delay: 5 });
  };

  return {
    page,
    complaints,
    sees,
    press,
    open: async (url) => void (await page.goto(url)),
    async typeCard(number) {
      await type('Card number', number);
      await type('Expiry date', expiry);
      await type('CVV', '739');
    },
    async reads(text) {
      const pattern = typeof text === 'string' ? new RegExp(text) : text;
      const found = await page.waitForFunction(
        (source) => {
          const all = (root: Document | ShadowRoot): string =>
            [...root.querySelectorAll('*')]
              .map(({ shadowRoot }) => (shadowRoot ? all(shadowRoot) : ''))
              .join(' ') + ((root instanceof Document ? root.body : root).textContent ?? '');
          return new RegExp(source).exec(all(document))?.[0];
        },
        { timeout: 15_000, polling: 50 },
        pattern.source,
      );
      return (await found.jsonValue()) ?? '';
    },
  };
};
