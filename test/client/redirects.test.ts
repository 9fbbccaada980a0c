import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { getPayment } from '../../src/checkout/merchant/get-payment.js';
import { postHostedChoice } from '../../src/checkout/merchant/post-hosted-choice.js';
import { postPayment } from '../../src/checkout/merchant/post-payment.js';
import { fetchSession } from '../../src/checkout/merchant/session.js';
import type { PaymentReady } from '../../src/checkout/payment-ready.js';
import * as client from '../../src/client/index.js';
import { openAccount } from '../../src/sandbox/compare/account.js';
import { windowsCanAnswer } from '../../src/wallets/opener-policy.js';
import { context, session } from './support.js';

/* Real servers and the platform's own fetch: a redirect that says “over there” is followed by nobody. */

const open = async (answer: (location: string) => [number, Record<string, string>, string]) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const [status, headers, body] = answer(elsewhere?.url ?? '');
    response.writeHead(status, headers).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { url, asked, close: () => (server.closeAllConnections(), server.close()) };
};

let elsewhere: Awaited<ReturnType<typeof open>> | undefined;
let redirecting: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  // Whatever is asked, it would be believed.
  const all = JSON.stringify({
    keyId: 'k',
    publicKey: 'evil',
    paymentProducts: [],
    clientSessionId: 'x',
    payment: { id: '1', status: 'CAPTURED' },
  });
  const headers = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Opener-Policy': 'same-origin' };
  elsewhere = await open(() => [200, headers, all]);
  redirecting = await open((location) => [302, { Location: location }, '']);
});
afterAll(() => {
  elsewhere?.close();
  redirecting.close();
});

const connection = () =>
  client.connect({ ...session, clientApiUrl: `${redirecting.url}/client` }, { random: () => 0 });

const calls: Readonly<Record<string, () => Promise<unknown>>> = {
  getPublicKey: () => client.getPublicKey(connection()),
  getPaymentProducts: () => client.getPaymentProducts(connection(), context),
  getPaymentProduct: () => client.getPaymentProduct(connection(), 1, context),
  getPaymentProductGroups: () => client.getPaymentProductGroups(connection(), context),
  getPaymentProductGroup: () => client.getPaymentProductGroup(connection(), 'cards', context),
  getDirectory: () => client.getDirectory(connection(), 809, context),
  getNetworks: () => client.getNetworks(connection(), 320, context),
  getIinDetails: () => client.getIinDetails(connection(), '456735', context),
  getInstallments: () => client.getInstallments(connection(), context, {}),
  getPrivacyPolicy: () => client.getPrivacyPolicy(connection()),
  getThirdPartyStatus: () => client.getThirdPartyStatus(connection(), '1'),
  convertAmount: () => client.convertAmount(connection(), 1, 'EUR', 'USD'),
  createDeviceFingerprint: () => client.createDeviceFingerprint(connection(), 1),
};
const merchant: Readonly<Record<string, () => Promise<unknown>>> = {
  fetchSession: () => fetchSession(fetch, `${redirecting.url}/session`),
  postPayment: () => postPayment(fetch, `${redirecting.url}/payments`, {} as PaymentReady),
  getPayment: () =>
    getPayment(fetch, `${redirecting.url}/payments`, {
      paymentId: '1',
      hostedCheckoutId: undefined,
      RETURNMAC: undefined,
    }),
  postHostedChoice: () => postHostedChoice(fetch, `${redirecting.url}/hosted`, { locale: 'nl_NL' }, 'a-key'),
};

describe('A server that redirects', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it.each(Object.keys(calls))(
    'The request of %s is not followed elsewhere, and fails as `network`',
    async (name) => {
      const before = redirecting.asked.length;
      await expect(calls[name]!()).rejects.toMatchObject({ code: 'network', retryable: true });
      expect(redirecting.asked.length).toBeGreaterThan(before);
      expect(elsewhere!.asked).toEqual([]);
    },
  );

  it.each(Object.keys(merchant))('The request of %s is not followed to another server', async (name) => {
    const before = redirecting.asked.length;
    await expect(merchant[name]!()).rejects.toMatchObject({ code: 'network' });
    expect(redirecting.asked.length).toBeGreaterThan(before);
    expect(elsewhere!.asked).toEqual([]);
  });

  it.each(['server', 'client'] as const)(
    'A comparison of platforms takes its calls, keys and signatures nowhere else: %s',
    async (side) => {
      const account = openAccount({
        url: redirecting.url,
        merchant: '1001',
        apiKey: { id: 'sandbox-key', secret: 'sandbox-secret' },
        fetch: (request) => fetch(request),
        wait: () => Promise.resolve(),
      });
      const before = redirecting.asked.length;
      const there = { ...session, clientApiUrl: `${redirecting.url}/client` };
      await expect(
        side === 'server'
          ? account.server('POST', '/payments', {})
          : account.client(there, 'GET', '/crypto/publickey'),
      ).rejects.toThrow(TypeError);
      expect(redirecting.asked.length).toBe(before + 1);
      expect(elsewhere!.asked).toEqual([]);
    },
  );

  it('A page whose address redirects is not judged by the opener policy of another', async () => {
    // As Firefox and Safari have it, where Google's sheet is a window.
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('location', { href: elsewhere!.url });
    expect(await windowsCanAnswer()).toBe(false);
    expect(elsewhere!.asked.splice(0)).toHaveLength(1);
    const before = redirecting.asked.length;
    vi.stubGlobal('location', { href: `${redirecting.url}/checkout` });
    expect(await windowsCanAnswer()).toBe(true);
    expect(redirecting.asked.length).toBe(before + 1);
    expect(elsewhere!.asked).toEqual([]);
  });
});
