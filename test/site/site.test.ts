import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Consumer, cards, consumerAt, openBrowser } from '../merchant/consumer.js';
import { type Files, serveFiles } from './files.js';
import { waitForScripts } from './reader.js';

/* The built site as its readers meet it: plain files below a path, in a browser, by hand. */

const folder = fileURLToPath(new URL('../../artifacts/site/', import.meta.url));
const pictures = fileURLToPath(new URL('../../artifacts/pictures/site/', import.meta.url));
const base = '/pay/';

let files: Files;
let browser: Browser;
let reader: Consumer;
let isOpen = false;
const asked: string[] = [];

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  files = await serveFiles(folder, base);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  files?.stop();
});
afterEach(async () => {
  if (isOpen) await reader.page.browserContext().close();
  isOpen = false;
});

const open = async (path: string, width = 1280, scheme = 'light'): Promise<Page> => {
  if (isOpen) await reader.page.browserContext().close();
  reader = await consumerAt(browser);
  isOpen = true;
  const { page } = reader;
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  page.on('request', (request) => asked.push(request.url()));
  await reader.open(files.url + path);
  await waitForScripts(page);
  return page;
};

const picture = (page: Page, name: string, fullPage = false) =>
  page.screenshot({ path: `${pictures}${name}.png`, fullPage });

/** What axe finds, one line each, outside the checkouts, which have tests of their own. */
const violations = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    `(() => { ${axe.source}; return axe.run({ exclude: ['connect-checkout'] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).slice(0, 4).join(', '))) })()`,
  ) as Promise<readonly string[]>;

const widths = [
  ['a phone', 360],
  ['a desk', 1280],
] as const;

describe.each(widths)('On %s', (_, width) => {
  test.each([
    ['', 'light'],
    ['', 'dark'],
    ['start/index.html', 'light'],
    ['reference/attributes.html', 'dark'],
    ['reference/events.html', 'light'],
    ['reference/errors.html', 'light'],
    ['guide/themes.html', 'light'],
    ['guide/themes.html', 'dark'],
    ['guide/pictures.html', 'light'],
    ['guide/pictures.html', 'dark'],
    ['guide/server.html', 'light'],
    ['playground.html', 'light'],
    ['playground.html', 'dark'],
  ])('The page "%s" (%s) fits, loads nothing from elsewhere and has no violations', async (path, scheme) => {
    asked.length = 0;
    const page = await open(path, width, scheme);
    if (/^$|themes|playground/.test(path)) await reader.sees('textbox', 'Card number');
    await picture(
      page,
      `${path.replace(/\W+/g, '-') || 'home'}-${width}-${scheme}`,
      !path.includes('server'),
    );
    const wide = (await page.evaluate('document.documentElement.scrollWidth')) as number;
    expect({ wide: wide <= width, violations: await violations(page) }).toEqual({
      wide: true,
      violations: [],
    });
    expect(asked.filter((url) => !url.startsWith(files.url) && !/^(data|blob):/.test(url))).toEqual([]);
    expect(reader.complaints).toEqual([]);
  });
});

test('A page asks for its scripts after its first frame', async () => {
  await open('');
  const { page } = reader;
  await page.evaluateOnNewDocument(
    'requestAnimationFrame(() => Object.assign(window, { firstFrame: performance.now() }))',
  );
  await page.goto(`${files.url}guide/concepts.html`);
  await waitForScripts(page);
  const { firstFrame, asked: times } = (await page.evaluate(`({
    firstFrame,
    asked: performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).map(({ startTime }) => startTime),
  })`)) as { firstFrame: number; asked: number[] };
  expect(times.length).toBeGreaterThan(2);
  expect(times.filter((at) => at < firstFrame)).toEqual([]);
});

describe('The start page', () => {
  test('A card is paid in its live checkout', async () => {
    await open('');
    await reader.typeCard(cards.paid);
    await reader.press('button', 'Pay €29.80');
    await reader.sees('heading', 'Paid');
  });

  test('A card goes to the bank and comes back paid', async () => {
    const page = await open('');
    await reader.typeCard(cards.challenge);
    await reader.press('button', 'Pay €29.80');
    await reader.press('button', 'Authenticate');
    await reader.sees('heading', 'Paid');
    expect(page.url().startsWith(files.url)).toBe(true);
  });
});

describe('The pictures of states', () => {
  test('Each is there once its place is looked at, has a size before that, and says what is seen', async () => {
    const page = await open('guide/pictures.html');
    const images = await page.$$eval('.pictures img', (all) =>
      all.map(({ src, alt, loading, attributes }) => ({
        src,
        isDescribed: alt.length > 20,
        isLazy: loading === 'lazy',
        hasSize: !!attributes.getNamedItem('width') && !!attributes.getNamedItem('height'),
      })),
    );
    expect(images.length).toBeGreaterThan(80);
    expect(images.filter((one) => !one.isDescribed || !one.isLazy || !one.hasSize)).toEqual([]);
    const answers = await Promise.all(images.map(async ({ src }) => (await fetch(src)).status));
    expect(new Set(answers)).toEqual(new Set([200]));
  });

  test('They are chosen by colours, room, language and theme, and the address keeps the choice', async () => {
    const page = await open('guide/pictures.html');
    await (await reader.sees('combobox', 'Language')).focus();
    await page.keyboard.type('German');
    await reader.reads(/9 of \d+ pictures/);
    const address = (await page.evaluate('location.href')) as string;
    const other = await open(address.slice(files.url.length));
    await reader.reads(/9 of \d+ pictures/);
    const shown = await other.$$eval('.pictures figure:not([hidden]) small', (all) =>
      all.map((one) => one.textContent ?? ''),
    );
    expect(shown).toHaveLength(9);
    expect(shown.filter((facts) => !facts.includes('German'))).toEqual([]);
  });
});

describe('The playground', () => {
  const pressed = async (page: Page, name: string) =>
    page.evaluate(
      (text) =>
        [...document.querySelectorAll('.bar button')]
          .find((button) => button.textContent?.trim() === text)
          ?.getAttribute('aria-pressed'),
      name,
    );

  test('A payment is seen at the platform, and what was sealed is taken apart', async () => {
    const page = await open('playground.html');
    await reader.typeCard(cards.paid);
    await reader.press('button', 'Pay €29.80');
    await reader.sees('heading', 'Paid');
    await reader.reads(/PENDING_APPROVAL/);
    await reader.reads(/RSA-OAEP/);
    await reader.press('button', 'approve');
    await reader.reads(/CAPTURE_REQUESTED/);
    await picture(page, 'playground-paid', true);
  });

  test('The address opens the same playground for somebody else', async () => {
    const page = await open(
      'playground.html?a.amount=1990&a.currency=EUR&a.country=NL&a.ungrouped=&t.radius=20px&theme=dense',
    );
    await reader.press('button', 'Vue');
    await reader.reads(/:amount="1990"/);
    await reader.press('button', 'Slow network');
    const address = (await page.evaluate('location.href')) as string;
    const other = await open(address.slice(files.url.length));
    await reader.reads(/:amount="1990"/);
    await other.waitForSelector('.stage connect-checkout');
    expect(await pressed(other, 'Slow network')).toBe('true');
    expect(
      await other.evaluate(
        `getComputedStyle(document.querySelector('.stage connect-checkout')).getPropertyValue('--connect-radius')`,
      ),
    ).toBe('20px');
  });

  test('A consumer whose answer was lost tries again, and pays once', async () => {
    const page = await open('playground.html');
    await reader.typeCard(cards.paid);
    await reader.press('button', 'Answer to the payment is lost');
    await reader.press('button', 'Pay €29.80');
    await reader.reads(/you will not pay twice/);
    await reader.press('button', 'Answer to the payment is lost');
    await reader.typeCard(cards.paid);
    await reader.press('button', 'Pay €29.80');
    await reader.sees('heading', 'Paid');
    const payments = await page.evaluate(async (path) => {
      const list = (await (await fetch(path, { method: 'POST' })).json()) as {
        path: string;
        payment?: string;
      }[];
      return new Set(list.filter((one) => one.path.endsWith('/payments')).map(({ payment }) => payment)).size;
    }, `${base}control/journal`);
    expect(payments).toBe(1);
  });

  test('A card goes to the bank and comes back to the same playground', async () => {
    const page = await open('playground.html?a.amount=1990&a.currency=EUR&a.country=NL');
    await reader.typeCard(cards.challenge);
    await reader.press('button', 'Pay €19.90');
    await reader.press('button', 'Authenticate');
    await reader.sees('heading', 'Paid');
    expect(await page.evaluate('location.search')).toContain('a.amount=1990');
  });
});

describe('For readers without a browser', () => {
  test('Every page of the table of contents is there as Markdown, with its code', () => {
    const list = readFileSync(`${folder}llms.txt`, 'utf8');
    const paths = [...list.matchAll(/\]\(([^)]+\.md)\)/g)].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(25);
    for (const path of [...paths, 'index.md'])
      expect(readFileSync(folder + path, 'utf8')).toMatch(/^# [^<]*$/m);
    expect(readFileSync(`${folder}start/html.md`, 'utf8')).toContain('session-url="/api/session"');
  });

  test('No page names a machine', () => {
    const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(html|md|js)$/.test(path),
    );
    const named = all.filter((path) =>
      /(?:^|[\s"'`(])\/(?:home|root|tmp|work|Users)\//.test(readFileSync(folder + path, 'utf8')),
    );
    expect(named).toEqual([]);
  });
});
