import { readFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../browsers/puppeteer.js';
import { order } from '../sandbox/harness.js';

/* The sandbox as a service worker, in front of a server that has files and nothing else. */

/** As long as people hold a button down, in milliseconds. */
const held = { delay: 100 };

/** What was built, as it is published: the worker, and the checkout beside it. */
const built = (path: string): Promise<string> =>
  readFile(new URL(`../../dist/${path}`, import.meta.url), 'utf8').catch(() => '');

const page = `<!doctype html><html lang="en"><title>Shop</title><h1>Shop</h1><p id="at"></p><script>
  document.querySelector('#at').textContent = location.search;
  const controlled = new Promise((done) => {
    if (navigator.serviceWorker.controller) done();
    navigator.serviceWorker.addEventListener('controllerchange', () => done());
  });
  navigator.serviceWorker.register('sandbox-worker.js');
  const call = async (path, init = {}) => {
    await controlled;
    const answer = await fetch(path, init);
    return { status: answer.status, body: await answer.json() };
  };
  const merchant = (method, path, body) => call('sandbox/merchant/1001' + path, {
    method, ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
</script>`;

describe('The sandbox as a service worker', () => {
  let server: Server;
  let browser: Browser;
  let shop: Page;
  let url = '';
  const asked: string[] = [];

  beforeAll(async () => {
    if (!(await built('sandbox-worker.js'))) throw new Error('The worker is not built.');
    server = createServer(({ url: path = '' }, response) => {
      asked.push(path);
      const [, script] = /^\/shop\/((?:chunks\/)?[\w-]+\.js)$/.exec(path) ?? [];
      const html = /^\/shop\/(\?.*)?$/.test(path) ? page : '';
      void (script ? built(script) : Promise.resolve(html)).then((body) =>
        response
          .writeHead(body ? 200 : 404, { 'Content-Type': script ? 'text/javascript' : 'text/html' })
          .end(body),
      );
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

  it('The worker makes sessions and answers the Client API without the server', async () => {
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
    expect(asked.filter((path) => path.includes('/sandbox/'))).toEqual([]);
  });

  it('The worker serves hosted checkout pages with the checkout beside it', async () => {
    const made = await run(
      `merchant('POST', '/hostedcheckouts', ${JSON.stringify({
        order: order(),
        hostedCheckoutSpecificInput: { locale: 'en_GB', returnUrl: url },
      })})`,
    );
    const { partialRedirectUrl } = made.body as { partialRedirectUrl: string };
    const consumer = await browser.newPage();
    await consumer.goto(`http://${partialRedirectUrl}`);
    await (await consumer.waitForSelector('>>> ::-p-aria(Card number)'))!.type('4567350000427977');
    await (await consumer.waitForSelector('>>> ::-p-aria(Expiry date)'))!.type('1239');
    await (await consumer.waitForSelector('>>> ::-p-aria(CVV)'))!.type('123');
    await (await consumer.waitForSelector('>>> ::-p-aria([name="Pay €29.80"][role="button"])'))!.click(held);
    const back = await consumer.waitForSelector('::-p-aria([name="Back to the shop"][role="link"])');
    await Promise.all([consumer.waitForNavigation(), back!.click(held)]);
    expect(consumer.url()).toMatch(new RegExp(`^${url}\\?RETURNMAC=[^&]+&hostedCheckoutId=`));
    await consumer.close();
  });

  it('The worker serves redirect pages and keeps its state after a stop', async () => {
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
    await Promise.all([shop.waitForNavigation(), shop.click('button[value=pay]', held)]);
    expect(shop.url()).toMatch(new RegExp(`^${url}\\?back&.*RETURNMAC=`));
    expect(await run(`merchant('GET', '/payments/${payment.id}')`)).toMatchObject({
      status: 200,
      body: { id: payment.id, statusOutput: { isAuthorized: true } },
    });
  });
});
