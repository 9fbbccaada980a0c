import { expect } from '@open-wc/testing';
import jsQR from 'jsqr';
import {
  type World,
  after,
  box,
  chooseRow,
  find,
  focused,
  open,
  query,
  ready,
  settle,
  text,
  type,
  until,
  press,
  enter,
} from './harness.js';
import { keepingActions, lasting, payment, reloaded, withoutCard } from './visits.js';

type Json = Record<string, unknown>;

const act = async (world: World, merchantAction: Json, id?: string) =>
  world.element.handleAction(merchantAction, id);

afterEach(() => sessionStorage.clear());

describe('Merchant actions', () => {
  it('Instructions are shown completely, with a copy button for each value', async () => {
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

  it('A QR code can be scanned, on white with a quiet zone', async () => {
    const world = await ready({ attributes: { 'payment-url': '/api/payments', 'color-scheme': 'dark' } });
    withoutCard(world);
    await chooseRow('WeChat Pay');
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

  it('A link without a code is shown with a QR code of the link', async () => {
    const world = await ready();
    const link = `upi://pay?pa=shop@bank&tr=Ab7&note=${'long '.repeat(50)}`;
    await act(world, {
      actionType: 'SHOW_TRANSACTION_RESULTS',
      showData: [{ key: 'URLINTENT', value: link }],
    });
    const canvas = await until(() => {
      const drawn = world.element.renderRoot.querySelector('canvas');
      return drawn && drawn.width === drawn.height && drawn;
    }, 'a drawn code');
    await until(() => text().includes('Scan this code with your phone.'), 'the words');
    const scale = 4;
    const side = canvas.width * scale;
    const seen = new OffscreenCanvas(side, side).getContext('2d')!;
    seen.imageSmoothingEnabled = false;
    seen.fillStyle = '#fff';
    seen.fillRect(0, 0, side, side);
    seen.drawImage(canvas, 0, 0, side, side);
    expect(jsQR(seen.getImageData(0, 0, side, side).data, side, side)?.data).to.equal(link);
    const anchor = world.element.renderRoot.querySelector<HTMLAnchorElement>('[part=app-link]');
    expect(anchor?.protocol).to.equal('upi:');
  });

  it('A link that is too long for a QR code is shown alone', async () => {
    const world = await ready();
    const value = `upi://pay?${'x'.repeat(500)}`;
    await act(world, { actionType: 'SHOW_TRANSACTION_RESULTS', showData: [{ key: 'URLINTENT', value }] });
    await until(() => query('link', 'Open the app'), 'the link');
    await until(() => !world.element.renderRoot.querySelector('canvas'), 'no code');
    const scan = world.element.renderRoot.querySelector('[part=scan]')!;
    expect(getComputedStyle(scan).display).to.equal('none');
  });

  it('Instructions with unknown keys are shown as readable text', async () => {
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

  it('Two elements with the same QR code both draw it', async () => {
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

  it('An action that only the page can perform is offered to it, or else an error is shown', async () => {
    const world = await ready();
    await act(world, { actionType: 'MOBILE_THREEDS_CHALLENGE', thirdPartyData: { paymentProduct863: {} } });
    await world.state('ready');
    await until(() => text().includes('The shop did not answer'), 'the word');
    expect(world.eventsOf('checkout-error')[0]?.error.code).to.equal('merchant');
    world.element.addEventListener('payment-action', (event) => event.preventDefault());
    const action = { actionType: 'CALL_THIRD_PARTY', thirdPartyData: { paymentProduct863: { appId: 'a' } } };
    await act(world, action);
    expect(world.eventsOf('payment-action')[1]?.json).to.deep.equal(action);
    expect(world.element.state, text()).to.equal('acting');
    expect(world.eventsOf('checkout-error')).to.have.length(1);
  });

  it('An unsafe address is not followed', async () => {
    const world = await ready();
    await act(world, { actionType: 'REDIRECT', redirectData: { redirectURL: 'javascript:alert(1)' } });
    await world.state('ready');
    expect(world.eventsOf('checkout-error')[0]?.error.message).to.match(/redirectURL/);
  });
});

describe('A code to scan with a card as the alternative', () => {
  /** Bancontact's own row, paid with as far as its code. */
  const atTheCode = async (options: Parameters<typeof ready>[0] = {}) => {
    const world = await ready({
      ...options,
      attributes: { ungrouped: true, country: 'BE', 'payment-url': '/api/payments', ...options.attributes },
    });
    const { merchant, shop } = world;
    shop.pay = (encryptedCustomerInput) =>
      merchant('POST', '/payments', {
        order: {
          amountOfMoney: { amount: 2980, currencyCode: 'EUR' },
          customer: { billingAddress: { countryCode: 'BE' } },
          references: { merchantReference: 'order-7' },
        },
        encryptedCustomerInput,
      });
    shop.status = keepingActions(world);
    await world.element.select(3012);
    await until(() => !query('textbox', 'Card number'), 'its own form');
    await world.pay();
    await find('heading', 'One more step');
    // The code is drawn by a file of its own, above the buttons.
    await until(() => {
      const drawn = world.element.renderRoot.querySelector('canvas');
      return drawn && drawn.width === drawn.height;
    }, 'the drawn code');
    await settle();
    return world;
  };
  const payByCard = async (world: World) => {
    await press(await find('button', 'Pay with your card number instead'));
    await enter(await box('Card number'));
    await type('67030000000000003');
    await enter(await box('Expiry date'));
    await type('1230');
    await enter(await box('Cardholder name'));
    await type('Ann Finch');
    await world.pay();
  };
  const sent = ({ requests }: World) =>
    requests.filter(({ path }) => path === '/api/payments').map(({ body }) => body);

  it('The card alternative opens the card form and names the payment that it replaces', async () => {
    const world = await atTheCode();
    const first = world.eventsOf('payment-result')[0]?.paymentId;
    await payByCard(world);
    await find('heading', 'Paid');
    expect(world.payments.map(({ paymentProductId }) => paymentProductId)).to.deep.equal([3012, 3012]);
    expect(world.values).to.include({ cardNumber: '67030000000000003', expiryDate: '1230' });
    expect(sent(world).map(({ replacesPaymentId }) => replacesPaymentId)).to.deep.equal([undefined, first]);
    expect(world.eventsOf('payment-result').map(({ status }) => status)).to.deep.equal([
      'PENDING_COMPLETION',
      'PENDING_APPROVAL',
    ]);
  });

  it('The card alternative names the first payment and stops polling its app', async () => {
    const world = await atTheCode();
    const [{ paymentId = '' } = {}] = world.eventsOf('payment-result');
    await press(await find('button', 'Pay with your card number instead'));
    await box('Card number');
    const asked = world.count(/thirdpartystatus/);
    const response = await world.merchant('POST', `/payments/${paymentId}/cancel`, {});
    expect(((await response.json()) as { payment: Json }).payment.status).to.equal('CANCELLED');
    document.dispatchEvent(new Event('visibilitychange'));
    await world.element.updateComplete;
    expect(world.count(/thirdpartystatus/)).to.equal(asked);
  });

  for (const [than, button] of [
    ['the card', 'Pay with your card number instead'],
    ['the way back to the list', 'Pay another way'],
  ] as const)
    it(`The payment ends as paid if the app is quicker than ${than}`, async () => {
      const world = await atTheCode();
      const { fetch } = globalThis;
      globalThis.fetch = async (input, init) =>
        /thirdpartystatus/.test(input instanceof Request ? input.url : `${input}`)
          ? Response.json({ thirdPartyStatus: 'AUTHORIZED' })
          : fetch(input, init);
      await press(await find('button', button));
      await find('heading', 'Paid');
      expect(sent(world)).to.have.length(1);
    });

  it('The card form keeps its values when the session is renewed and the number changes', async () => {
    const world = await atTheCode();
    await press(await find('button', 'Pay with your card number instead'));
    await enter(await box('Card number'));
    await type('6703 00');
    world.element.session = await world.newSession();
    await world.state('ready');
    await until(
      () => world.eventsOf('checkout-ready').length > 1 || world.count(/forceBasicFlow=true/) > 1,
      'it',
    );
    expect((await box('Card number')).value).to.equal('6703 00');
    await box('Cardholder name');
  });

  it('The card alternative is offered again after a reload once the list has loaded', async () => {
    const world = await atTheCode({ attributes: lasting.attributes });
    const { element } = world;
    const first = world.eventsOf('payment-result')[0]?.paymentId;
    element.remove();
    reloaded();
    const again = await open({
      attributes: { ungrouped: true, country: 'BE', ...lasting.attributes },
      prepare: ({ shop }) => (shop.status = world.shop.status),
    });
    await press(await find('button', 'Pay with your card number instead'));
    await box('Card number');
    await box('Cardholder name');
    expect(sessionStorage.length).to.equal(0);
    await again.element.updateComplete;
    expect(first).to.be.a('string');
  });

  it('The card alternative is not offered if the list has no such card', async () => {
    const world = await ready({ only: [840] });
    await act(world, {
      actionType: 'SHOW_FORM',
      showData: [{ key: 'URLINTENT', value: 'BEPGenApp://DoTx' }],
    });
    await find('heading', 'One more step');
    expect(query('button', 'Pay with your card number instead')).to.equal(undefined);
  });
});

describe('A payment passed to handlePayment', () => {
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
    it(`A payment with the status ${status} ends the checkout`, async () => {
      const world = await ready();
      await world.element.handlePayment(payment(status));
      await find('heading', words);
      await until(() => text().includes(next), 'what it means');
      const amount = world.element.renderRoot.querySelector('[part=outcome-amount]');
      // An amount beside "Nothing was charged" would say the opposite.
      expect(amount === null).to.equal(status === 'ACCOUNT_VERIFIED');
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
    it(`A payment with the status ${status} can be retried with the typed values: ${words}`, async () => {
      const world = await ready();
      await enter(await box('Card number'));
      await type('4567350000427977');
      await world.element.handlePayment({ ...payment(status), ...more });
      await until(() => text().includes(words), 'the word');
      expect(text().includes('enter the security code again')).to.equal(words !== 'shop cannot accept');
      expect((await box('Card number')).value).to.equal('4567 3500 0042 7977');
    });
});
