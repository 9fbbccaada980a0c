import { expect } from '@open-wc/testing';
import jsQR from 'jsqr';
import { type World, after, box, find, focused, open, query, ready, text, type, until } from './harness.js';

type Json = Record<string, unknown>;

const here = location.pathname;
/** A page that wants payments to be picked up again. */
const lasting = { attributes: { 'payment-url': '/api/payments', 'return-url': here } };

/** The page was reloaded. */
const reloaded = () => {
  Object.defineProperty(performance, 'navigation', { value: { type: 1 }, configurable: true });
  after(() => Reflect.deleteProperty(performance, 'navigation'));
};

/** The bank sent the consumer back here. */
const sentBack = (returnMac = 'mac') => {
  history.replaceState({}, '', `${location.href.replace(/#.*/, '')}&RETURNMAC=${returnMac}`);
  after(() => history.replaceState({}, '', location.href.replace(/&RETURNMAC=[^&]*/g, '')));
};

const payment = (status: string, id = '0000001001') => ({
  id,
  status,
  statusOutput: { statusCategory: 'PENDING_PAYMENT' },
});

/** The merchant's server, for what is not paid by card. */
const withoutCard = ({ merchant, shop }: World) =>
  (shop.pay = (encryptedCustomerInput) =>
    merchant('POST', '/payments', {
      order: {
        amountOfMoney: { amount: 2980, currencyCode: 'EUR' },
        customer: { billingAddress: { countryCode: 'NL' } },
        references: { merchantReference: 'order-7' },
      },
      encryptedCustomerInput,
    }));

/** A bank transfer of the sandbox: details to read. */
const byTransfer = async (world: World) => {
  withoutCard(world);
  (await find('radio', 'Bank Transfer')).click();
  (await box('Surname')).focus();
  await type('Finch');
  await world.pay();
};

const act = async (world: World, merchantAction: Json, id?: string) =>
  world.element.handleAction(merchantAction, id);

afterEach(() => sessionStorage.clear());

describe('what remains to be done', () => {
  it('is shown with everything to read, each value to copy', async () => {
    const world = await ready();
    await act(world, {
      actionType: 'SHOW_INSTRUCTIONS',
      showData: [
        { key: 'IBAN', value: 'NL02ABNA0123456789' },
        { key: 'AMOUNT', value: '29.80 EUR' },
        { key: 'EXPIRATIONDATE', value: '20261130' },
        { key: 'PAYMENTREFERENCE', value: 'RF18 5390' },
      ],
    });
    await until(() => focused() === 'One more step', 'the focus');
    for (const words of ['NL02 ABNA 0123 4567 89', '€29.80', '30 November 2026', 'RF18 5390'])
      expect(text()).to.contain(words);
    expect(query('button', 'Print')?.localName).to.equal('button');
    expect(world.eventsOf('payment-action')[0]?.actionType).to.equal('SHOW_INSTRUCTIONS');
  });

  it('has a code that a camera reads, on white with a quiet zone', async () => {
    const world = await ready({ attributes: { 'payment-url': '/api/payments', 'color-scheme': 'dark' } });
    withoutCard(world);
    (await find('radio', 'WeChat Pay')).click();
    await until(() => !query('textbox', 'Card number'), 'its own form');
    await world.pay();
    const canvas = await until(() => {
      const drawn = world.element.renderRoot.querySelector('canvas');
      return drawn && drawn.width === drawn.height && drawn;
    }, 'a drawn code');
    // As it is seen: in its padding.
    const { backgroundColor, paddingInlineStart } = getComputedStyle(canvas);
    const edge = Math.ceil((parseFloat(paddingInlineStart) * canvas.width) / canvas.clientWidth);
    expect(backgroundColor).to.equal('rgb(255, 255, 255)');
    const scale = 4;
    const side = (canvas.width + 2 * edge) * scale;
    const seen = new OffscreenCanvas(side, side).getContext('2d')!;
    seen.imageSmoothingEnabled = false;
    seen.fillStyle = backgroundColor;
    seen.fillRect(0, 0, side, side);
    seen.drawImage(canvas, edge * scale, edge * scale, canvas.width * scale, canvas.height * scale);
    expect(jsQR(seen.getImageData(0, 0, side, side).data, side, side)?.data).to.match(/^weixin:\/\//);
  });

  it('is readable where the platform names it by keys of its own, and never becomes part of the page', async () => {
    const world = await ready();
    await act(world, {
      actionType: 'SHOW_INSTRUCTIONS',
      showData: [
        { key: 'VIRTUALACCOUNTNUMBER', value: '88 0042' },
        { key: 'till_code', value: '<img src=x onerror=alert(1)>' },
        { key: 'shortName', value: 'FINCH' },
        { key: 'QUUX', value: '' },
        { key: 'WECHAT_PAYMENTID', value: 'for a machine' },
        { key: 'LOGO', value: 'iVBOR'.repeat(100) },
        { key: 'PAYMENTREFERENCE', value: 'RF18 5390' },
      ],
    });
    await find('heading', 'One more step');
    const { renderRoot } = world.element;
    const names = [...renderRoot.querySelectorAll('dt')].map(({ textContent }) => textContent?.trim());
    expect(names).to.deep.equal(['Reference', 'Virtual account number', 'Till code', 'Short name']);
    const values = [...renderRoot.querySelectorAll('dd bdi')].map(({ textContent }) => textContent);
    expect(values).to.deep.equal(['RF18 5390', '88 0042', '<img src=x onerror=alert(1)>', 'FINCH']);
    expect(renderRoot.querySelector('dd img')).to.equal(null);
    if ('clipboard' in navigator) await find('button', 'Copy: Virtual account number');
  });

  it('is drawn by each of two elements that show the same code', async () => {
    const { qrPng } = await import('../../src/sandbox/pictures/qr-png.js');
    const code = qrPng('weixin://pay');
    const action = { actionType: 'SHOW_TRANSACTION_RESULTS', showData: [{ key: 'QRCODE', value: code }] };
    const world = await ready();
    const second = document.createElement('connect-checkout');
    document.body.append(second);
    after(() => second.remove());
    await act(world, action);
    await second.handleAction(action);
    for (const element of [world.element, second])
      await until(() => (element.renderRoot.querySelector('canvas')?.width ?? 0) > 100, 'its own code');
  });

  it('is the page’s to perform where nobody else can; otherwise the consumer is told and may choose anew', async () => {
    const world = await ready();
    await act(world, { actionType: 'MOBILE_THREEDS_CHALLENGE', thirdPartyData: { paymentProduct863: {} } });
    await world.state('ready');
    await until(() => query('button', 'Try again'), 'the word');
    expect(world.eventsOf('checkout-error')[0]?.error.code).to.equal('merchant');
    world.element.addEventListener('payment-action', (event) => event.preventDefault());
    const action = { actionType: 'CALL_THIRD_PARTY', thirdPartyData: { paymentProduct863: { appId: 'a' } } };
    await act(world, action);
    expect(world.eventsOf('payment-action')[1]?.json).to.deep.equal(action);
    expect(world.element.state).to.equal('acting');
    expect(world.eventsOf('checkout-error')).to.have.length(1);
  });

  it('is no address that is not safe', async () => {
    const world = await ready();
    await act(world, { actionType: 'REDIRECT', redirectData: { redirectURL: 'javascript:alert(1)' } });
    await world.state('ready');
    expect(world.eventsOf('checkout-error')[0]?.error.message).to.match(/redirectURL/);
  });
});

describe('a payment that a page shows', () => {
  for (const [status, words, next] of [
    ['CAPTURED', 'Paid', 'Reference'],
    ['PENDING_PAYMENT', 'Payment on its way', 'need not pay again'],
    ['PENDING_FRAUD_APPROVAL', 'Payment being checked', 'need not pay again'],
    ['ACCOUNT_VERIFIED', 'Details confirmed', 'Nothing was charged'],
    ['CHARGEBACK_NOTIFICATION', 'Payment disputed', 'Ask your bank'],
    ['REVERSED', 'Payment taken back', 'Ask the shop'],
    ['REFUND_REQUESTED', 'Refund on its way', 'a few days'],
    ['REFUNDED', 'Refunded', 'went back'],
  ] as const)
    it(`ends where it is ${status}`, async () => {
      const world = await ready();
      await world.element.handlePayment(payment(status));
      await find('heading', words);
      await until(() => text().includes(next), 'what it means');
      expect(query('button', 'Pay…')).to.equal(undefined);
      expect(world.eventsOf('payment-result')[0]?.status).to.equal(status);
    });

  const denied = {
    cardPaymentMethodSpecificOutput: { fraudResults: { fraudServiceResult: 'denied' } },
  };
  for (const [status, more, words] of [
    ['REJECTED', {}, 'was not accepted'],
    ['REJECTED', { paymentOutput: denied }, 'shop cannot accept'],
    ['CANCELLED', {}, 'was cancelled'],
  ] as const)
    it(`may be tried again where it is ${status}, with all that was typed: ${words}`, async () => {
      const world = await ready();
      (await box('Card number')).focus();
      await type('4567350000427977');
      await world.element.handlePayment({ ...payment(status), ...more });
      await until(() => text().includes(words), 'the word');
      expect((await box('Card number')).value).to.equal('4567 3500 0042 7977');
    });
});

describe('a payment that was under way', () => {
  it('is asked about once the bank sends the consumer back, and no list is shown before', async () => {
    sessionStorage.setItem('connect-checkout', '{"paymentId":"7","from":"/api/payments","away":true}');
    sentBack('a-mac');
    const world = await open({
      ...lasting,
      prepare: ({ shop }) => (shop.status = async () => Response.json(payment('PENDING_APPROVAL', '7'))),
    });
    await find('heading', 'Paid');
    expect(world.requests.map(({ path }) => path)).to.deep.equal([
      '/api/payments?paymentId=7&RETURNMAC=a-mac',
    ]);
    expect(world.eventsOf('payment-result')[0]?.paymentId).to.equal('7');
  });

  it('is asked about by its RETURNMAC alone in another browser', async () => {
    sentBack('a-mac');
    const world = await open({
      ...lasting,
      prepare: ({ shop }) => (shop.status = async () => Response.json({ payment: payment('CAPTURED') })),
    });
    await find('heading', 'Paid');
    expect(world.requests[0]?.path).to.equal('/api/payments?RETURNMAC=a-mac');
  });

  it('may be tried again where the bank said no', async () => {
    sentBack();
    const world = await open({
      ...lasting,
      prepare: ({ shop }) => (shop.status = async () => Response.json(payment('REJECTED'))),
    });
    await world.state('ready');
    await until(() => text().includes('was not accepted'), 'the word');
    await box('Card number');
  });

  it('is left alone where it belongs to a page that asks elsewhere, as for another order', async () => {
    sessionStorage.setItem(
      'connect-checkout',
      '{"paymentId":"7","from":"/api/payments?order=6","away":false}',
    );
    reloaded();
    const world = await ready(lasting);
    expect(world.count(/^\/api/)).to.equal(0);
    await box('Card number');
  });

  it('is left alone where the consumer came back by themselves', async () => {
    sessionStorage.setItem('connect-checkout', '{"paymentId":"7","from":"/api/payments","away":true}');
    reloaded();
    const world = await ready(lasting);
    expect(world.count(/^\/api/)).to.equal(0);
  });

  it('shows what remains to be done again after a reload, and keeps nothing that was typed', async () => {
    const world = await ready(lasting);
    await byTransfer(world);
    await find('heading', 'One more step');
    expect(sessionStorage.getItem('connect-checkout')).to.not.contain('Finch');
    const { sandbox } = world;
    world.element.remove();
    reloaded();
    const again = await open({
      ...lasting,
      prepare: ({ shop }) =>
        (shop.status = (query) => sandbox.merchant('1001')('GET', `/payments/${query.get('paymentId')}`)),
    });
    await find('heading', 'One more step');
    expect(text()).to.contain('NL02 ABNA 0123 4567 89');
    expect(again.element.state).to.equal('acting');
  });

  it('is still paid after a reload, until the page starts over', async () => {
    const world = await ready(lasting);
    await world.element.handlePayment(payment('CAPTURED', '9'));
    await until(() => sessionStorage.length, 'a memory');
    world.element.remove();
    reloaded();
    const again = await open({
      ...lasting,
      prepare: ({ shop }) => (shop.status = async () => Response.json(payment('CAPTURED', '9'))),
    });
    await find('heading', 'Paid');
    again.element.reset();
    await again.state('ready');
    expect(sessionStorage.length).to.equal(0);
  });

  it('is not kept, and not asked about, without return-url', async () => {
    const world = await ready();
    await world.element.handlePayment(payment('CAPTURED', '9'));
    await find('heading', 'Paid');
    expect(sessionStorage.length).to.equal(0);
  });

  it('has no list instead where it is not known how it stands', async () => {
    sessionStorage.setItem('connect-checkout', '{"paymentId":"7","from":"/api/payments","away":false}');
    reloaded();
    const world = await open({
      ...lasting,
      prepare: ({ shop }) => (shop.status = async () => new Response('no', { status: 404 })),
    });
    await until(() => world.element.state === 'done' || world.count(/^\/api/) > 0, 'a question');
    expect(query('textbox', 'Card number')).to.equal(undefined);
  });
});
