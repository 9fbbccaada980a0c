import { expect } from '@open-wc/testing';
import { guard } from './canary.js';
import { MINUTE, takeClock } from './clock.js';
import {
  after,
  box,
  cards,
  find,
  focused,
  open,
  key,
  products,
  query,
  ready,
  securityCode,
  settle,
  text,
  type,
  typeCard,
  until,
  press,
  enter,
} from './harness.js';
import type { CheckoutError, ConnectCheckout, PaymentReadyEvent } from '../../src/index.js';
import { submitByScript } from './scripts.js';
import { payment } from './visits.js';

const onlyCards = { only: ['cards'] };
const withUrl = { ...onlyCards, attributes: { 'payment-url': '/api/payments' } };

const typed = async () => [
  (await box('Card number')).value,
  (await box('Expiry date')).value,
  (await securityCode()).value,
];
const unsure = 'Did you pay? We do not know yet.';
const withoutCode = ['4567 3500 0042 7977', '12/30', ''];

const deferred = <T>() => {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settled) => (resolve = settled));
  return { promise, resolve };
};

describe('Paying', () => {
  guard();

  it('A payment goes to payment-url if no listener answers, and its outcome is shown', async () => {
    const world = await ready(withUrl);
    await typeCard();
    await world.pay();
    const body = world.requests.find(({ path }) => path === '/api/payments')!.body;
    expect(Object.keys(body).sort()).to.deep.equal([
      'attemptId',
      'browserData',
      'encodedClientMetaInfo',
      'encryptedCustomerInput',
      'idempotencyKey',
      'paymentMethod',
      'paymentProductGroup',
      'paymentProductId',
      'tokenize',
    ]);
    expect(world.element.state, text()).to.equal('done');
    await find('heading', 'Paid');
    expect(focused()).to.equal('Paid');
    expect(text()).to.match(/Paid €29\.80 Reference \d+ · [0-9a-f]{8}$/);
    expect(world.eventsOf('payment-result')[0]).to.deep.include({ status: 'PENDING_APPROVAL' });
  });

  it('The outcome shows the payment’s reference after a space', async () => {
    const world = await ready(withUrl);
    await typeCard();
    await world.pay();
    const line = [...world.element.renderRoot.querySelectorAll('p')].at(-1)!;
    expect(line.textContent).to.match(/^Reference \d+ · [0-9a-f]{8}$/);
  });

  it('A running payment is not repeated by a click, Enter or submit()', async () => {
    const world = await ready(withUrl);
    await typeCard();
    const answer = deferred<void>();
    const { pay } = world.shop;
    world.shop.pay = async (...args) => {
      await answer.promise;
      return pay(...args);
    };
    await press(await find('button', 'Pay…'), { times: 2 });
    const [one, two] = [submitByScript(world.element), submitByScript(world.element)];
    expect(one).to.equal(two);
    await until(() => world.element.matches(':state(paying)'), 'paying');
    await press(await find('button', 'Paying…'));
    await key('Enter');
    answer.resolve();
    await one;
    expect(world.payments).to.have.length(1);
    expect(world.eventsOf('payment-ready')).to.have.length(1);
    expect(world.element.matches(':state(done)')).to.equal(true);
  });

  it('A running payment shows its progress in a button of unchanged size', async () => {
    const world = await ready(withUrl);
    await typeCard();
    const size = (await find('button', 'Pay…')).getBoundingClientRect();
    const answer = deferred<Response>();
    world.shop.pay = () => answer.promise;
    await press(await find('button', 'Pay…'));
    const button = await find('button', 'Paying…');
    expect(query('status')?.textContent?.trim()).to.equal('Paying…');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(button.getBoundingClientRect().height).to.equal(size.height);
    expect(query('textbox', 'Card number'), 'inert').to.equal(undefined);
    answer.resolve(Response.json({}, { status: 402 }));
    await world.state('ready');
  });

  it('A payment that a listener has read waits, and reset() starts over', async () => {
    const world = await ready({ ...onlyCards, answers: false });
    await typeCard();
    await press(await find('button', 'Pay…'));
    await until(() => world.eventsOf('payment-ready').length, 'the event');
    await settle();
    expect(world.element.state, text()).to.equal('paying');
    world.element.reset();
    await world.state('ready');
    await settle();
    expect(await typed()).to.deep.equal(['', '', '']);
  });

  it('After preventDefault() the page owns the payment until it reports the outcome', async () => {
    const world = await ready({ ...withUrl, answers: false });
    world.element.addEventListener('payment-ready', (event) => event.preventDefault());
    await typeCard();
    await press(await find('button', 'Pay…'));
    await until(() => world.eventsOf('payment-ready').length, 'the event');
    await settle();
    expect(world.count(/payments/)).to.equal(0);
    world.element.setErrors([{ field: 'cardNumber' }]);
    await world.state('ready');
    await until(() => text().includes('Check Card number. It was not accepted.'), 'the words');
    expect(focused()).to.equal('Card number');
    expect(await typed()).to.deep.equal(withoutCode);
  });

  it('Only one listener can answer a payment', async () => {
    const world = await ready({ ...onlyCards, answers: false });
    let second: unknown;
    world.element.addEventListener('payment-ready', (event) => {
      event.respondWith(Promise.resolve({ payment: { id: '1', status: 'PAID' } }));
      try {
        event.respondWith(Promise.resolve({}));
      } catch (error) {
        second = error;
      }
    });
    await typeCard();
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
    expect((second as DOMException).name).to.equal('InvalidStateError');
  });

  it('A failed answer keeps typed values but the security code, and the next click repeats the idempotency key', async () => {
    const world = await ready(withUrl);
    await typeCard();
    const keys: (string | null | undefined)[] = [];
    const { pay } = world.shop;
    world.shop.pay = (input, headers) => {
      keys.push(headers?.get('Idempotency-Key'));
      return keys.length > 1 ? pay(input) : Promise.resolve(new Response('', { status: 502 }));
    };
    await world.pay();
    expect(world.element.state, text()).to.equal('ready');
    expect(world.eventsOf('checkout-error')[0]?.error.code).to.equal('merchant');
    await until(() => text().includes(unsure), 'the words');
    expect(await typed()).to.deep.equal(withoutCode);
    expect(text()).to.contain('enter the security code again');
    await enter(await securityCode());
    await type('123');
    await press(await find('button', 'Pay…'));
    await world.state('done');
    expect(world.element.state, text()).to.equal('done');
    expect(keys).to.have.length(2);
    expect(keys[0]).to.match(/^[0-9a-f]{32}$/);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('A lost connection leaves the payment in doubt until its outcome is known', async () => {
    const world = await ready(withUrl);
    await typeCard();
    const keys = new Set<string | null | undefined>();
    const { pay } = world.shop;
    // It arrives, and its answer does not.
    world.shop.pay = async (input, headers) => {
      keys.add(headers?.get('Idempotency-Key'));
      await pay(input);
      throw new TypeError('lost');
    };
    await world.pay();
    expect(world.eventsOf('checkout-error')[0]?.error.code).to.equal('network');
    await until(() => text().includes(unsure), 'the words');
    const lists = world.count(/^products\?/);
    dispatchEvent(new Event('online'));
    await until(() => world.count(/^products\?/) > lists, 'another list');
    await settle(3);
    expect(text()).to.contain(unsure);
    world.shop.pay = async (_, headers) => {
      keys.add(headers?.get('Idempotency-Key'));
      return Response.json({ payment: { id: '7', status: 'PAID' } });
    };
    await enter(await securityCode());
    await type('123');
    await press(await find('button', 'Pay…'));
    await find('heading', 'Paid');
    expect(keys.size).to.equal(1);
  });

  it('A paid outcome stays on screen when the connection comes back', async () => {
    const world = await ready(withUrl);
    await typeCard();
    const { pay } = world.shop;
    world.shop.pay = () => Promise.reject(new TypeError('lost'));
    await world.pay();
    await until(() => text().includes(unsure), 'the words');
    world.shop.pay = pay;
    await enter(await securityCode());
    await type('123');
    await press(await find('button', 'Pay…'));
    await find('heading', 'Paid');
    const lists = world.count(/^products\?/);
    dispatchEvent(new Event('online'));
    await settle(5);
    expect(world.count(/^products\?/)).to.equal(lists);
    await find('heading', 'Paid');
  });

  it('The outcome says what was paid where the page has emptied its cart', async () => {
    const world = await ready(withUrl);
    const { pay } = world.shop;
    world.shop.pay = async (...request) => {
      const answer = await pay(...request);
      world.element.amount = 0;
      return answer;
    };
    await typeCard();
    await world.pay();
    await find('heading', 'Paid');
    expect(text()).to.contain('Paid €29.80');
    world.element.reset();
    await world.state('ready');
    world.element.amount = 5000;
    await world.element.handlePayment(payment('CAPTURED', '8'));
    await until(() => text().includes('Paid €50.00'), 'what the page showed itself');
  });

  it('The outcome says the amount that the platform has, and not the page’s', async () => {
    const world = await ready({ ...withUrl, attributes: { ...withUrl.attributes, amount: '1000' } });
    await typeCard();
    await world.pay();
    await find('heading', 'Paid');
    expect(text()).to.contain('Paid €29.80').and.not.to.contain('€10.00');
    expect(world.eventsOf('payment-result')[0]?.amountOfMoney).to.deep.equal({
      amount: 2980,
      currencyCode: 'EUR',
    });
    world.element.setAttribute('locale', 'de');
    await until(() => /29,80\s€/.test(text()), 'the amount in another language');
    world.element.reset();
    await world.state('ready');
    await world.element.handlePayment(payment('CAPTURED', '8'));
    await until(() => /10,00\s€/.test(text()), 'the page’s own, where the answer does not say');
  });

  it('The amount of a currency without decimals has two in the answer', async () => {
    const world = await ready(onlyCards);
    await world.element.handlePayment({
      ...payment('CAPTURED', '8'),
      paymentOutput: { amountOfMoney: { amount: 298000, currencyCode: 'JPY' } },
    });
    await until(() => text().includes('Paid JP¥2,980 '), 'yen');
  });

  it('A payment that the page took elsewhere does not hold the form once the consumer is back', async () => {
    const world = await ready({ ...onlyCards, answers: false });
    world.element.addEventListener('payment-ready', (event) => event.preventDefault());
    await typeCard();
    await press(await find('button', 'Pay…'));
    await until(() => world.eventsOf('payment-ready').length, 'the event');
    await settle();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await world.state('ready');
    await settle();
    expect(await typed()).to.deep.equal(withoutCode);
  });

  it('A payment whose answer is still to come goes on when the page is shown again', async () => {
    const world = await ready(withUrl);
    await typeCard();
    const answer = deferred<void>();
    const { pay } = world.shop;
    world.shop.pay = async (...request) => {
      await answer.promise;
      return pay(...request);
    };
    await press(await find('button', 'Pay…'));
    await until(() => world.payments.length, 'the payment');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settle();
    expect(world.element.state, text()).to.equal('paying');
    answer.resolve();
    await find('heading', 'Paid');
  });

  it('A refusal ends the doubt about a payment', async () => {
    const world = await ready(withUrl);
    await typeCard(cards.refusedByBank);
    const { pay } = world.shop;
    world.shop.pay = () => Promise.reject(new TypeError('lost'));
    await world.pay();
    await until(() => text().includes(unsure), 'the words');
    world.shop.pay = pay;
    await enter(await securityCode());
    await type('123');
    await press(await find('button', 'Pay…'));
    await until(() => text().includes('Your bank did not approve this payment.'), 'the decline');
    expect(text()).to.not.contain(unsure);
  });

  it('A decline shows a notice and keeps everything but the security code', async () => {
    const world = await ready(withUrl);
    await typeCard(cards.refusedByBank);
    await world.pay();
    expect(world.element.state, text()).to.equal('ready');
    await until(() => text().includes('enter the security code again'), 'the words');
    expect(text()).to.contain('Your bank did not approve this payment.');
    expect(await typed()).to.deep.equal(['4457 0100 0000 0009', '12/30', '']);
    (await box('Card number')).select();
    await type(cards.visa);
    await enter(await securityCode());
    await type('123');
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
  });

  for (const code of ['constructor', '__proto__', 'toString'])
    it(`A decline and a verdict with the code ${code} are said in the usual words`, async () => {
      const world = await ready(withUrl);
      await typeCard();
      world.shop.pay = () =>
        Promise.resolve(Response.json({ errorId: '1', errors: [{ code }] }, { status: 402 }));
      await world.pay();
      await until(() => text().includes('This payment was not accepted.'), 'the words of the decline');
      world.element.setErrors([{ field: 'cardNumber', code }]);
      await until(() => text().includes('Check Card number.'), 'the words at the field');
      expect(text()).not.to.contain('native code');
    });

  it('A decline without a security code does not ask for one', async () => {
    const world = await ready({ only: [products.sepa], attributes: { 'payment-url': '/api/payments' } });
    await enter(await box('Account holder name'));
    await type('Wile E. Coyote');
    await enter(await box('IBAN'));
    await type('NL02ABNA0123456789');
    world.shop.pay = () =>
      Promise.resolve(Response.json({ errorId: '1', errors: [{ code: '430330' }] }, { status: 402 }));
    await world.pay();
    await until(() => text().includes('did not approve'), 'the words');
    expect(text()).not.to.contain('security code');
    expect((await box('IBAN')).value).to.equal('NL02 ABNA 0123 4567 89');
  });

  it('A wrong security code is reported at its field', async () => {
    const world = await ready(withUrl);
    await typeCard(cards.wrongSecurityCode);
    await world.pay();
    expect(world.element.state, text()).to.equal('ready');
    await until(() => text().includes('security code') || text().includes('Check CVV'), 'the words');
    expect((await typed()).slice(1)).to.deep.equal(['12/30', '']);
  });

  it('Several refused fields are each reported, and the first gets the focus', async () => {
    const world = await ready(withUrl);
    await typeCard();
    const errors = ['cvv', 'expiryDate'].map((field) => ({
      code: '21000020',
      propertyName: `cardPaymentMethodSpecificInput.card.${field}`,
      httpStatusCode: 400,
    }));
    world.shop.pay = () => Promise.resolve(Response.json({ errorId: '1', errors }, { status: 400 }));
    await world.pay();
    await until(() => text().includes('Check CVV. It was not accepted.'), 'the words');
    expect(text()).to.contain('Check Expiry date. It was not accepted.');
    expect(focused()).to.equal('Expiry date');
    const date = await box('Expiry date');
    date.select();
    await type('1131');
    await until(() => date.getAttribute('aria-invalid') === 'false', 'the verdict to leave');
    expect((await securityCode()).getAttribute('aria-invalid')).to.equal('true');
  });

  it('A redirect leads to the bank unless the page prevents it', async () => {
    const world = await ready(withUrl);
    world.element.addEventListener('payment-action', (event) => event.preventDefault());
    await typeCard(cards.redirect);
    await world.pay();
    expect(world.element.state, text()).to.equal('acting');
    expect(world.eventsOf('payment-action')[0]?.actionType).to.equal('REDIRECT');
    expect(world.eventsOf('payment-action')[0]?.redirectUrl).to.match(/^https?:/);
  });

  it('The form is ready again without the security code after Back from the bank', async () => {
    const world = await ready(withUrl);
    world.element.addEventListener('payment-action', (event) => event.preventDefault());
    await typeCard(cards.redirect);
    await world.pay();
    expect(world.element.state, text()).to.equal('acting');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await world.state('ready');
    await settle();
    expect(await typed()).to.deep.equal(['4567 3533 0000 0007', '12/30', '']);
    (await box('Card number')).select();
    await type(cards.visa);
    await enter(await securityCode());
    await type('123');
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
  });
});

describe('A page that takes a payment and does not say how it ended', () => {
  guard();

  type Listener = (event: PaymentReadyEvent) => unknown;

  /** A checkout whose page listens in its own way. */
  const heard = async (listener: Listener, attributes: Readonly<Record<string, string>> = {}) => {
    const world = await ready({ ...onlyCards, attributes, answers: false, listens: false });
    const offered: Event[] = [];
    world.element.addEventListener('payment-ready', (event) => {
      offered.push(event);
      return listener(event);
    });
    await typeCard();
    return Object.assign(world, { offered });
  };

  /** What listeners throw is told to the window, and to nobody else. */
  const reports = () => {
    const { onerror, onunhandledrejection } = window;
    const told: unknown[] = [];
    window.onerror = (_, __, ___, ____, error) => {
      told.push(error);
      return true;
    };
    const rejected = (event: PromiseRejectionEvent) => {
      told.push(event.reason);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('unhandledrejection', rejected, true);
    after(() => {
      Object.assign(window, { onerror, onunhandledrejection });
      removeEventListener('unhandledrejection', rejected, true);
    });
    return told;
  };

  const inDoubt = async ({ element }: { readonly element: ConnectCheckout }) => {
    await until(() => text().includes(unsure), 'the words of the doubt');
    expect(element.state).to.equal('ready');
    expect(element.error?.code).to.equal('config');
    expect(element.error?.message).to.contain('respondWith');
  };

  /** Pays again, and answers at once. */
  const payAgain = async ({ element }: { readonly element: ConnectCheckout }, answer: unknown) => {
    const keys: string[] = [];
    element.addEventListener('payment-ready', (event) => {
      keys.push(event.detail.idempotencyKey);
      event.respondWith(answer);
    });
    await enter(await securityCode());
    await type('123');
    await press(await find('button', 'Pay…'));
    await find('heading', 'Paid');
    return keys;
  };
  /** Presses the pay button, until the page has the payment and has said what it says at once. */
  const offer = async (world: Awaited<ReturnType<typeof heard>>) => {
    await press(await find('button', 'Pay…'));
    await until(() => world.offered.length, 'the event');
    await settle();
  };
  const paid = { payment: payment('CAPTURED', '7') };

  it('An answer that comes after the event is refused in words, and leaves the payment in doubt', async () => {
    const told = reports();
    const keys: string[] = [];
    let first = true;
    const world = await heard(async (event) => {
      if (!first) return;
      first = false;
      keys.push(event.detail.idempotencyKey);
      await Promise.resolve();
      event.respondWith(paid);
    });
    await press(await find('button', 'Pay…'));
    await inDoubt(world);
    await until(() => told.length, 'the error to be told');
    expect(told).to.have.length(1);
    expect((told[0] as CheckoutError).code).to.equal('config');
    expect((told[0] as CheckoutError).message).to.contain('before the listener awaits');
    expect(await payAgain(world, paid)).to.deep.equal(keys);
  });

  it('An answer that comes after a reset changes nothing', async () => {
    const told = reports();
    let late!: () => void;
    const world = await heard((event) => {
      void event.detail;
      late ??= () => event.respondWith(paid);
    });
    await press(await find('button', 'Pay…'));
    await until(() => late, 'the event');
    world.element.reset();
    await world.state('ready');
    await typeCard();
    await press(await find('button', 'Pay…'));
    await until(() => world.offered.length === 2, 'another event');
    await settle();
    expect(late).to.throw('payment-ready is over');
    await settle();
    expect(world.element.state).to.equal('paying');
    expect(told).to.deep.equal([]);
  });

  it('A listener that throws after it has read the payment leaves it in doubt', async () => {
    const told = reports();
    const keys: string[] = [];
    let first = true;
    const world = await heard((event) => {
      if (!first) return;
      first = false;
      keys.push(event.detail.idempotencyKey);
      throw new Error('the page’s own');
    });
    await press(await find('button', 'Pay…'));
    await inDoubt(world);
    expect(told.map(String)).to.deep.equal(['Error: the page’s own']);
    expect(await payAgain(world, paid)).to.deep.equal(keys);
  });

  it('A listener that throws does not keep a payment from payment-url', async () => {
    reports();
    const world = await heard(
      (event) => {
        void event.detail;
        throw new Error('the page’s own');
      },
      { 'payment-url': '/api/payments' },
    );
    await world.pay();
    await find('heading', 'Paid');
    expect(world.payments).to.have.length(1);
  });

  it('A listener that throws does not keep another one from answering later', async () => {
    reports();
    const world = await heard((event) => {
      event.preventDefault();
      void event.detail;
    });
    world.element.addEventListener('payment-ready', (event) => {
      void event.detail;
      throw new Error('the page’s own');
    });
    await press(await find('button', 'Pay…'));
    await until(() => world.offered.length, 'the event');
    await settle(3);
    expect(world.element.state).to.equal('paying');
    await world.element.handlePayment(paid);
    await find('heading', 'Paid');
  });

  it('A page that takes over and throws holds the consumer for a minute at most', async () => {
    reports();
    const clock = takeClock();
    const world = await heard((event) => {
      event.preventDefault();
      void event.detail;
      throw new Error('the page’s own');
    });
    await offer(world);
    expect(world.element.state).to.equal('paying');
    clock.advance(MINUTE);
    await inDoubt(world);
  });

  it('A page that takes over and does not throw has all the time that it takes', async () => {
    const clock = takeClock();
    const world = await heard((event) => {
      event.preventDefault();
      void event.detail;
    });
    await offer(world);
    clock.advance(30 * MINUTE);
    await settle();
    expect(world.element.state).to.equal('paying');
  });

  it('A payment that a listener has read and nobody answers is in doubt after a minute', async () => {
    const clock = takeClock();
    const world = await heard((event) => void event.detail);
    await offer(world);
    expect(world.element.state).to.equal('paying');
    clock.advance(MINUTE);
    await inDoubt(world);
    await world.element.handlePayment(paid);
    await find('heading', 'Paid');
  });

  it('An answer counts where the listener prevents the default too', async () => {
    const world = await heard((event) => {
      event.preventDefault();
      event.respondWith(Promise.resolve(paid));
    });
    await press(await find('button', 'Pay…'));
    await find('heading', 'Paid');
    expect(world.element.error).to.equal(undefined);
  });

  it('The Response of fetch is an answer', async () => {
    await heard((event) => event.respondWith(Promise.resolve(Response.json(paid, { status: 201 }))));
    await press(await find('button', 'Pay…'));
    await find('heading', 'Paid');
  });

  it('The Response of a refusal is a decline', async () => {
    const world = await heard((event) =>
      event.respondWith(Response.json({ errorId: '1', errors: [{ code: '430330' }] }, { status: 402 })),
    );
    await world.pay();
    await until(() => text().includes('did not approve'), 'the decline');
  });

  for (const [name, response] of [
    ['502 with an error envelope', () => Response.json({ errors: [{ code: '1' }] }, { status: 502 })],
    ['409 with an error envelope', () => Response.json({ errors: [{ code: '1' }] }, { status: 409 })],
    ['200 without JSON', () => new Response('<p>')],
  ] as const)
    it(`A Response of ${name} leaves the payment in doubt`, async () => {
      const world = await heard((event) => event.respondWith(response()));
      await world.pay();
      await until(() => text().includes(unsure), 'the words of the doubt');
      expect(world.element.error?.code).to.equal('merchant');
      expect(world.element.error?.httpStatus).to.equal(response().status);
      expect(world.element.error?.attemptId).to.match(/^[0-9a-f]{8}$/);
    });
});

describe('The element’s properties and methods', () => {
  guard();

  it('Properties set before the element is defined are kept', async () => {
    const world = await ready({
      only: ['cards'],
      attributes: { amount: undefined },
      prepare: ({ element }) => (element.amount = 5000),
    });
    await find('button', 'Pay €50.00');
    // A property of its own stands where the accessor would be, as on an element that was not upgraded yet.
    const late = document.createElement('connect-checkout-late');
    Object.assign(late, { session: await world.newSession(), amount: 7000 });
    late.setAttribute('currency', 'EUR');
    late.setAttribute('country', 'NL');
    document.body.append(late);
    after(() => late.remove());
    customElements.define(
      'connect-checkout-late',
      class extends (world.element.constructor as CustomElementConstructor) {},
    );
    await find('button', 'Pay €70.00');
    expect(late.hasAttribute('session')).to.equal(false);
  });

  it('The method focus() focuses the first field or the named one', async () => {
    const { element } = await ready(onlyCards);
    element.focus();
    expect(focused()).to.equal('Card number');
    element.focus('cvv');
    expect(focused()).to.equal('CVV');
  });

  it('The method select() chooses the row of a product or group', async () => {
    const { element } = await ready();
    await element.select(products.paypal);
    await until(() => query<HTMLInputElement>('radio', 'PayPal…')?.checked, 'PayPal');
    await element.select('cards');
    await until(() => query<HTMLInputElement>('radio', 'Cards…')?.checked, 'cards');
    await element.select(424242);
    expect(query<HTMLInputElement>('radio', 'Cards…')?.checked).to.equal(true);
  });

  it('The page can prevent a change of the chosen row', async () => {
    const { element } = await ready();
    element.addEventListener('product-change', (event) => event.preventDefault());
    await press(await find('radio', 'PayPal…'));
    await settle();
    expect(query<HTMLInputElement>('radio', 'PayPal…')?.checked).to.equal(false);
    expect(query<HTMLInputElement>('radio', 'Cards…')?.checked).to.equal(true);
  });

  it('The list opens with the product that the page names', async () => {
    await ready({ attributes: { 'payment-product': `${products.paypal}` } });
    await until(() => query<HTMLInputElement>('radio', 'PayPal…')?.checked, 'PayPal');
  });

  it('A named product that is not offered is reported, and the others are listed', async () => {
    const world = await ready({ attributes: { 'payment-product': '424242' } });
    const [detail] = world.eventsOf('checkout-error');
    expect(detail?.error.code).to.equal('config');
    expect(detail?.error.message).to.contain('424242');
    expect(world.element.state, text()).to.equal('ready');
    expect(query<HTMLInputElement>('radio', 'Cards…')?.checked).to.equal(true);
    expect(query('alert')?.textContent?.trim() ?? '').to.equal('');
    await typeCard();
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
  });

  it('The method reload() fetches the list again and keeps typed values', async () => {
    const world = await ready(onlyCards);
    await typeCard();
    const before = world.count(/^products/);
    await world.element.reload();
    expect(world.count(/^products/)).to.be.greaterThan(before);
    expect(await typed()).to.deep.equal(['4567 3500 0042 7977', '12/30', '123']);
  });

  it('The method checkValidity() shows no errors', async () => {
    const { element } = await ready(onlyCards);
    expect(element.checkValidity()).to.equal(false);
    await settle();
    expect(query('alert')?.textContent?.trim() ?? '').to.equal('');
    expect(element.reportValidity()).to.equal(false);
    await until(() => focused() === 'Card number', 'the focus');
  });

  it('An empty list shows a message', async () => {
    await open({
      only: [products.visa],
      attributes: { country: 'NL' },
      product: (product) => product,
      prepare: ({ sandbox, element }) => {
        sandbox.faults.add({
          session: element.session!.clientSessionId,
          path: '/products',
          kind: 'answer',
          body: { paymentProducts: [] },
          times: 'always',
        });
        sandbox.faults.add({
          session: element.session!.clientSessionId,
          path: '/productgroups',
          kind: 'answer',
          body: { paymentProductGroups: [] },
          times: 'always',
        });
      },
    });
    await until(() => text().includes('There is no way to pay this amount here.'), 'the words');
  });
});

// The canary reads every event, as a listener would.
describe('A payment that nobody takes', () => {
  for (const [listeners, attributes] of [
    ['no listener and no payment-url', {}],
    ['a form, but no name in it', { name: '' }],
  ] as const)
    it(`A payment with ${listeners} fails, tells the page what it needs, and was not sent`, async () => {
      const form = document.createElement('form');
      document.body.append(form);
      after(() => form.remove());
      const world = await ready({ ...onlyCards, attributes, within: form, answers: false, listens: false });
      await typeCard();
      for (const attempt of [1, 2]) {
        // It was encrypted before it was known that nobody wants it.
        if (attempt === 2) await enter(await securityCode()).then(() => type('123'));
        await press(await find('button', 'Pay…'));
        await until(() => world.eventsOf('checkout-error').length === attempt, 'the error');
        await world.state('ready');
        expect(world.eventsOf('checkout-error').at(-1)?.error.code).to.equal('config');
        expect(world.element.error?.message).to.contain('payment-ready').and.to.contain('payment-url');
      }
      await until(() => text().includes('Paying does not work at the moment.'), 'the words');
      expect(text()).not.to.contain(unsure);
      expect((await typed())[0]).to.equal('4567 3500 0042 7977');
    });
});
