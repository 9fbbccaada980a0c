import type { Browser, Page } from 'puppeteer-core';
import { inFreshPage, median, slowDowns } from './chromium.js';
import type { Shop } from './shop.js';

/*
 * Compares the encryption of one card payment: this library, the official SDK, and bare Web Crypto, in one
 * page.
 */

export const contenders = ['ours', 'bare', 'ours-node-forge', 'official-sdk'] as const;
type Contender = (typeof contenders)[number];

/** Encryptions per batch, chosen so that all batches take about the same time. */
const batch: Readonly<Record<Contender, number>> = {
  ours: 200,
  bare: 200,
  'ours-node-forge': 20,
  'official-sdk': 20,
};

export interface EncryptionBench {
  readonly slowDown: number;
  readonly contender: Contender;
  /** Milliseconds of the first encryption in a new page; median over pages. */
  readonly cold: number;
  /** Milliseconds of one encryption after many; median over batches. */
  readonly warm: number;
}

/** Opens a page in which `run[name]()` encrypts. */
const open = async (page: Page, { url, session, publicKey }: Shop, names: readonly Contender[]) => {
  await page.goto(`${url}/encryption.html`);
  const given = JSON.stringify({ session, publicKey });
  await page.evaluate('globalThis.run = {}');
  for (const name of names)
    await page.evaluate(
      `import('/${name}.js').then(async ({ prepare }) => { run['${name}'] = await prepare(${given}); })`,
    );
};

/** Milliseconds of one encryption. */
const time = (page: Page, name: Contender, count: number) =>
  page.evaluate(`(async () => {
    const encrypt = run['${name}'];
    const began = performance.now();
    for (let made = 0; made < ${count}; made++) await encrypt();
    return (performance.now() - began) / ${count};
  })()`) as Promise<number>;

const cold = async (browser: Browser, shop: Shop, slowDown: number, name: Contender, pages: number) => {
  const times: number[] = [];
  for (let made = 0; made < pages; made++)
    times.push(
      await inFreshPage(browser, slowDown, async (page) => {
        await open(page, shop, [name]);
        return time(page, name, 1);
      }),
    );
  return median(times);
};

/** The contenders take turns, so that other load on the machine affects all of them. */
const warm = (browser: Browser, shop: Shop, slowDown: number, batches: number) =>
  inFreshPage(browser, slowDown, async (page) => {
    await open(page, shop, contenders);
    const times = new Map<Contender, number[]>(contenders.map((name) => [name, []]));
    for (const name of contenders) await time(page, name, batch[name]);
    for (let made = 0; made < batches; made++)
      for (const [name, own] of times) own.push(await time(page, name, batch[name]));
    return new Map([...times].map(([name, own]) => [name, median(own)]));
  });

export const encryptionBench = async (
  browser: Browser,
  shop: Shop,
  { pages = 7, batches = 15 } = {},
): Promise<readonly EncryptionBench[]> => {
  const results: EncryptionBench[] = [];
  for (const slowDown of slowDowns) {
    const warmed = await warm(browser, shop, slowDown, batches);
    for (const contender of contenders)
      results.push({
        slowDown,
        contender,
        cold: await cold(browser, shop, slowDown, contender, pages),
        warm: warmed.get(contender) ?? NaN,
      });
  }
  return results;
};
