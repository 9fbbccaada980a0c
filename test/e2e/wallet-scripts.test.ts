import puppeteer, { type Browser, type HTTPRequest } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { launchOptions } from '../browsers/puppeteer.js';

/** A wallet whose script comes from its owner: here a stand-in, as far as a page can tell. */
const owners = {
  'Google Pay': {
    script: 'https://pay.google.com/gp/p/js/pay.js',
    policy: 'connect-checkout-google-pay',
    set: `element.googlePay ??= { gatewayMerchantId: '1001', merchantName: 'Finch' }`,
    standIn: `window.google = { payments: { api: { PaymentsClient: class {
      isReadyToPay() { return Promise.resolve({ result: true }); }
      prefetchPaymentData() {}
      createButton() { const button = document.createElement('button'); button.ariaLabel = 'Google Pay'; return button; }
    } } } };`,
  },
  'Apple Pay': {
    script: 'https://applepay.cdn-apple.com/jsapi/1.latest/apple-pay-sdk.js',
    policy: 'connect-checkout-apple-pay',
    set: `element.applePay ??= { merchantName: 'Finch', anyBrowser: true }`,
    standIn: `window.ApplePaySession = class {
      static supportsVersion() { return true; }
      static canMakePayments() { return true; }
    };`,
  },
} as const;

/** Before anything of the page runs: what the merchant sets, and what is watched. */
const merchant = (set: string) => `
  window.violations = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => window.violations.push(violatedDirective));
  new MutationObserver(() => {
    for (const element of document.querySelectorAll('connect-checkout')) ${set};
  }).observe(document, { childList: true, subtree: true });`;

describe('The wallets’ scripts under a strict policy with Trusted Types', () => {
  let demo: RunningDemo;
  let browser: Browser;

  beforeAll(async () => {
    demo = await start({ port: 0, sandboxPort: 0 });
    const { args = [], ...options } = launchOptions.chromium();
    // A page that was changed on its way counts as one from outside, which may not ask this machine.
    args.push('--disable-features=LocalNetworkAccessChecks');
    browser = await puppeteer.launch({ ...options, args });
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  /** Opens the shop with its policy changed on its way; nothing leaves this machine. */
  const open = async (name: keyof typeof owners, change: (policy: string) => string) => {
    const { script, standIn, set } = owners[name];
    const page = await browser.newPage();
    const asked: string[] = [];
    const answer = async (request: HTTPRequest) => {
      const url = request.url();
      asked.push(url);
      if (url === script)
        return request.respond({
          contentType: 'text/javascript',
          // Apple's is asked for as a file that pages may read.
          headers: { 'Access-Control-Allow-Origin': '*' },
          body: standIn,
        });
      if (request.resourceType() !== 'document') return request.continue();
      const response = await fetch(url, { redirect: 'manual' });
      const headers = Object.fromEntries(
        [...response.headers].filter(
          ([name]) => !/^(content-(encoding|length)|transfer-encoding)$/.test(name),
        ),
      );
      const policy = headers['content-security-policy'] ?? '';
      return request.respond({
        status: response.status,
        headers: { ...headers, 'content-security-policy': change(policy) },
        body: await response.text(),
      });
    };
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(request));
    await page.evaluateOnNewDocument(merchant(set));
    await page.goto(demo.shopUrl);
    await page.waitForFunction(
      `document.querySelector('connect-checkout')?.shadowRoot?.querySelector('[part~=product]')`,
      { timeout: 10_000 },
    );
    const offered = await page.evaluate(
      `[...document.querySelector('connect-checkout').shadowRoot.querySelectorAll('[part=product-label]')]
        .some(({ textContent }) => textContent.includes('${name}'))`,
    );
    const violations = await page.evaluate('window.violations');
    await page.close();
    return { asked, offered, violations };
  };

  for (const name of ['Google Pay', 'Apple Pay'] as const) {
    const { script, policy: own } = owners[name];

    it(`The script of ${name} runs without a violation where the policy names it`, async () => {
      const { asked, offered, violations } = await open(name, (policy) =>
        policy
          .replace(`script-src 'self'`, `script-src 'self' ${new URL(script).origin}`)
          .replace('trusted-types lit-html', `trusted-types lit-html ${own}`),
      );
      expect(asked).toContain(script);
      expect(violations).toEqual([]);
      expect(offered).toBe(true);
    });

    it(`The script of ${name} is left out where the policy does not name it, and the checkout works`, async () => {
      const { asked, offered } = await open(name, (policy) => policy);
      expect(asked).not.toContain(script);
      expect(offered).toBe(false);
    });
  }
});
