import { expect } from '@open-wc/testing';
import type { WalletMerchants } from '../../src/wallets/index.js';
import type { Options, World } from './harness.js';
import { submitByScript } from './scripts.js';
import { after, find, open, products, query, ready, settle, text, until, press } from './harness.js';
import { googleApi, interceptScripts, standInForApplePay, standInForGooglePay } from './wallets.js';

const wallets = { applePay: 302, googlePay: 320 };

const merchants = {
  applePay: { merchantName: 'Finch & Co.' },
  googlePay: { merchantId: 'BCR2DN4T', gatewayMerchantId: '1001', merchantName: 'Finch & Co.' },
};

/** What a merchant's server sends for a wallet. */
const mobile = (world: World) => {
  world.shop.pay = (encryptedCustomerInput) =>
    world.merchant('POST', '/payments', {
      order: {
        amountOfMoney: { amount: 2980, currencyCode: 'EUR' },
        customer: { billingAddress: { countryCode: 'NL' } },
        references: { merchantReference: 'order-7' },
      },
      encryptedCustomerInput,
    });
};

const withWallets = (
  only: readonly number[],
  { prepare, ...options }: Options = {},
  settings: Partial<WalletMerchants> = merchants,
) =>
  ready({
    only,
    prepare: (world) => {
      Object.assign(world.element, settings);
      mobile(world);
      prepare?.(world);
    },
    ...options,
  });

const offered = ({ element }: World) =>
  [...element.renderRoot.querySelectorAll('[part=product-label]')].map(({ textContent }) =>
    textContent.trim(),
  );

const sheet = <T>(sheets: readonly T[], at = 0): Promise<T> => until(() => sheets[at], 'a sheet');

describe('Apple Pay', () => {
  const both = [wallets.applePay, products.paypal];

  it('Apple Pay is offered in a capable browser to a merchant who asked for it', async () => {
    standInForApplePay();
    expect(offered(await withWallets(both))).to.deep.equal(['Apple Pay', 'PayPal']);
  });

  for (const [why, able, settings] of [
    ['the device has no card in it', false, merchants],
    ['the merchant did not ask for it', true, {}],
  ] as const)
    it(`Apple Pay is not offered where ${why}`, async () => {
      standInForApplePay({ able });
      const world = await withWallets(both, {}, settings);
      expect(query('button', 'Pay with Apple Pay')).to.equal(undefined);
      expect(world.element.state, text()).to.equal('ready');
    });

  it('Apple Pay is not offered in other browsers', async () => {
    await withWallets(both);
    expect(query('button', 'Pay with Apple Pay')).to.equal(undefined);
  });

  it('Apple’s script brings Apple Pay to another browser where the merchant says so, before anybody presses', async () => {
    const scripts = interceptScripts();
    const sheets = standInForApplePay({ later: true });
    const opening = withWallets(
      [wallets.applePay],
      {},
      { applePay: { ...merchants.applePay, anyBrowser: true } },
    );
    const script = await until(() => scripts[0], 'the script');
    expect([script.src, script.crossOrigin]).to.deep.equal([
      'https://applepay.cdn-apple.com/jsapi/1.latest/apple-pay-sdk.js',
      'anonymous',
    ]);
    sheets.arrive();
    script.onload?.(new Event('load'));
    const world = await opening;
    await press(await find('button', 'Pay with Apple Pay'));
    const opened = await sheet(sheets);
    await until(() => !!opened.validated.length, 'a merchant session');
    opened.authorize({ data: 'from-the-phone' });
    await world.state('done');
    expect(scripts).to.have.lengthOf(1);
  });

  it('Apple’s script is not loaded where the browser has Apple Pay, or the merchant does not say so', async () => {
    const scripts = interceptScripts();
    await withWallets(both);
    standInForApplePay();
    await withWallets(both, {}, { applePay: { ...merchants.applePay, anyBrowser: true } });
    expect(scripts).to.deep.equal([]);
  });

  it('An Apple script that fails to load is reported to the page and blocks nothing', async () => {
    const scripts = interceptScripts();
    const opening = withWallets(both, {}, { applePay: { ...merchants.applePay, anyBrowser: true } });
    (await until(() => scripts[0], 'the script')).dispatchEvent(new Event('error'));
    const world = await opening;
    expect(query('button', 'Pay with Apple Pay')).to.equal(undefined);
    expect(world.eventsOf('checkout-error').map(({ error }) => error.code)).to.deep.equal(['network']);
  });

  it('A sheet that the browser refuses to open is said in words, and can be tried again', async () => {
    const sheets = standInForApplePay();
    const world = await withWallets([wallets.applePay]);
    await submitByScript(world.element);
    expect(sheets).to.have.lengthOf(0);
    expect(text()).to.include('The payment window did not open. Try again, or choose another way to pay.');
    expect(world.eventsOf('checkout-error').map(({ error }) => error.code)).to.deep.equal(['wallet']);
    await press(await find('button', 'Pay with Apple Pay'));
    await sheet(sheets);
  });

  it('Apple Pay’s own button leads to a payment that the platform accepts', async () => {
    const sheets = standInForApplePay();
    const world = await withWallets([wallets.applePay]);
    expect(query('button', 'Pay €29.80'), 'only Apple’s own button').to.equal(undefined);
    await press(await find('button', 'Pay with Apple Pay'));
    const opened = await sheet(sheets);
    expect(opened.request).to.deep.equal({
      countryCode: 'NL',
      currencyCode: 'EUR',
      merchantCapabilities: ['supports3DS'],
      supportedNetworks: ['visa', 'masterCard', 'amex', 'maestro'],
      total: { label: 'Finch & Co.', amount: '29.80', type: 'final' },
    });
    const session = await until(() => opened.validated[0], 'a merchant session');
    expect(session).to.include({ displayName: 'Finch & Co.', domainName: location.hostname });
    opened.authorize({ data: 'encrypted-by-apple', version: 'EC_v1' });
    await world.state('done');
    expect(world.payments.at(-1)?.paymentProductId).to.equal(wallets.applePay);
    expect(JSON.parse(world.values['encryptedPaymentData']!)).to.deep.equal({
      data: 'encrypted-by-apple',
      version: 'EC_v1',
    });
    await settle();
    expect(opened.statuses).to.deep.equal([0]);
    expect(await find('heading', 'Paid')).to.equal(query('heading'));
  });

  it('Apple Pay gets the amount in the currency’s own digits', async () => {
    const sheets = standInForApplePay();
    await withWallets([wallets.applePay], { attributes: { amount: '298000', currency: 'JPY' } });
    await press(await find('button', 'Pay with Apple Pay'));
    expect((await sheet(sheets)).request['total']).to.include({ amount: '2980' });
  });

  it('A cancelled sheet shows no error, and the next one has a new session', async () => {
    const sheets = standInForApplePay();
    const world = await withWallets([wallets.applePay]);
    const button = await find('button', 'Pay with Apple Pay');
    await press(button);
    const first = await sheet(sheets);
    await until(() => !!first.validated.length, 'a merchant session');
    first.cancel();
    await settle();
    expect(world.element.state, text()).to.equal('ready');
    expect(world.eventsOf('checkout-error')).to.deep.equal([]);
    expect(world.payments).to.deep.equal([]);
    await press(button);
    const second = await sheet(sheets, 1);
    await until(() => !!second.validated.length, 'another merchant session');
    expect(world.count(/products\/302\/sessions/)).to.equal(2);
  });

  it('A failed merchant validation closes the sheet with an error', async () => {
    const sheets = standInForApplePay();
    const world = await withWallets([wallets.applePay]);
    world.sandbox.faults.add({
      session: world.element.session!.clientSessionId,
      path: '/products/302/sessions',
      kind: 'status',
      status: 500,
      times: 'always',
    } as never);
    await press(await find('button', 'Pay with Apple Pay'));
    await until(() => !!world.eventsOf('checkout-error').length, 'an error');
    expect((await sheet(sheets)).aborted).to.equal(true);
    expect(world.element.state, text()).to.equal('ready');
    expect(query('button', 'Pay with Apple Pay')).not.to.equal(undefined);
  });

  it('A decline is shown on the sheet, and no token is sent twice', async () => {
    const sheets = standInForApplePay();
    const world = await withWallets([wallets.applePay]);
    const { pay } = world.shop;
    world.shop.pay = () =>
      Promise.resolve(
        Response.json(
          {
            errorId: '1',
            errors: [{ code: '430330', message: 'NO' }],
            paymentResult: { payment: { status: 'REJECTED' } },
          },
          { status: 402 },
        ),
      );
    await press(await find('button', 'Pay with Apple Pay'));
    (await sheet(sheets)).authorize({ data: 'first' });
    await until(() => !!sheets[0]!.statuses.length, 'the end of the attempt');
    expect(sheets[0]!.statuses).to.deep.equal([1]);
    expect(text()).to.include('Your bank did not approve this payment.');
    world.shop.pay = pay;
    await press(await find('button', 'Pay with Apple Pay'));
    (await sheet(sheets, 1)).authorize({ data: 'second' });
    await world.state('done');
    expect(world.values['encryptedPaymentData']).to.equal('{"data":"second"}');
  });

  it('The page’s submit() inside a click opens one sheet', async () => {
    const sheets = standInForApplePay();
    const world = await withWallets([wallets.applePay], { attributes: { 'hide-pay-button': true } });
    await find('button', 'Pay with Apple Pay');
    const button = document.createElement('button');
    document.body.append(button);
    after(() => button.remove());
    const promises: Promise<void>[] = [];
    button.onclick = () => promises.push(submitByScript(world.element), submitByScript(world.element));
    await press(button);
    expect(sheets.length).to.equal(1);
    expect(promises[0]).to.equal(promises[1]);
    sheets[0]!.cancel();
    await Promise.all(promises);
  });

  it('An option chosen under the open sheet is not paid with', async () => {
    const sheets = standInForApplePay();
    const world = await withWallets(both);
    await press(await find('button', 'Pay with Apple Pay'));
    const opened = await sheet(sheets);
    await world.element.select(products.paypal);
    opened.authorize({ data: 'late' });
    await settle();
    expect(opened.statuses).to.deep.equal([1]);
    expect(world.payments).to.deep.equal([]);
  });
});

describe('Google Pay', () => {
  it('Google Pay’s own button leads to a payment that the platform accepts', async () => {
    const { sheets, environments, asked } = standInForGooglePay();
    const world = await withWallets([wallets.googlePay]);
    expect(environments).to.deep.equal(['PRODUCTION']);
    const networks = ['VISA', 'MASTERCARD', 'AMEX'];
    expect(JSON.stringify(asked[0])).to.include(JSON.stringify(networks));
    const button = await find('button', 'Google Pay');
    expect(button.lang).to.equal('en');
    await press(button);
    const { request, authorize } = await sheet(sheets);
    expect(request['transactionInfo']).to.deep.equal({
      countryCode: 'NL',
      currencyCode: 'EUR',
      totalPrice: '29.80',
      totalPriceStatus: 'FINAL',
    });
    expect(request['merchantInfo']).to.deep.equal({ merchantId: 'BCR2DN4T', merchantName: 'Finch & Co.' });
    expect(JSON.stringify(request)).to.include('{"gateway":"globalcollect","gatewayMerchantId":"1001"}');
    authorize('{"signature":"by-google"}');
    await world.state('done');
    expect(world.payments.at(-1)?.paymentProductId).to.equal(wallets.googlePay);
    expect(world.values).to.deep.equal({ encryptedPaymentData: '{"signature":"by-google"}' });
  });

  it('Google’s data is fetched once Google Pay is chosen, and before its button is pressed', async () => {
    const { sheets, prefetched } = standInForGooglePay();
    const world = await withWallets([wallets.googlePay, products.paypal]);
    await world.element.select(products.paypal);
    await settle();
    prefetched.length = 0;
    const other = await withWallets([products.paypal, wallets.googlePay], {
      attributes: { 'payment-product': `${products.paypal}` },
    });
    expect(prefetched, 'another way to pay is chosen').to.deep.equal([]);
    await other.element.select(wallets.googlePay);
    await settle();
    await other.element.select(products.paypal);
    await other.element.select(wallets.googlePay);
    await settle();
    expect(prefetched).to.have.lengthOf(1);
    expect(prefetched[0]!.transactionInfo).to.deep.equal({
      currencyCode: 'EUR',
      totalPriceStatus: 'NOT_CURRENTLY_KNOWN',
    });
    await press(await find('button', 'Google Pay'));
    const { request } = await sheet(sheets);
    const { transactionInfo, ...likewise } = prefetched[0]!;
    expect(request).to.deep.include(likewise);
    expect(transactionInfo).not.to.deep.equal(request['transactionInfo']);
  });

  for (const [policy, isOffered] of [
    ['same-origin', false],
    ['noopener-allow-popups', false],
    ['same-origin-allow-popups', true],
    ['unsafe-none; report-to="x"', true],
    [undefined, true],
  ] as const)
    it(`Outside Chromium, Google Pay is ${isOffered ? '' : 'not '}offered under the opener policy ${policy}`, async () => {
      standInForGooglePay();
      // The test's own browser may be Chromium, which shows the sheet itself.
      const proto = Object.getOwnPropertyDescriptor(Navigator.prototype, 'userAgentData');
      Reflect.deleteProperty(Navigator.prototype, 'userAgentData');
      after(() => proto && Object.defineProperty(Navigator.prototype, 'userAgentData', proto));
      const world = await withWallets([wallets.googlePay, products.paypal, products.sepa], {
        prepare: () => {
          const { fetch } = globalThis;
          globalThis.fetch = (input, init) =>
            init?.method === 'HEAD'
              ? Promise.resolve(
                  new Response(null, {
                    headers: policy ? { 'Cross-Origin-Opener-Policy': policy } : {},
                  }),
                )
              : fetch(input, init);
        },
      });
      expect(offered(world).includes('Google Pay')).to.equal(isOffered);
      const errors = world.eventsOf('checkout-error').map(({ error }) => error);
      expect(errors.map(({ code }) => code)).to.deep.equal(isOffered ? [] : ['wallet']);
      if (!isOffered) expect(errors[0]!.message).to.include('same-origin-allow-popups');
    });

  it('Google Pay runs in its test environment without a Google merchant id', async () => {
    const { environments } = standInForGooglePay();
    const { gatewayMerchantId, merchantName } = merchants.googlePay;
    await withWallets([wallets.googlePay], {}, {
      googlePay: { gatewayMerchantId, merchantName },
    } as never);
    expect(environments).to.deep.equal(['TEST']);
  });

  it('A cancelled Google Pay sheet shows no error, and a failure does', async () => {
    const { sheets } = standInForGooglePay();
    const world = await withWallets([wallets.googlePay]);
    await press(await find('button', 'Google Pay'));
    (await sheet(sheets)).fail('CANCELED');
    await settle();
    expect(world.eventsOf('checkout-error')).to.deep.equal([]);
    await press(await find('button', 'Google Pay'));
    (await sheet(sheets, 1)).fail('DEVELOPER_ERROR');
    await settle();
    expect(world.eventsOf('checkout-error').map(({ error }) => error.code)).to.deep.equal(['wallet']);
    expect(world.element.state, text()).to.equal('ready');
  });

  it('Google’s script is loaded only for a merchant who asked for it', async () => {
    const scripts = interceptScripts();
    await withWallets([wallets.googlePay, products.paypal], {}, {});
    expect(scripts).to.deep.equal([]);
    const opening = open({
      only: [wallets.googlePay, products.paypal],
      prepare: ({ element }) => Object.assign(element, merchants),
    });
    const script = await until(() => scripts[0], 'the script');
    expect(script.src).to.equal('https://pay.google.com/gp/p/js/pay.js');
    const { google } = googleApi();
    Object.assign(window, { google });
    script.onload?.(new Event('load'));
    const world = await opening;
    await until(() => offered(world).includes('Google Pay'), 'Google Pay in the list');
    Reflect.deleteProperty(window, 'google');
  });

  it('A Google script that fails to load is reported to the page and blocks nothing', async () => {
    const scripts = interceptScripts();
    const opening = open({
      only: [wallets.googlePay, products.paypal, products.sepa],
      prepare: ({ element }) => Object.assign(element, merchants),
    });
    (await until(() => scripts[0], 'the script')).dispatchEvent(new Event('error'));
    const world = await opening;
    await world.state('ready');
    await settle();
    expect(offered(world)).not.to.include('Google Pay');
    expect(offered(world).length).to.equal(2);
    expect(world.eventsOf('checkout-error').map(({ error }) => error.code)).to.deep.equal(['network']);
  });

  it('Google’s script delays the list by at most two seconds', async () => {
    interceptScripts();
    const { setTimeout } = window;
    const waits: number[] = [];
    window.setTimeout = ((run: (...more: unknown[]) => void, after = 0, ...more: unknown[]) => {
      if (after !== 2000) return setTimeout(run, after, ...more);
      waits.push(after);
      return setTimeout(run, 0, ...more);
    }) as typeof window.setTimeout;
    try {
      const world = await withWallets([wallets.googlePay, products.paypal, products.sepa]);
      expect(waits.length).to.equal(1);
      expect(offered(world).length).to.equal(2);
    } finally {
      window.setTimeout = setTimeout;
    }
  });
});
