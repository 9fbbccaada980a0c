/**
 * Figures of this machine, as tables and in artifacts/: `npm run bench`, or a part of it: `npm run bench sandbox`. The
 * sandbox under load for an hour is only measured by name: `npm run bench load`, or `npm run bench load -- --minutes 10`.
 * Only sizes, shifts of the layout and memory can fail.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildElement, bundleForPage, withFolder } from './build.js';
import { withChromium } from './chromium.js';
import { contenders, encryptionBench } from './encryption.js';
import { farBench } from './far.js';
import { formBench } from './form.js';
import { keptBench, keptTable } from './kept.js';
import { grows, loadBench, loadTable } from './load.js';
import { sandboxBench, sandboxTable } from './sandbox.js';
import { heapBench, isKept, scaleBench } from './scale.js';
import { shiftBench } from './shifts.js';
import { openShop } from './shop.js';
import { isTooBig, sizeTable, sizes } from './sizes.js';
import { encryptionTable, farTable, formTable, heapTable, scaleTable, shiftTable } from './tables.js';

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

const shifts = () =>
  withFolder(async (element) => {
    await buildElement(element);
    const probe = (await bundleForPage(['probe'])).get('/probe.js') ?? '';
    const shifted = await withChromium((browser) => shiftBench(browser, { element, probe }));
    say('Layout shift from navigation to the form (0)', shiftTable(shifted));
    if (shifted.some(({ shift }) => shift > 0)) process.exitCode = 1;
    return { shifts: shifted };
  });

/** Much of everything, and much of the same. */
const scale = () =>
  withFolder(async (element) => {
    await buildElement(element);
    return withChromium(async (browser) => {
      const scaled = await scaleBench(browser, element);
      say('Many rows', scaleTable(scaled));
      const heap = await heapBench(browser, element);
      say('What memory keeps', heapTable(heap));
      if (heap.some(isKept)) process.exitCode = 1;
      return { scale: scaled, heap };
    });
  });

/** With the price of connections: where the session comes from, and what the page says of it beforehand. */
const farAway = () =>
  withFolder(async (element) => {
    await buildElement(element);
    const more = await bundleForPage(['probe', 'official-form']);
    const probe = more.get('/probe.js') ?? '';
    const far = await withChromium(
      (browser) => farBench(browser, { element, more, probe }),
      ['--ignore-certificate-errors'],
    );
    say('Card form, 100 ms for a round trip, three of them for a connection', farTable(far));
    return { far };
  });

const { positionals: asked, values } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '60' } },
});
const minutes = Number(values.minutes);

const parts = {
  sizes: async () => {
    const sized = await sizes();
    say('Bytes, brotli 11', sizeTable(sized));
    if (sized.some(isTooBig)) process.exitCode = 1;
    return { sizes: sized };
  },
  browser: inBrowser,
  shifts,
  far: farAway,
  scale,
  sandbox: async () => {
    const sandbox = await sandboxBench();
    say('Sandbox', sandboxTable(sandbox));
    return { sandbox };
  },
  kept: async () => {
    const kept = await keptBench();
    say('Sandbox with payments kept', keptTable(kept));
    return { kept };
  },
  load: async () => {
    const load = await loadBench(minutes);
    say('Sandbox under load', loadTable(load));
    if (grows(load)) process.exitCode = 1;
    return { load };
  },
} satisfies Record<string, () => Promise<object>>;

/** Too long for anybody who did not ask for them. */
const onlyByName: readonly string[] = ['load'];
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length)
  throw new Error(`Unknown: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);

const figures: object = {};
for (const [name, measure] of Object.entries(parts))
  if (asked.length ? asked.includes(name) : !onlyByName.includes(name))
    Object.assign(figures, await measure());

const artifacts = fileURLToPath(new URL('../../artifacts/', import.meta.url));
await mkdir(artifacts, { recursive: true });
const file = asked.length ? `bench-${asked.join('-')}.json` : 'bench.json';
await writeFile(`${artifacts}${file}`, `${JSON.stringify(figures, null, 2)}\n`);
