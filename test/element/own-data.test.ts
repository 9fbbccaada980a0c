import { expect } from '@open-wc/testing';
import { guard } from './canary.js';
import {
  box,
  cards,
  enter,
  find,
  press,
  products,
  query,
  ready,
  settle,
  text,
  type,
  typeInto,
  until,
} from './harness.js';
import { standInForApplePay } from './wallets.js';

const invoice = 9001;

describe('What the shop knows', () => {
  guard();

  it('Empty fields get the values that the shop knows, and the consumer can change them', async () => {
    const { element } = await ready({
      only: [invoice],
      prepare: (world) => {
        world.element.prefill = { firstName: 'Wile', city: 'Delft', surname: '' };
      },
    });
    await until(async () => (await box('First name')).value === 'Wile', 'the name');
    expect((await box('City')).value).to.equal('Delft');
    const name = await box('First name');
    await enter(name);
    name.select();
    await type('Road');
    element.amount = 4990;
    await settle();
    expect((await box('First name')).value).to.equal('Road');
    name.select();
    await type('R');
    name.select();
    await settle();
    expect((await box('City')).value).to.equal('Delft');
  });

  it('What was typed before is kept, and a value that is invalid is left out', async () => {
    const { element } = await ready({ only: [invoice] });
    await typeInto('First name', 'Road');
    element.prefill = { firstName: 'Wile', city: 'Delft', emailAddress: 'not an address' };
    await until(async () => (await box('City')).value === 'Delft', 'the city');
    expect((await box('First name')).value).to.equal('Road');
    expect(query<HTMLInputElement>('textbox', 'E…')?.value ?? '').to.equal('');
  });

  it('Numbers and codes are never filled in, and the page is told', async () => {
    const world = await ready({
      only: ['cards'],
      prepare: ({ element }) => {
        element.prefill = { cardNumber: cards.visa, cvv: '123', expiryDate: '1230' };
      },
    });
    await until(() => world.eventsOf('checkout-error').length, 'the error');
    expect((await box('Card number')).value).to.equal('');
    const [{ error }] = world.eventsOf('checkout-error') as unknown as readonly [{ error: Error }];
    expect(error.message).to.contain('cardNumber, cvv, expiryDate').and.not.contain(cards.visa);
    expect(world.eventsOf('checkout-error')).to.have.length(1);
  });
});

describe('The page’s own words', () => {
  guard();

  it('Messages are replaced in part; those of another kind are ignored', async () => {
    const { element } = await ready({
      only: ['cards'],
      prepare: (world) => {
        world.element.messages = {
          pay: (amount) => `Order for ${amount}`,
          remember: 7 as never,
          issues: { 'too-short:cardNumber': () => 'More digits, please.' },
        };
      },
    });
    await typeInto('Card number', cards.visa.slice(0, 10));
    await press(await find('button', 'Order for €29.80'));
    await until(() => text().includes('More digits, please.'), 'the page’s sentence');
    expect(text()).to.include('is needed to pay');
    expect(text()).to.include('Save for next time');
    element.messages = undefined;
    await find('button', 'Pay €29.80');
  });
});

describe('What the platform says of a card', () => {
  guard();

  it('The event payment-change has the card’s country, issuer and type, and none of its digits', async () => {
    const { eventsOf, sandbox } = await ready({ only: ['cards'] });
    sandbox.faults.add({
      everyone: true,
      path: '/services/getIINdetails',
      kind: 'change',
      change: (body: object) => ({
        ...body,
        countryCode: 'BE',
        issuerName: 'Acme Bank',
        binProductType: 'CONSUMER',
      }),
      times: 'always',
    });
    await typeInto('Card number', cards.visa);
    await until(() => eventsOf('payment-change').at(-1)?.card, 'the card');
    expect(eventsOf('payment-change').at(-1)?.card).to.deep.equal({
      country: 'BE',
      issuer: 'Acme Bank',
      type: 'CONSUMER',
    });
    expect(JSON.stringify(eventsOf('payment-change'))).not.to.contain('4567');
  });
});

describe('Wallets above the list', () => {
  guard();

  it('A wallet’s button above the list chooses it and opens its sheet in one click', async () => {
    const sheets = standInForApplePay();
    const world = await ready({
      only: ['cards', 302, products.paypal],
      attributes: { express: true },
      prepare: ({ element }) => {
        element.applePay = { merchantName: 'Finch & Co.' };
      },
    });
    expect(query<HTMLInputElement>('radio', 'Cards…')?.checked).to.equal(true);
    await press(await find('button', 'Pay with Apple Pay'));
    const sheet = await until(() => sheets[0], 'the sheet');
    await until(() => sheet.validated.length, 'the merchant session');
    expect(world.eventsOf('product-change')).to.deep.equal([{ paymentProductId: 302 }]);
    sheet.authorize({ version: 'EC_v1', data: 'sealed' });
    await until(() => world.payments.length, 'the payment');
    expect(world.payments[0]?.paymentProductId).to.equal(302);
  });

  it('A page that keeps its own choice opens no sheet', async () => {
    const sheets = standInForApplePay();
    const { element } = await ready({
      only: ['cards', 302],
      attributes: { express: true },
      prepare: (world) => {
        world.element.applePay = { merchantName: 'Finch & Co.' };
      },
    });
    element.addEventListener('product-change', (event) => event.preventDefault());
    await press(await find('button', 'Pay with Apple Pay'));
    await settle();
    expect(sheets).to.have.length(0);
    expect(query<HTMLInputElement>('radio', 'Cards…')?.checked).to.equal(true);
  });
});
