/**
 * What a consumer's browser loads, seen in a run from navigation to a paid card: `tsx test/bench/sizes.ts`.
 * The only figures that can fail here; times depend on the machine, sizes do not.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildElement, bundleForPage, bundleHeadless, withFolder } from './build.js';
import { inFreshPage, withChromium } from './chromium.js';
import { pay } from './form.js';
import { brotli, openShop } from './shop.js';

/** Bytes, minified and in brotli 11. */
const budgets = { cardPath: 28_000, lazyChunk: 6_000, headless: 9_000 };

export interface Size {
  readonly what: string;
  readonly bytes: number;
  readonly budget?: number | undefined;
}

/** Paths of every script of ours that Chromium asks for until a card is paid with. */
const loadedForPayment = async (element: string): Promise<ReadonlySet<string>> => {
  const probe = (await bundleForPage(['probe'])).get('/probe.js') ?? '';
  const shop = await openShop({ element, latency: 0 });
  try {
    await withChromium((browser) => inFreshPage(browser, 1, (page) => pay(page, { shop, probe })));
    return shop.asked;
  } finally {
    await shop.close();
  }
};

const elementSizes = (): Promise<readonly Size[]> =>
  withFolder(async (folder) => {
    await buildElement(folder);
    const loaded = await loadedForPayment(folder);
    if (!loaded.has('/connect-checkout.js')) throw new Error('The page did not load the checkout.');
    const chunks = (await readdir(join(folder, 'chunks'))).filter((name) => name.endsWith('.js'));
    const files = await Promise.all(
      ['connect-checkout.js', ...chunks.map((name) => `chunks/${name}`)].map(async (path) => ({
        path,
        bytes: brotli(await readFile(join(folder, path))).length,
      })),
    );
    const [first, later] = [true, false].map((is) =>
      files.filter(({ path }) => loaded.has(`/${path}`) === is),
    );
    return [
      ...first!.map(({ path, bytes }) => ({ what: `loaded: ${path}`, bytes })),
      {
        what: 'navigation to a paid card',
        bytes: first!.reduce((sum, { bytes }) => sum + bytes, 0),
        budget: budgets.cardPath,
      },
      ...later!.map(({ path, bytes }) => ({
        what: `lazy: ${path}`,
        bytes,
        // The second engine of the encryption is for pages without Web Crypto only.
        budget: path.includes('node-forge') ? undefined : budgets.lazyChunk,
      })),
    ];
  });

const headlessSizes = async (): Promise<readonly Size[]> => {
  const modules = await bundleHeadless();
  return modules.map(({ name, code }, at) => ({
    what: at ? `headless, lazy: ${name.replace(/^.*\//, '')}` : 'headless: connect-checkout/client',
    bytes: brotli(code).length,
    budget: at ? undefined : budgets.headless,
  }));
};

/** Builds and measures. */
export const sizes = async (): Promise<readonly Size[]> => [
  ...(await elementSizes()),
  ...(await headlessSizes()),
];

export const isTooBig = ({ bytes, budget }: Size): boolean => budget !== undefined && bytes > budget;

export const sizeTable = (rows: readonly Size[]): string =>
  rows
    .map((row) => {
      const { what, bytes, budget } = row;
      return `${what.padEnd(42)} ${String(bytes).padStart(7)} ${
        budget ? `of ${budget}${isTooBig(row) ? '  TOO BIG' : ''}` : ''
      }`.trimEnd();
    })
    .join('\n');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await sizes();
  console.log(sizeTable(rows));
  process.exitCode = rows.some(isTooBig) ? 1 : 0;
}
