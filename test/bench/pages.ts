/** Time from navigation to a card form that can be typed into: the checkout, and a page written by hand without any library. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import type { RunningDemo } from '../../demo/start.js';

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Milliseconds that every answer of the platform and of the shop's endpoints waits, as on a good network. */
const LATENCY = 50;

/** The same requests, rows and inputs, and nothing else: what any checkout has to do. */
const byHand = `<!doctype html><html lang="en"><meta charset="utf-8"><title>By hand</title><main></main><script type="module">
const post = (url) => fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }).then((r) => r.json());
const s = await post('/api/session');
const base = s.clientApiUrl + '/v1/' + s.customerId;
const q = '?countryCode=NL&currencyCode=EUR&amount=2980&isRecurring=false&locale=en';
const get = (path) => fetch(base + path, { headers: { Authorization: 'GCS v1Client:' + s.clientSessionId } }).then((r) => r.json());
const [products, , cards] = await Promise.all([get('/products' + q + '&hide=fields'), get('/productgroups' + q + '&hide=fields'), get('/productgroups/cards' + q), get('/crypto/publickey')]);
const main = document.querySelector('main');
for (const { displayHints } of products.paymentProducts.slice(0, 20)) {
  const label = document.createElement('label');
  const radio = document.createElement('input');
  radio.type = 'radio';
  label.append(radio, displayHints.label);
  main.append(label);
}
for (const { id, displayHints } of cards.fields) {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.name = id;
  label.append(displayHints.label ?? displayHints.formElement?.label ?? id, input);
  main.append(label);
}
</script></html>`;

export interface PageTiming {
  /** Milliseconds from navigation to the card number's input. */
  readonly interactive: number;
  /** Cumulative layout shift. */
  readonly layoutShift: number;
  /** Milliseconds of tasks beyond 50 each, up to interactive. */
  readonly blocking: number;
  /** Milliseconds of script and layout per key in the card number. */
  readonly keystroke: number;
}

const observe = `
globalThis.bench = { interactive: 0, layoutShift: 0, blocking: 0 };
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) bench.layoutShift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
new PerformanceObserver((list) => { for (const entry of list.getEntries()) bench.blocking += entry.duration - 50; }).observe({ type: 'longtask', buffered: true });
globalThis.cardInput = () => document.querySelector('input[name=cardNumber]') ?? document.querySelector('connect-checkout')?.shadowRoot?.querySelector('input[name=cardNumber]');
const look = () => { if (cardInput()) bench.interactive = performance.now(); else requestAnimationFrame(look); };
look();
`;

/** Opens the page in a context of its own, so that nothing is cached. */
export const timePage = async (
  browser: Browser,
  demo: RunningDemo,
  kind: 'checkout' | 'by hand',
  slowdown: number,
): Promise<PageTiming> => {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 1000 });
    await page.evaluateOnNewDocument(observe);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname === '/by-hand')
        return void request.respond({ contentType: 'text/html; charset=utf-8', body: byHand });
      const isApi = pathname.startsWith('/client/') || pathname.startsWith('/api/');
      if (isApi) setTimeout(() => void request.continue(), LATENCY);
      else void request.continue();
    });
    // Both meet a browser that has been to the shop, but not seen its checkout.
    await page.goto(`${demo.shopUrl}/order`);
    if (slowdown > 1) await page.emulateCPUThrottling(slowdown);
    await page.goto(kind === 'by hand' ? `${demo.shopUrl}/by-hand` : demo.shopUrl);
    // Waiting in the page would need eval, which the shop's policy forbids; it says itself when it was ready.
    const deadline = Date.now() + 20_000;
    while (!(await page.evaluate('bench.interactive'))) {
      if (Date.now() > deadline) throw new Error(`The card form of ${kind} did not come.`);
      await delay(20);
    }
    const seen = (await page.evaluate('({ ...bench })')) as Omit<PageTiming, 'keystroke'>;
    await page.evaluate('cardInput().focus()');
    const before = await page.metrics();
    const digits = '4567350000427977';
    await page.keyboard.type(digits);
    const after = await page.metrics();
    const spent = (after.TaskDuration ?? 0) - (before.TaskDuration ?? 0);
    return { ...seen, keystroke: (spent * 1000) / digits.length };
  } finally {
    await context.close();
  }
};
