import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSandbox, serve } from '../../src/sandbox/node/serve.js';
import { newSdk } from '../sandbox/sdk.js';
import { order } from '../sandbox/harness.js';
import { type Consumer, consumerAt } from './driver.js';

/* The official client SDK in a browser, on a page of another origin than the sandbox: CORS is real. */

const page = `<!doctype html><html lang="en"><title>Shop</title><h1>Shop</h1><script type="module">
  import { Session } from './sdk.js';
  globalThis.details = { totalAmount: 2980, countryCode: 'NL', currency: 'EUR', locale: 'en_GB', isRecurring: false };
  globalThis.open = (session) => { globalThis.session = new Session(session); };
</script>`;

describe('The official client SDK in Chromium', () => {
  let running: RunningSandbox;
  let consumer: Consumer;
  let sdk: ReturnType<typeof newSdk>;
  const shop = createServer((request, response) => {
    const isScript = request.url === '/sdk.js';
    const path = createRequire(import.meta.url).resolve('connect-sdk-client-js');
    void (isScript ? readFile(path.replace(/\.cjs$/, '.js'), 'utf8') : Promise.resolve(page)).then((body) =>
      response.writeHead(200, { 'Content-Type': isScript ? 'text/javascript' : 'text/html' }).end(body),
    );
  });

  beforeAll(async () => {
    running = await serve({ port: 0 });
    sdk = newSdk(running.url);
    await new Promise<void>((ready) => shop.listen(0, '127.0.0.1', ready));
    consumer = await consumerAt('chromium');
    await consumer.open(`http://127.0.0.1:${(shop.address() as AddressInfo).port}/`);
    await consumer.until('the SDK', () => consumer.ask('!!globalThis.open && !!globalThis.details'));
    const { body } = await sdk.v1.sessions.create('1001', {});
    await consumer.ask(`open(${JSON.stringify(body)}) ?? true`);
  });
  afterAll(async () => {
    await consumer?.port.close();
    await running?.close();
    shop.close();
    shop.closeAllConnections();
  });

  it.each([
    [
      'products and groups',
      `session.getBasicPaymentItems(details, true).then(({ basicPaymentItems }) => basicPaymentItems.map(({ id }) => id))`,
      expect.arrayContaining(['cards', 809, 840, 771]),
    ],
    [
      'one product with its fields',
      `session.getPaymentProduct(1, details).then(({ paymentProductFields }) => paymentProductFields.map(({ id }) => id))`,
      expect.arrayContaining(['cardNumber', 'expiryDate', 'cvv']),
    ],
    [
      'one group',
      `session.getPaymentProductGroup('cards', details).then(({ paymentProductFields }) => paymentProductFields.length)`,
      3,
    ],
    [
      'a card’s first digits',
      `session.getIinDetails('45673500', details).then(({ status, paymentProductId }) => [status, paymentProductId])`,
      ['SUPPORTED', 1],
    ],
    [
      'a directory of banks',
      `session.getPaymentProductDirectory(809, 'EUR', 'NL').then(({ entries }) => entries.map(({ issuerId }) => issuerId))`,
      expect.arrayContaining(['INGBNL2A']),
    ],
    [
      'a wallet’s networks',
      `session.getPaymentProductNetworks(302, details).then(({ networks }) => networks)`,
      expect.arrayContaining(['Visa', 'MasterCard']),
    ],
    ['other currencies', `session.convertAmount(2980, 'EUR', 'USD')`, { convertedAmount: 3278 }],
    [
      'the privacy policy',
      `session.getPrivacyPolicy({ locale: 'en_GB' }).then(({ htmlContent }) => htmlContent)`,
      expect.stringContaining('<h1>'),
    ],
    [
      'the session’s key',
      `session.getPublicKey().then(({ keyId, publicKey }) => [typeof keyId, publicKey.length > 300])`,
      ['string', true],
    ],
  ])('The SDK gets %s', async (_what, expression, expected) => {
    expect(await consumer.ask(expression)).toEqual(expected);
  });

  it('The SDK encrypts a payment that the sandbox then makes', async () => {
    const encryptedCustomerInput = await consumer.ask<string>(`(async () => {
      const request = session.getPaymentRequest();
      request.setPaymentProduct(await session.getPaymentProduct(1, details));
      for (const [id, value] of Object.entries({ cardNumber: '4567 3500 0042 7977', expiryDate: '12/30', cvv: '123' }))
        request.setValue(id, value);
      return session.getEncryptor().encrypt(request);
    })()`);
    const made = await sdk.v1.payments.create('1001', { order: order(), encryptedCustomerInput });
    expect(made).toMatchObject({ status: 201, body: { payment: { status: 'PENDING_APPROVAL' } } });
  });
});
