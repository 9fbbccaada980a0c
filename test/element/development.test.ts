import { expect } from '@open-wc/testing';
import type { ConnectCheckout } from '../../src/index.js';
import { warningsOf, warningsOfList, warningsOfPayment } from '../../src/development/warnings.js';
import { guard } from './canary.js';
import { products, ready, typeCard } from './harness.js';

const ids = (element: ConnectCheckout) => warningsOf(element).map(({ id }) => id);

describe('What the development build warns of', () => {
  guard();

  it('A page without mistakes gets no warnings', async () => {
    const { element } = await ready({
      only: ['cards'],
      attributes: { 'payment-url': '/api/payments', 'return-url': '/' },
    });
    expect(ids(element)).to.deep.equal([]);
  });

  it('A page that saves cards needs no return-url', async () => {
    const { element } = await ready({
      only: ['cards'],
      attributes: { 'payment-url': '/api/accounts', purpose: 'manage' },
    });
    expect(ids(element)).to.deep.equal([]);
  });

  for (const [id, attributes] of Object.entries({
    'payment-url-without-return-url': { 'payment-url': '/api/payments' },
    'return-url-without-payment-url': { 'return-url': '/' },
    'name-without-form': { name: 'card' },
    'dialog-without-return-url': { presentation: 'dialog' },
    'express-without-wallets': { express: true },
    'misspelt-attributes': { paymenturl: '/api/payments' },
  }))
    it(`A page is warned of ${id}`, async () => {
      const { element } = await ready({ only: ['cards'], attributes });
      expect(ids(element)).to.deep.equal([id]);
    });

  it('A page is warned of children that no slot shows', async () => {
    const { element } = await ready({ only: ['cards'] });
    element.append('Loading…', document.createElement('p'));
    const [warning] = warningsOf(element);
    expect(warning?.text).to.contain('text, <p>');
  });

  it('A page is warned of an address that is not https', () => {
    const element = document.createElement('connect-checkout');
    const address = 'http://platform.example';
    element.session = { clientSessionId: '1', customerId: '1', clientApiUrl: address, assetUrl: address };
    expect(ids(element)).to.deep.equal(['http-session']);
  });

  it('A page is warned of an order that names what is not offered', async () => {
    const { element } = await ready({ only: ['cards'], attributes: { order: 'cards 840 klarna' } });
    expect(warningsOfList(element, [products.visa]).map(({ text }) => text)).to.deep.equal([
      'order names products that are not offered: 840, klarna.',
    ]);
  });

  it('A page is warned of a payment for another amount than the one that was pressed', async () => {
    const world = await ready({ only: ['cards'], attributes: { amount: '1000' } });
    await typeCard();
    await world.pay();
    const [result] = world.eventsOf('payment-result');
    expect(warningsOfPayment([1000, 'EUR'], result!).map(({ text }) => text)).to.deep.equal([
      'The consumer pressed 1000 EUR, and the payment is for 2980 EUR, which the outcome says.',
    ]);
    expect(warningsOfPayment([2980, 'EUR'], result!)).to.deep.equal([]);
    expect(warningsOfPayment([1000, 'EUR'], { ...result!, amountOfMoney: undefined })).to.deep.equal([]);
  });
});
