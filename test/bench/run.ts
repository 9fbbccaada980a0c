/** Figures of this machine, as tables and in artifacts/bench.json: `npm run bench`. Only sizes can fail. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildElement, bundleForPage, withFolder } from './build.js';
import { withChromium } from './chromium.js';
import { contenders, encryptionBench } from './encryption.js';
import { formBench } from './form.js';
import { sandboxBench, sandboxTable } from './sandbox.js';
import { openShop } from './shop.js';
import { isTooBig, sizeTable, sizes } from './sizes.js';
import { encryptionTable, formTable } from './tables.js';

/** Milliseconds that every answer takes longer, as over a good network. */
const LATENCY = 50;

const say = (title: string, table: string): void => console.log(`\n${title}\n${table}`);

const inBrowser = () =>
  withFolder(async (element) => {
    await buildElement(element);
    const more = await bundleForPage(['probe', ...contenders]);
    const probe = more.get('/probe.js') ?? '';
    return withChromium(async (browser) => {
      const fast = await openShop({ element, more, latency: 0 });
      const encryption = await encryptionBench(browser, fast).finally(fast.close);
      say('Encrypting a card payment', encryptionTable(encryption));
      const shop = await openShop({ element, latency: LATENCY });
      const form = await formBench(browser, { shop, probe }).finally(shop.close);
      say(`Card form, ${LATENCY} ms for every answer`, formTable(form));
      return { encryption, form };
    });
  });

const sized = await sizes();
say('Bytes, brotli 11', sizeTable(sized));
const { encryption, form } = await inBrowser();
const sandbox = await sandboxBench();
say('Sandbox', sandboxTable(sandbox));

const artifacts = fileURLToPath(new URL('../../artifacts/', import.meta.url));
await mkdir(artifacts, { recursive: true });
const figures = { sizes: sized, encryption, form, sandbox };
await writeFile(`${artifacts}bench.json`, `${JSON.stringify(figures, null, 2)}\n`);
process.exitCode = sized.some(isTooBig) ? 1 : 0;
