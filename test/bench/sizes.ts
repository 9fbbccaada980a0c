/**
 * What a consumer's browser loads, seen in a run from navigation to a paid card: `tsx test/bench/sizes.ts`.
 * Sizes can fail, because they do not depend on the machine as times do.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildElement, bundleForPage, bundleHeadless, withFolder } from './build.js';
import { inFreshPage, until, withChromium } from './chromium.js';
import { arrive, neverIdle, payWith, rest } from './form.js';
import { brotli, openShop } from './shop.js';

/** Bytes, minified and in brotli 11. */
const budgets = { form: 28_000, card: 44_000, feature: 6_000, headless: 9_000 };

/**
 * What the paths weigh today, where that is more than they should, and 50 bytes, by which brotli's own choices differ with
 * any letter: nothing may become heavier than this. Each is removed once its path is within its budget.
 */
const ceilings: Partial<Record<keyof typeof budgets, number>> = {
  form: 36_850,
  headless: 9_570,
};

export interface Size {
  readonly what: string;
  readonly bytes: number;
  readonly budget?: number | undefined;
  /** Above its budget, but not above this, it is said and not refused. */
  readonly ceiling?: number | undefined;
}

const limited = (what: string, bytes: number, name: keyof typeof budgets): Size => ({
  what,
  bytes,
  budget: budgets[name],
  ceiling: ceilings[name],
});

const isScript = (path: string) => /^\/(?:connect-checkout[\w-]*\.js$|chunks\/)/.test(path);

/** Scripts of ours that Chromium asks for on the way to a card form, and for all that a card payment can need. */
const loadedForCards = async (element: string) => {
  const probe = (await bundleForPage(['probe'])).get('/probe.js') ?? '';
  const shop = await openShop({ element, latency: 0 });
  const scripts = (from = 0) => shop.asked.slice(from).filter(isScript);
  try {
    return await withChromium(async (browser) => {
      let form: readonly string[] = [];
      /** Asked for between the merchant's answer and what follows it, by card. */
      const afterAnswer: Record<string, readonly string[]> = {};
      for (const [name, card] of Object.entries(cards))
        await inFreshPage(browser, 1, async (page) => {
          const before = shop.asked.length;
          await neverIdle(page);
          await arrive(page, { shop, probe });
          if (!form.length) form = scripts(before);
          await rest(page);
          await payWith(page, card.number);
          await until(page, card.ended);
          const answered = shop.asked.lastIndexOf('/pay');
          afterAnswer[name] = scripts(answered);
        });
      return { form: new Set(form), card: new Set(scripts().filter((path) => !isBeside(path))), afterAnswer };
    });
  } finally {
    await shop.close();
  }
};

/** Asked for while the page is idle, and no part of a payment by card: it is for whoever chooses another row. */
const isBeside = (path: string) => /\/row-place-/.test(path);

const state = (name: string) => `document.querySelector('connect-checkout')?.state === '${name}'`;

/** A card for each way that a payment goes on. */
const cards = {
  'a paid card': { number: '4567350000427977', ended: state('done') },
  'a declined card': {
    number: '4457010000000009',
    ended: `${state('ready')} && document.querySelector('connect-checkout').shadowRoot.querySelector('[part=notice]')`,
  },
  '3-D Secure': { number: '4567353300000007', ended: `!location.pathname.endsWith('/element.html')` },
};

/**
 * What a file weighs. Others are named in it with a hash of what they contain, whose letters alone change its weight by up to
 * 80 bytes: here each hash is one of the name, which stays.
 */
const weigh = (code: string): number =>
  brotli(
    code.replace(
      /([\w-]+)-[\w-]{7}\.js/g,
      (_, name: string) => `${name}-${createHash('sha256').update(name).digest('base64url').slice(0, 7)}.js`,
    ),
  ).length;

const elementSizes = (): Promise<readonly Size[]> =>
  withFolder(async (folder) => {
    await buildElement(folder);
    const { form, card, afterAnswer } = await loadedForCards(folder);
    if (!form.has('/connect-checkout.js')) throw new Error('The page did not load the checkout.');
    const chunks = (await readdir(join(folder, 'chunks'))).filter((name) => name.endsWith('.js'));
    const beside = (await readdir(folder)).filter((name) => isScript(`/${name}`));
    const files = await Promise.all(
      [...beside, ...chunks.map((name) => `chunks/${name}`)].map(async (path) => ({
        path: `/${path}`,
        bytes: weigh(await readFile(join(folder, path), 'utf8')),
      })),
    );
    const bytesOf = (loaded: ReadonlySet<string>) =>
      files.reduce((sum, { path, bytes }) => sum + (loaded.has(path) ? bytes : 0), 0);
    return [
      limited('navigation to a card form', bytesOf(form), 'form'),
      limited('all that a card payment can need', bytesOf(card), 'card'),
      ...Object.entries(afterAnswer).map(([name, scripts]) => ({
        what: `files after the answer: ${name}`,
        bytes: scripts.length,
        budget: 0,
      })),
      ...files
        .filter(({ path }) => !form.has(path))
        .map(({ path, bytes }) =>
          // The second engine of the encryption is for pages without Web Crypto only.
          path.includes('node-forge') ? { what: path, bytes } : limited(path, bytes, 'feature'),
        ),
    ];
  });

const headlessSizes = async (): Promise<readonly Size[]> => {
  const modules = await bundleHeadless();
  return modules.map(({ name, code }, at) => ({
    what: at ? `headless, lazy: ${name.replace(/^.*\//, '')}` : 'headless: connect-checkout/client',
    bytes: weigh(code),
    ...(!at && { budget: budgets.headless, ceiling: ceilings.headless }),
  }));
};

/** Builds and measures. */
export const sizes = async (): Promise<readonly Size[]> => [
  ...(await elementSizes()),
  ...(await headlessSizes()),
];

export const isTooBig = ({ bytes, budget, ceiling = budget }: Size): boolean =>
  ceiling !== undefined && bytes > ceiling;

export const sizeTable = (rows: readonly Size[]): string =>
  rows
    .map((row) => {
      const { what, bytes, budget } = row;
      return `${what.padEnd(42)} ${String(bytes).padStart(7)} ${
        budget === undefined
          ? ''
          : `of ${budget}${isTooBig(row) ? '  TOO BIG' : bytes > budget ? '  over its budget' : ''}`
      }`.trimEnd();
    })
    .join('\n');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await sizes();
  console.log(sizeTable(rows));
  process.exitCode = rows.some(isTooBig) ? 1 : 0;
}
