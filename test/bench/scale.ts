import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { inFreshPage, median, slowDowns, until } from './chromium.js';
import { type Change, openShop } from './shop.js';
import { type Cost, costOf } from './trace.js';

/* What much of everything costs, beside the same rows in bare DOM: processor time, whatever else the machine does. */

interface Case {
  readonly name: string;
  /** What the platform answers, made larger. */
  readonly changes: readonly Change[];
  readonly only?: readonly number[];
  /**
   * The place in the page that is pressed, an expression, and one that holds once the rows are on screen: it is looked at
   * once a frame, so it counts no rows.
   */
  readonly pressed: string;
  readonly isShown: string;
  /** Rows that the element draws once they come into view, and a page without a library all at once. */
  readonly rows?: { readonly part: string; readonly count: number };
}

const IDEAL = 809;
const SEPA = 770;
const ROOT = `document.querySelector('connect-checkout').shadowRoot`;

type Json = Readonly<Record<string, unknown>>;

/** The platform's own products again, under other ids. */
const manyProducts = ({ paymentProducts }: { readonly paymentProducts: readonly Json[] }) => {
  // Wallets are offered only where they can be used.
  const single = paymentProducts.filter(
    ({ paymentProductGroup, paymentMethod }) => !paymentProductGroup && paymentMethod === 'redirect',
  );
  const more = Array.from({ length: 1_000 }, (_, at) => ({ ...single[at % single.length]!, id: 9_000 + at }));
  return { paymentProducts: [...paymentProducts, ...more] };
};

const manyBanks = () => ({
  entries: Array.from({ length: 5_000 }, (_, at) => ({
    issuerId: `BANK${at}`,
    issuerName: `Bank of ${at}`,
    countryNames: [`Country ${at % 20}`],
    issuerList: 'long',
  })),
});

/** The product says nothing of the banks itself, and leaves them to the directory. */
const withoutOwnBanks = (product: Json & { readonly fields: readonly Json[] }) => ({
  ...product,
  fields: product.fields.map((field) => ({
    ...field,
    dataRestrictions: { isRequired: true, validators: {} },
    displayHints: { ...(field['displayHints'] as object), formElement: { type: 'list' } },
  })),
});

const manyFields = (product: Json & { readonly fields: readonly Json[] }) => {
  const [field] = product.fields.filter(({ type }) => type === 'string');
  return {
    ...product,
    fields: Array.from({ length: 300 }, (_, at) => ({ ...field, id: `field${at}` })),
  };
};

const cases: readonly Case[] = [
  {
    name: '1,000 products, unfolded',
    changes: [{ path: '/products', change: manyProducts }],
    pressed: `${ROOT}.querySelector('[part=more-button]')`,
    isShown: `${ROOT}.querySelector('[part~=product]').parentElement.childElementCount > 1_000`,
  },
  {
    name: '5,000 banks, opened',
    changes: [
      { path: `/products/${IDEAL}/directory`, change: manyBanks },
      { path: `/products/${IDEAL}`, change: withoutOwnBanks },
    ],
    only: [IDEAL],
    pressed: `${ROOT}.querySelector('[role=combobox]')`,
    isShown: `${ROOT}.querySelector('[part~=bank]')`,
    rows: { part: 'bank', count: 5_000 },
  },
  {
    name: '300 fields, opened',
    changes: [{ path: `/products/${SEPA}`, change: manyFields }],
    only: [IDEAL, SEPA],
    pressed: `[...${ROOT}.querySelectorAll('[part=radio]')].find(({ checked }) => !checked)`,
    isShown: `${ROOT}.querySelector('[part~=form]')?.childElementCount >= 300`,
  },
];

const page = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Scale</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/connect-checkout.js"></script>
  </head>
  <body>
    <connect-checkout
      session-url="/session"
      payment-url="/pay"
      amount="2980"
      currency="EUR"
      country="NL"
      payment-product="${IDEAL}"
    ></connect-checkout>
  </body>
</html>`;

const bare = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Bare</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <bare-checkout style="display: block"></bare-checkout>
    <button>Show</button>
  </body>
</html>`;

/** Everything that the element shows, as JSON: names, attributes, texts and styles. */
const snapshot = `(() => {
  const of = (node) =>
    node.nodeType === 3 ? node.data.trim() && node.data
    : node.nodeType === 1 ? [node.namespaceURI, node.localName,
        [...node.attributes].map(({ name, value }) => [name, value]), [...node.childNodes].map(of).filter(Boolean)]
    : '';
  const root = ${ROOT};
  return {
    nodes: [...root.childNodes].map(of).filter(Boolean),
    css: root.adoptedStyleSheets.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join('\\n')),
  };
})()`;

type Shown = string | [space: string, name: string, attributes: [string, string][], children: Shown[]];

/** Repeats the rows of this part until there are so many. */
const fillUp = (nodes: Shown[], { part, count }: NonNullable<Case['rows']>): void => {
  const isRow = (node: Shown) =>
    typeof node !== 'string' && node[2].some(([name, value]) => name === 'part' && value === part);
  const row = nodes.filter(isRow).at(-1);
  if (row) while (nodes.length < count) nodes.push(row);
  else for (const node of nodes) if (typeof node !== 'string') fillUp(node[3], { part, count });
};

/** Shows the same without any library: an element, its attributes and its children at a time. */
const rebuild = `(() => {
  const { nodes, css } = window.wanted;
  const make = (node) => {
    if (typeof node === 'string') return node;
    const [space, name, attributes, children] = node;
    const made = document.createElementNS(space, name);
    for (const [key, value] of attributes) made.setAttribute(key, value);
    made.append(...children.map(make));
    return made;
  };
  const root = document.querySelector('bare-checkout').attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = css.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  document.querySelector('button').addEventListener('click', () => {
    root.append(...nodes.map(make));
    window.isShown = true;
  });
})()`;

const settled = 'new Promise((done) => setTimeout(done, 500))';

export interface ScaleBench {
  readonly name: string;
  readonly slowDown: number;
  /** Milliseconds of processor time, medians. */
  readonly element: number;
  readonly bare: number;
  /** The longest task, in milliseconds of processor time; the median of all visits. */
  readonly longestTask: number;
  readonly bareLongestTask: number;
}

const visit = async (
  browser: Browser,
  url: string,
  { pressed, isShown, rows }: Case,
  slowDown: number,
): Promise<readonly [element: Cost, bare: Cost]> => {
  let wanted: { readonly nodes: Shown[] } | undefined;
  const element = await inFreshPage(browser, slowDown, async (tab) => {
    await tab.goto(`${url}/scale.html`);
    await until(
      tab,
      `document.querySelector('connect-checkout').shadowRoot?.querySelector('[part~=pay-button]')`,
    );
    await until(tab, pressed);
    await tab.evaluate(settled);
    const cost = await costOf(tab, pressed, isShown);
    wanted = (await tab.evaluate(snapshot)) as { readonly nodes: Shown[] };
    if (rows) fillUp(wanted.nodes, rows);
    return cost;
  });
  const bareCost = await inFreshPage(browser, slowDown, async (tab) => {
    await tab.goto(`${url}/bare.html`);
    await tab.evaluate(`window.wanted = ${JSON.stringify(wanted)}`);
    await tab.evaluate(rebuild);
    await tab.evaluate(settled);
    return costOf(tab, `document.querySelector('button')`, 'window.isShown');
  });
  return [element, bareCost];
};

export const scaleBench = async (
  browser: Browser,
  element: string,
  visits = 3,
): Promise<readonly ScaleBench[]> => {
  const results: ScaleBench[] = [];
  for (const each of cases) {
    const more = new Map([
      ['/scale.html', page],
      ['/bare.html', bare],
    ]);
    const shop = await openShop({ element, more, latency: 0, only: each.only, changes: each.changes });
    try {
      for (const slowDown of slowDowns) {
        const costs: (readonly [Cost, Cost])[] = [];
        for (let made = 0; made < visits; made++) costs.push(await visit(browser, shop.url, each, slowDown));
        const of = (which: 0 | 1, what: keyof Cost) => median(costs.map((cost) => cost[which][what]));
        results.push({
          name: each.name,
          slowDown,
          element: of(0, 'total'),
          bare: of(1, 'total'),
          longestTask: of(0, 'longest'),
          bareLongestTask: of(1, 'longest'),
        });
      }
    } finally {
      await shop.close();
    }
  }
  return results;
};

export interface HeapBench {
  readonly name: string;
  readonly cycles: number;
  /** Bytes of the heap for each cycle, and of nodes in memory, from the first hundred to the last. */
  readonly bytes: number;
  readonly nodes: number;
}

/** Less is what the browser itself keeps; a checkout, or what one product shows, is a hundred times as much. */
export const isKept = ({ bytes, nodes }: HeapBench): boolean => bytes > 1_000 || nodes > 0.1;

/** What is left once everything that nobody can reach is gone. */
const inMemory = async (tab: Page, client: CDPSession): Promise<{ bytes: number; nodes: number }> => {
  await tab.evaluate(settled);
  for (let round = 0; round < 3; round++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize: bytes } = await client.send('Runtime.getHeapUsage');
  const { nodes } = await client.send('Memory.getDOMCounters');
  return { bytes, nodes };
};

/** One after the other, in the page. */
const cycles: Readonly<Record<string, string>> = {
  'attached and detached': `async () => {
    const old = document.querySelector('connect-checkout');
    const next = old.cloneNode();
    next.session = old.session;
    old.remove();
    document.body.append(next);
    await shown(() => next.shadowRoot?.querySelector('[part~=pay-button]'));
  }`,
  'another product': `async () => {
    const root = ${ROOT};
    const [first, second] = root.querySelectorAll('[part=radio]');
    const next = first.checked ? second : first;
    next.click();
    await shown(() => next.checked && root.querySelector('[part~=product-chosen] [part~=pay-button]'));
  }`,
};

const prepare = `
  window.shown = async (is) => {
    while (!is()) await new Promise((done) => setTimeout(done, 1));
  };`;

export const heapBench = async (
  browser: Browser,
  element: string,
  { times = 1_000, before = 100 } = {},
): Promise<readonly HeapBench[]> => {
  const shop = await openShop({
    element,
    more: new Map([['/scale.html', page]]),
    latency: 0,
    only: [IDEAL, SEPA],
  });
  try {
    const results: HeapBench[] = [];
    for (const [name, cycle] of Object.entries(cycles))
      results.push(
        await inFreshPage(browser, 1, async (tab) => {
          const client = await tab.createCDPSession();
          await tab.goto(`${shop.url}/scale.html`);
          await until(
            tab,
            `document.querySelector('connect-checkout').shadowRoot?.querySelector('[part~=pay-button]')`,
          );
          await tab.evaluate(prepare);
          const run = async (count: number) => {
            // In parts, since a call may take three minutes at most.
            for (let made = 0; made < count; made += 50)
              await tab.evaluate(`(async () => {
                const cycle = ${cycle};
                for (let made = 0; made < 50; made++) await cycle();
              })()`);
          };
          await run(before);
          const began = await inMemory(tab, client);
          await run(times);
          const ended = await inMemory(tab, client);
          return {
            name,
            cycles: times,
            bytes: (ended.bytes - began.bytes) / times,
            nodes: (ended.nodes - began.nodes) / times,
          };
        }),
      );
    return results;
  } finally {
    await shop.close();
  }
};
