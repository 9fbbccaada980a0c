import { readFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../browsers/puppeteer.js';

/* The sandbox as a service worker, in front of a server that has files and nothing else. */

/** The built worker, as it is published. */
const workerScript = (): Promise<string> =>
  readFile(new URL('../../dist/sandbox-worker.js', import.meta.url), 'utf8');

const page = `<!doctype html><html lang="en"><title>Shop</title><h1>Shop</h1><p id="at"></p><script>
  document.querySelector('#at').textContent = location.search;
  const controlled = new Promise((done) => {
    if (navigator.serviceWorker.controller) done();
    navigator.serviceWorker.addEventListener('controllerchange', () => done());
  });
  navigator.serviceWorker.register('worker.js');
  const call = async (path, init = {}) => {
    await controlled;
    const answer = await fetch(path, init);
    return { status: answer.status, body: await answer.json() };
  };
  const merchant = (method, path, body) => call('sandbox/merchant/1001' + path, {
    method, ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
</script>`;

describe('the sandbox as a service worker', () => {
  let server: Server;
  let browser: Browser;
  let shop: Page;
  let url = '';
  const asked: string[] = [];

  beforeAll(async () => {
    const script = await workerScript();
    server = createServer(({ url: path = '' }, response) => {
      asked.push(path);
      const [type, body] = path.startsWith('/shop/worker.js')
        ? ['text/javascript', script]
        : /^\/shop\/(\?.*)?$/.test(path)
          ? ['text/html', page]
          : ['text/plain', ''];
      response.writeHead(body ? 200 : 404, { 'Content-Type': type }).end(body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://localhost:${(server.address() as AddressInfo).port}/shop/`;
    browser = await puppeteer.launch(launchOptions.chromium());
    shop = await browser.newPage();
    await shop.goto(url);
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  });

  const run = (expression: string) => shop.evaluate(expression) as Promise<{ status: number; body: never }>;

  it('makes sessions, answers the Client API, and asks the server for nothing', async () => {
    const made = await run(`merchant('POST', '/sessions', {})`);
    expect(made).toMatchObject({ status: 201, body: { clientApiUrl: `${url}sandbox/client` } });
    const { clientSessionId, customerId, clientApiUrl, assetUrl } = made.body as Record<string, string>;
    const query = 'countryCode=NL&currencyCode=EUR&amount=2980&isRecurring=false&locale=en_GB';
    const headers = JSON.stringify({ Authorization: `GCS v1Client:${clientSessionId}` });
    const listed = await run(
      `call('${clientApiUrl}/v1/${customerId}/products?${query}', { headers: ${headers} })`,
    );
    const { paymentProducts } = listed.body as { paymentProducts: { displayHints: { logo: string } }[] };
    expect(paymentProducts.length).toBeGreaterThan(3);
    const logo = `${assetUrl}${paymentProducts[0]?.displayHints.logo}`;
    expect(await shop.evaluate(`fetch('${logo}').then(({ headers }) => headers.get('Content-Type'))`)).toBe(
      'image/svg+xml',
    );
    const key = await run(
      `call('${clientApiUrl}/v1/${customerId}/crypto/publickey', { headers: ${headers} })`,
    );
    expect(key).toMatchObject({ status: 200, body: { keyId: expect.any(String) } });
    expect(await run(`merchant('GET', '/nothing')`)).toMatchObject({ status: 404 });
    expect(asked.filter((path) => path.includes('sandbox'))).toEqual([]);
  });

  it('sends consumers to its pages and back, and remembers when it was stopped', async () => {
    const body = JSON.stringify({
      order: { amountOfMoney: { amount: 2980, currencyCode: 'EUR' } },
      redirectPaymentMethodSpecificInput: {
        paymentProductId: 840,
        redirectionData: { returnUrl: `${url}?back` },
      },
    });
    const made = await run(`merchant('POST', '/payments', ${body})`);
    const { payment, merchantAction } = made.body as {
      payment: { id: string };
      merchantAction: { redirectData: { redirectURL: string } };
    };
    expect(made.status).toBe(201);

    const cdp = await shop.createCDPSession();
    await cdp.send('ServiceWorker.enable');
    await cdp.send('ServiceWorker.stopAllWorkers');

    await shop.goto(merchantAction.redirectData.redirectURL);
    expect(await shop.evaluate(`getComputedStyle(document.body).fontFamily`)).toMatch(/sans|system/);
    await Promise.all([shop.waitForNavigation(), shop.click('button[value=pay]')]);
    expect(shop.url()).toMatch(new RegExp(`^${url}\\?back&.*RETURNMAC=`));
    expect(await run(`merchant('GET', '/payments/${payment.id}')`)).toMatchObject({
      status: 200,
      body: { id: payment.id, statusOutput: { isAuthorized: true } },
    });
  });
});
