import { expect } from '@open-wc/testing';
import { guard } from './canary.js';
import type { Options, World } from './harness.js';
import { find, open, press, products, query, ready, settle, text, tokens, until } from './harness.js';

const attributes = { 'hosted-url': '/api/hosted', 'payment-url': '/api/payments', 'return-url': '/' };

/** The page goes nowhere: where it would have gone is in the event. */
const stay = ({ element }: World) =>
  element.addEventListener('payment-action', (event) => event.preventDefault());

const hosted = (options: Options = {}) =>
  ready({ ...options, attributes: { ...attributes, ...options.attributes }, prepare: stay });

const sent = ({ requests }: World) =>
  requests.filter(({ path }) => path === '/api/hosted').map(({ body }) => body);

const destination = (world: World) => world.eventsOf('payment-action').at(-1)?.redirectUrl;

describe('Paying on the platform’s own page', () => {
  guard();

  it('The list is shown without any field, and nothing is asked for that only a form needs', async () => {
    const world = await hosted({ tokens: [tokens.visa] });
    const radios = [...world.element.renderRoot.querySelectorAll<HTMLElement>('[part=radio]')];
    expect(radios.length).to.be.greaterThan(2);
    for (const radio of radios) {
      await press(radio);
      await settle();
      expect(world.element.renderRoot.querySelectorAll('input:not([part=radio]), select')).to.have.lengthOf(
        0,
      );
      expect(text()).to.include('You enter your details on the next page.');
      expect(query('button', 'Pay €29.80')).not.to.equal(undefined);
      expect(world.element.complete).to.equal(true);
    }
    expect(world.count(/publickey|products\/\d|productgroups\/./)).to.equal(0);
  });

  it('The chosen group is handed over, and the consumer goes to the page that the answer names', async () => {
    const world = await hosted({ attributes: { locale: 'nl-NL' } });
    await press(await find('button', 'Betaal…'));
    await world.state('acting');
    expect(sent(world)).to.deep.equal([{ paymentProductGroup: 'cards', locale: 'nl_NL' }]);
    expect(destination(world)).to.match(new RegExp(`^http://${location.host}/checkout/[\\da-f-]{36}$`));
    expect(text()).to.include('de betaalpagina…');
    expect(world.eventsOf('payment-ready')).to.deep.equal([]);
    expect(world.payments).to.deep.equal([]);
  });

  it('A product is handed over by its id, and a stored account with the label that its token is found by', async () => {
    const world = await hosted({ tokens: [tokens.visa] });
    await world.element.select(products.paypal);
    await settle();
    await world.pay();
    expect(sent(world)).to.deep.equal([{ paymentProductId: products.paypal, locale: 'en_GB' }]);
    const other = await hosted({ tokens: [tokens.visa] });
    await other.pay();
    expect(sent(other)[0]).to.include({ paymentProductId: products.visa, label: '**** **** **** 7977' });
    expect(sent(other)[0]!.accountOnFileId).to.be.a('number');
  });

  it('A lost answer is said, and the same choice is sent again with the same key', async () => {
    const world = await hosted();
    const keys: (string | null)[] = [];
    const { hosted: make } = world.shop;
    world.shop.hosted = (choice, headers) => {
      keys.push(headers.get('Idempotency-Key'));
      return keys.length < 2 || keys.length === 3 ? Promise.reject(new TypeError()) : make(choice, headers);
    };
    await world.pay();
    expect(text()).to.include('There is no connection.');
    await world.pay();
    expect(destination(world)).not.to.equal(undefined);
    expect(keys[0]).to.match(/^[\da-f]{32}$/);
    expect(keys[1]).to.equal(keys[0]);
    world.element.setErrors([]);
    await settle();
    await world.pay();
    expect(keys[2]).not.to.equal(keys[0]);
    await world.element.select(products.paypal);
    await settle();
    await world.pay();
    expect(keys[3], 'another choice').not.to.equal(keys[2]);
  });

  for (const [what, answer] of [
    ['an error', Response.json({ errors: [{ code: '1' }] }, { status: 400 })],
    ['no JSON', new Response('<p>Sorry</p>', { status: 502 })],
    ['nothing to go to', Response.json({ hostedCheckoutId: '7' })],
    ['an unsafe address', Response.json({ partialRedirectUrl: 'javascript://shop.test/%0aalert(1)' })],
  ] as const)
    it(`Where the shop answers with ${what}, that is said, and the consumer stays`, async () => {
      const world = await hosted();
      world.shop.hosted = () => Promise.resolve(answer);
      await world.pay();
      expect(world.element.state, text()).to.equal('ready');
      expect(text()).to.include('The shop did not answer.');
      expect(world.eventsOf('checkout-error').map(({ error }) => error.code)).to.deep.equal(['merchant']);
      expect(destination(world)).to.equal(undefined);
      expect(query('button', 'Pay €29.80')?.getAttribute('aria-disabled')).to.equal('false');
    });

  it('The platform’s address gets the part that the platform leaves out', async () => {
    const world = await hosted();
    const at = (partialRedirectUrl: string) => {
      world.shop.hosted = () => Promise.resolve(Response.json({ partialRedirectUrl }));
    };
    at('pay1.secured.example/checkout/17-e2?x=1');
    await world.pay();
    expect(destination(world)).to.equal('https://payment.pay1.secured.example/checkout/17-e2?x=1');
    world.element.setErrors([]);
    at('https://pay.shop.example/checkout/18');
    await world.pay();
    expect(destination(world)).to.equal('https://pay.shop.example/checkout/18');
  });

  it('An order that is paid already is shown as paid', async () => {
    const world = await hosted();
    world.shop.hosted = () =>
      Promise.resolve(Response.json({ payment: { id: '7', status: 'CAPTURED', statusOutput: {} } }));
    await world.pay();
    await world.state('done');
    await find('heading', 'Paid');
  });

  it('Two presses make one request', async () => {
    const world = await hosted();
    let answer!: (response: Response) => void;
    world.shop.hosted = () => new Promise((resolve) => (answer = resolve));
    const button = await find('button', 'Pay…');
    await press(button);
    await world.state('paying');
    await press(button);
    await settle();
    expect(sent(world)).to.have.lengthOf(1);
    expect(text()).to.include('Taking you to the payment page…');
    world.element.reset();
    answer(Response.json({ partialRedirectUrl: 'pay.example/late' }));
    await world.state('ready');
    await settle(3);
    expect(destination(world), 'given up meanwhile').to.equal(undefined);
  });

  for (const missing of ['payment-url', 'return-url', 'name'] as const)
    it(`A tag that contradicts itself is refused, by ${missing}`, async () => {
      const value = missing === 'name' ? 'encryptedCustomerInput' : undefined;
      const world = await hosted({ attributes: { [missing]: value } });
      await until(() => world.eventsOf('checkout-error')[0], 'an error');
      const { error } = world.eventsOf('checkout-error')[0]!;
      expect(error.code).to.equal('config');
      expect(error.message).to.include(missing);
      await world.pay();
      expect(sent(world)).to.deep.equal([]);
      expect(text()).to.include('Paying does not work at the moment.');
    });

  it('Fields that were on screen are gone when the page turns to the platform’s own page, and back', async () => {
    const world = await ready({ only: ['cards'] });
    await find('textbox', 'Card number');
    Object.assign(world.element, { paymentUrl: '/api/payments', returnUrl: '/', hostedUrl: '/api/hosted' });
    await until(() => text().includes('You enter your details on the next page.'), 'the sentence');
    expect(query('textbox', 'Card number')).to.equal(undefined);
    world.element.hostedUrl = undefined;
    await find('textbox', 'Card number');
  });

  it('Wallets are left to the platform’s own page', async () => {
    const world = await open({
      attributes,
      prepare: ({ element }) => Object.assign(element, { applePay: { merchantName: 'Finch' } }),
    });
    await world.state('ready');
    await settle();
    expect(text()).not.to.include('Apple Pay');
  });
});
