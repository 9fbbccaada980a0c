import { build } from 'esbuild';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchOptions } from '../browsers/puppeteer.js';
import { ConnectCheckout } from '../../src/react.js';
import type { ReactPage } from './react-page.js';

let browser: Browser;
let bundle: string;
let page: Page;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('react-page.tsx', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  bundle = outputFiles[0]!.text;
  browser = await puppeteer.launch(launchOptions.chromium());
});

afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage();
  await page.addScriptTag({ content: bundle });
  return () => page.close();
});

/** Runs in the page, where `page` is the page's own. */
const there = <T>(work: (react: ReactPage) => T | Promise<T>): Promise<T> =>
  page.evaluate(`(${work})(globalThis.page)`) as Promise<T>;

describe('The React component', () => {
  test('Props are set as properties of the element, which is the ref', async () => {
    const seen = await there(({ render, ref }) => {
      render({
        amount: 2980,
        currency: 'EUR',
        paymentUrl: '/pay',
        recurring: true,
        colorScheme: 'dark',
        className: 'mine',
      });
      const { amount, currency, paymentUrl, recurring, installments, className, localName } = ref.current!;
      const scheme = ref.current!.getAttribute('color-scheme');
      return { amount, currency, paymentUrl, recurring, installments, className, localName, scheme };
    });
    expect(seen).toEqual({
      amount: 2980,
      currency: 'EUR',
      paymentUrl: '/pay',
      recurring: true,
      installments: false,
      className: 'mine',
      localName: 'connect-checkout',
      scheme: 'dark',
    });
  });

  test('A prop that is no longer given is reset on the same element', async () => {
    const seen = await there(({ render, ref }) => {
      render({ recurring: true, hidePayButton: true, session: {} as never });
      const before = ref.current;
      render({ recurring: false });
      const { recurring, hidePayButton, session } = ref.current!;
      return [before === ref.current, recurring, hidePayButton, typeof session];
    });
    expect(seen).toEqual([true, false, false, 'undefined']);
  });

  test('A session that the element fetched itself is kept', async () => {
    const kept = await there(({ render, ref }) => {
      render({ amount: 1 });
      const session = {} as never;
      ref.current!.session = session;
      render({ amount: 2 });
      return ref.current!.session === session;
    });
    expect(kept).toBe(true);
  });

  test('The newest event handlers are called and may answer', async () => {
    const seen = await there(async ({ render, offer }) => {
      render({});
      const unanswered = offer() === undefined;
      render({ onPaymentReady: (event) => event.respondWith('first') });
      const first = await offer();
      render({ onPaymentReady: (event) => event.respondWith(event.detail.encryptedCustomerInput) });
      return [unanswered, first, await offer()];
    });
    expect(seen).toEqual([true, 'first', 'e']);
  });

  test('Handlers are not called after the component is unmounted', async () => {
    const answered = await there(({ render, offer, ref }) => {
      render({ onPaymentReady: (event) => event.respondWith('late') });
      const gone = ref.current!;
      render(null);
      return offer(gone) !== undefined;
    });
    expect(answered).toBe(false);
  });

  test('A session prop loads the list and calls the handler, and children are slotted', async () => {
    const seen = await there(async ({ render, newSession, ref }) => {
      const session = await newSession();
      const products = await new Promise<number>((resolve) =>
        render({
          session,
          amount: 2980,
          currency: 'EUR',
          country: 'NL',
          onCheckoutReady: ({ detail }) => resolve(detail.products.length),
        }),
      );
      await ref.current!.updateComplete;
      const slot = ref.current!.shadowRoot!.querySelector<HTMLSlotElement>('slot[name=header]')!;
      return { products, state: ref.current!.state, header: slot.assignedNodes()[0]?.textContent };
    });
    expect(seen.products).toBeGreaterThan(5);
    expect(seen).toMatchObject({ state: 'ready', header: 'Nearly there' });
  });

  test('A server renders the tag with its attributes and no object as text', () => {
    const html = renderToString(
      createElement(ConnectCheckout, {
        sessionUrl: '/api/session',
        amount: 2980,
        recurring: true,
        session: { clientSessionId: 'secret' } as never,
        onPaymentReady: () => {},
      }),
    );
    expect(html).toBe(
      '<connect-checkout session-url="/api/session" amount="2980" recurring=""></connect-checkout>',
    );
  });
});
