import type { Browser } from 'puppeteer-core';
import { inFreshPage, until } from './chromium.js';
import { openShop } from './shop.js';

/* What moves between navigation and a form that can be used, on pages with the style that the README gives. */

/** What stands in the page beside the element, and what the platform offers. */
interface Case {
  readonly only?: readonly number[];
  readonly products?: number;
  readonly below?: string;
  /** The height that the page keeps for the element; by default what a form of four fields needs. */
  readonly place?: string;
  /** Milliseconds that the element's module takes to come, on top of everything else. */
  readonly undefinedFor?: number;
}

const footer = '<footer>Terms and conditions</footer>';
/** What the form of a card needs in a list that folds. */
const long = '60rem';

const cases: Readonly<Record<string, Case>> = {
  'the group of cards': {},
  'a product of four fields': { only: [771] },
  'a footer below a product of four fields': { only: [771], below: footer },
  'a footer below the group of cards': { below: footer, place: long },
  'before the element is defined': { below: footer, place: long, undefinedFor: 800 },
  'a list of 40 products': { products: 40 },
  'a footer below a list of 40 products': { products: 40, below: footer, place: long },
};

const pageOf = ({ below = '', place = '36rem', undefinedFor = 0 }: Case): string => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Shifts</title>
    <link rel="icon" href="data:," />
    <style>
      connect-checkout {
        display: block;
        min-height: ${place};
      }
    </style>
    <script type="module">
      setTimeout(() => import('/connect-checkout.js'), ${undefinedFor});
    </script>
  </head>
  <body>
    <h1>Pay</h1>
    <connect-checkout
      session-url="/session"
      payment-url="/pay"
      amount="2980"
      currency="EUR"
      country="NL"
    ></connect-checkout>
    ${below}
  </body>
</html>`;

export interface ShiftBench {
  readonly page: string;
  readonly width: number;
  /** The sum of all shifts that no press or key has made; 0 is perfect. */
  readonly shift: number;
  /** Names and parts of what moved. */
  readonly moved: readonly string[];
}

/** Names what moved: what the browser tells of it is gone once it has been removed. */
const watch = `
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const { sources, hadRecentInput } of list.getEntries())
      if (!hadRecentInput)
        for (const { node } of sources)
          window.moved.push(node?.part?.value || node?.className || node?.localName || 'text');
  }).observe({ type: 'layout-shift', buffered: true });`;

const isUsable = `['pay-button', 'form'].some((part) =>
  document.querySelector('connect-checkout').shadowRoot?.querySelector('[part~=' + part + ']'))`;

const isFolded = `document.querySelector('connect-checkout').shadowRoot.querySelector('[part=more-button]')
  .textContent.match(/\\d+/)?.[0] > 10`;

/** Opens every page in every width, over a network that takes 50 ms for an answer. */
export const shiftBench = async (
  browser: Browser,
  { element, probe }: { readonly element: string; readonly probe: string },
): Promise<readonly ShiftBench[]> => {
  const results: ShiftBench[] = [];
  for (const [page, given] of Object.entries(cases)) {
    const { only, products } = given;
    const more = new Map([['/shifts.html', pageOf(given)]]);
    const shop = await openShop({ element, more, latency: 50, only, products });
    for (const width of [360, 1280])
      results.push(
        await inFreshPage(browser, 1, async (tab) => {
          await tab.setViewport({ width, height: 900 });
          await tab.evaluateOnNewDocument(probe + watch);
          await tab.goto(`${shop.url}/shifts.html`);
          await until(tab, isUsable);
          if (products) await until(tab, isFolded);
          // What is loaded while the page is idle, and pictures, may move something as well.
          await tab.evaluate('new Promise((done) => setTimeout(done, 700))');
          const [shift, moved] = (await tab.evaluate(
            '[window.seen.layoutShift, [...new Set(window.moved)]]',
          )) as [number, string[]];
          return { page, width, shift, moved };
        }),
      );
    await shop.close();
  }
  return results;
};
