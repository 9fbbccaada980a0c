import type { Browser, Page } from 'puppeteer-core';
import { inFreshPage, median, percentile, slowDowns, until } from './chromium.js';
import type { Shop } from './shop.js';

/* Measures the time from navigation to a usable card form, and on to a paid card. */

/** The measurements of `pages/probe.ts`. */
interface Seen {
  readonly interactive: number;
  readonly layoutShift: number;
  readonly longTasks: readonly number[];
  readonly keys: readonly number[];
}

const names = ['element', 'hand-written'] as const;
type Name = (typeof names)[number];

const seenIn = (page: Page) => page.evaluate('window.seen') as Promise<Seen>;

/** A shop, and the script that runs in each page before anything else. */
export interface Probed {
  readonly shop: Shop;
  readonly probe: string;
}

const open = async (page: Page, { shop, probe }: Probed, name: Name): Promise<void> => {
  await page.evaluateOnNewDocument(probe);
  await page.goto(`${shop.url}/${name}.html`);
  await until(page, 'window.seen.interactive');
};

const visit = (browser: Browser, probed: Probed, name: Name, slowDown: number): Promise<Seen> =>
  inFreshPage(browser, slowDown, async (page) => {
    await open(page, probed, name);
    return seenIn(page);
  });

/** From navigation to a card form that can be typed into. */
export const arrive = (page: Page, probed: Probed): Promise<void> => open(page, probed, 'element');

/** Keeps a page's idle work from starting before `rest`. */
export const neverIdle = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(
    'window.idle = []; window.requestIdleCallback = (run) => window.idle.push(run);',
  );

/** Waits until the page's idle work has been requested. */
export const rest = (page: Page): Promise<unknown> =>
  page.evaluate(
    'window.idle.splice(0).forEach((run) => run()), new Promise((done) => setTimeout(done, 300))',
  );

/** Types a card and pays with it. */
export const payWith = async (page: Page, cardNumber: string): Promise<void> => {
  for (const [field, text] of [
    ['cardNumber', cardNumber],
    ['expiryDate', `12${(new Date().getFullYear() + 3) % 100}`],
    ['cvv', '123'],
  ]) {
    await page.evaluate(`document.querySelector('connect-checkout').focus('${field}')`);
    await page.keyboard.type(text!);
  }
  await page.keyboard.press('Enter');
};

/** Pays with a card and returns the measurements since navigation. */
export const pay = async (page: Page, probed: Probed): Promise<Seen> => {
  await open(page, probed, 'element');
  const type = async (field: string, text: string, delay = 0) => {
    await page.evaluate(`document.querySelector('connect-checkout').focus('${field}')`);
    await page.keyboard.type(text, { delay });
  };
  await type('cardNumber', '4567350000427977', 20);
  const { keys } = await seenIn(page);
  await type('expiryDate', `12${(new Date().getFullYear() + 3) % 100}`);
  await type('cvv', '123');
  await page.keyboard.press('Enter');
  await until(page, `document.querySelector('connect-checkout').state === 'done'`);
  // Waits until the last frame is on screen and its entries have reached the observers.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))');
  return { ...(await seenIn(page)), keys };
};

export interface FormBench {
  readonly slowDown: number;
  /** Milliseconds from navigation to the card form, medians. */
  readonly element: number;
  readonly handWritten: number;
  readonly ratio: number;
  /** From navigation to a paid card; the worst of all payments. */
  readonly layoutShift: number;
  /** From navigation to a paid card; milliseconds, of all payments. */
  readonly longTasks: readonly number[];
  readonly payments: number;
  /** Milliseconds of script for a key in the card number. */
  readonly keyMedian: number;
  readonly keyP95: number;
}

/** The pages take turns, so that other load on the machine affects both. */
export const formBench = async (
  browser: Browser,
  probed: Probed,
  { visits = 11, payments = 5 } = {},
): Promise<readonly FormBench[]> => {
  // The first visits warm everything up.
  for (const name of names) await visit(browser, probed, name, 1);
  const seen = slowDowns.map((slowDown) => ({
    slowDown,
    times: { element: [] as number[], 'hand-written': [] as number[] },
    paid: [] as Seen[],
  }));
  for (let run = 0; run < visits; run++)
    for (const { slowDown, times } of seen)
      for (const name of names) times[name].push((await visit(browser, probed, name, slowDown)).interactive);
  for (let run = 0; run < payments; run++)
    for (const { slowDown, paid } of seen)
      paid.push(await inFreshPage(browser, slowDown, (page) => pay(page, probed)));
  return seen.map(({ slowDown, times, paid }) => {
    const keys = paid.flatMap((one) => one.keys);
    const element = median(times.element);
    const handWritten = median(times['hand-written']);
    return {
      slowDown,
      element,
      handWritten,
      ratio: element / handWritten,
      layoutShift: Math.max(...paid.map((one) => one.layoutShift)),
      longTasks: paid.flatMap((one) => one.longTasks),
      payments,
      keyMedian: median(keys),
      keyP95: percentile(keys, 0.95),
    };
  });
};
