import { expect } from '@open-wc/testing';
import { allByRole, nameOf } from '../dom/by-role.js';
import de from '../../src/messages/saving/de.js';
import { guard } from './canary.js';
import {
  type Options,
  type World,
  cards,
  find,
  focused,
  open,
  press,
  query,
  ready,
  securityCode,
  settle,
  text,
  tokens,
  type,
  typeCard,
  typeInto,
  until,
  enter,
} from './harness.js';

/** A merchant's server that makes tokens, and knows those of its consumer. */
const prepare =
  (own: string[] = []) =>
  (world: World): void => {
    world.shop.pay = async (encryptedCustomerInput) => {
      const answer = await world.merchant('POST', '/tokens', { encryptedCustomerInput });
      const json = (await answer.clone().json()) as { token?: string };
      if (json.token && !own.includes(json.token)) own.push(json.token);
      return answer;
    };
    world.shop.session = async () => Response.json(await world.newSession({ tokens: own }));
    world.element.addEventListener('account-remove', (event) => {
      event.respondWith(Promise.resolve(own.splice(event.detail.accountOnFileId, 1)));
    });
  };

const keeping = (purpose: 'save' | 'manage', own: string[] = [], options: Options = {}) =>
  ready({
    ...options,
    session: false,
    attributes: {
      purpose,
      'session-url': '/api/session',
      'payment-url': '/api/payments',
      amount: undefined,
      ...options.attributes,
    },
    prepare: (world) => {
      prepare(own)(world);
      options.prepare?.(world);
    },
  });

const save = async () => press(await find('button', 'Save card'));
const heading = () => allByRole('heading').map(nameOf);
const accounts = () => allByRole('listitem').map(({ textContent }) => textContent!.replace(/\s+/g, ' '));
const announced = () => allByRole('status').map(({ textContent }) => textContent?.trim());

describe('Saving a card', () => {
  guard();

  it('A card is saved without an amount and without a payment', async () => {
    const world = await keeping('save');
    await find('button', 'Save card');
    expect(text()).not.to.match(/\bpay|€|29\.80|next time/i);
    await typeCard();
    await save();
    await until(() => focused() === 'Your card is saved', 'the outcome');
    expect(text()).to.contain('Nothing was charged.');
    expect(world.eventsOf('account-saved')).to.deep.equal([{ isNew: true, paymentProductId: 1 }]);
    expect(world.eventsOf('payment-ready')[0]).to.include({ purpose: 'save', tokenize: false });
    expect(world.eventsOf('payment-result')).to.deep.equal([]);
    expect(world.sandbox.world.records.payments.size).to.equal(0);
    expect(world.values).to.include({ cardNumber: cards.visa });
  });

  it('A bank account is saved under its own name', async () => {
    const world = await keeping('save');
    await world.element.select('770');
    await find('button', 'Save account');
    expect(query('button', 'Save card')).to.equal(undefined);
  });

  it('A single way to save is a form without a list', async () => {
    await keeping('save', [], { only: ['cards'] });
    expect(query('radio')).to.equal(undefined);
    await find('button', 'Save card');
  });

  it('A page that listens gets the ciphertext and answers it', async () => {
    const world = await ready({ attributes: { purpose: 'save', amount: undefined }, prepare: prepare() });
    await typeCard();
    await save();
    await until(() => focused() === 'Your card is saved', 'the outcome');
    expect(world.payments[0]).to.include({ tokenize: false, paymentProductId: 1 });
  });

  it('What is missing is said without a word of paying', async () => {
    await keeping('save');
    await save();
    await until(() => text().includes('Card number is needed.'), 'the issue');
    expect(text()).not.to.match(/\bpay/i);
  });

  it('A refused card keeps what was typed and says what can be done', async () => {
    const world = await keeping('save');
    world.shop.pay = async () =>
      Response.json({ errorId: 'e', errors: [{ code: '400120' }] }, { status: 400 });
    await typeCard();
    await save();
    await until(() => text().includes('This could not be saved.'), 'the refusal');
    expect(text()).not.to.match(/\bpay|bank did not/i);
    expect((await find<HTMLInputElement>('textbox', 'Card number')).value).to.equal('4567 3500 0042 7977');
    await until(() => focused() === nameOf(query('textbox', 'CVV')!), 'the focus at the security code');
    prepare()(world);
    await type('123');
    await save();
    await until(() => heading().includes('Your card is saved'), 'the outcome');
  });

  it('A lost answer is asked for again with the same key, and nothing is saved twice', async () => {
    const keys: unknown[] = [];
    const world = await keeping('save');
    const { pay } = world.shop;
    const known = () => [...world.sandbox.world.records.tokens.values()].length;
    const before = known();
    world.shop.pay = async (sealed, headers) => {
      keys.push(headers?.get('idempotency-key'));
      const answer = await pay(sealed, headers);
      return keys.length > 1 ? answer : new Response('', { status: 502 });
    };
    await typeCard();
    await save();
    await until(() => text().includes('Was it saved? We do not know yet.'), 'the notice');
    expect(text()).not.to.match(/\bpay/i);
    await enter(await securityCode());
    await type('123');
    await save();
    await until(() => heading().length, 'the outcome');
    expect(new Set(keys).size).to.equal(1);
    expect(known()).to.equal(before + 1);
  });

  it('A card that was saved before is not saved again', async () => {
    const world = await keeping('save');
    await typeCard();
    await save();
    await until(() => heading().includes('Your card is saved'), 'the first');
    world.element.reset();
    await world.state('ready');
    await typeCard();
    await save();
    await until(() => heading().includes('This was saved before'), 'the second');
    expect(world.eventsOf('account-saved').map(({ isNew }) => isNew)).to.deep.equal([true, false]);
  });

  it('An expired session is renewed, and nothing typed is lost but the security code', async () => {
    const world = await keeping('save');
    await typeCard();
    world.sandbox.clock.advance(3 * 3_600_000);
    await save();
    await until(() => text().includes('Nothing has been saved yet.'), 'the renewal');
    expect(text()).not.to.match(/\bpay/i);
    expect((await find<HTMLInputElement>('textbox', 'Card number')).value).to.equal('4567 3500 0042 7977');
    await enter(await securityCode());
    await type('123');
    await save();
    await until(() => heading().includes('Your card is saved'), 'the outcome');
  });

  it('A purpose that there is not is an error that names it, and nothing is asked of the platform', async () => {
    const world = await open({ attributes: { purpose: 'keep' } });
    await world.state('failed');
    const { error } = world.eventsOf('checkout-error')[0]!;
    expect(error.code).to.equal('config');
    expect(error.message).to.contain('purpose');
    expect(world.requests).to.deep.equal([]);
  });

  it('The words come in the language of the page', async () => {
    await keeping('save', [], { attributes: { locale: 'de-DE' } });
    await find('button', de.saveCard);
  });

  it('An element that pays after all asks for its amount', async () => {
    const world = await keeping('save');
    world.element.purpose = 'pay';
    await world.state('failed').catch(() => {});
    await until(() => world.element.error?.message.includes('amount'), 'the error');
    world.element.amount = 2980;
    await find('button', 'Pay €29.80');
  });
});

describe('Managing stored accounts', () => {
  guard();

  it('The accounts are listed, each with its removal, and the focus stays where it was', async () => {
    await keeping('manage', [tokens.visa, tokens.masterCard]);
    expect(heading()).to.deep.equal(['Saved cards and accounts']);
    expect(accounts()).to.have.length(2);
    await find('button', 'Remove Visa ending in 7977');
    await find('button', 'Replace MasterCard ending in 1732');
    expect(query('button', 'Replace Visa ending in 7977')).to.equal(undefined);
    expect(document.activeElement).to.equal(document.body);
    expect(text()).not.to.match(/€|Save card/);
  });

  it('A removed account leaves the list, and the focus goes to the list’s heading', async () => {
    const own = [tokens.visa, tokens.amex];
    await keeping('manage', own);
    await press(await find('button', 'Remove American Express ending in 7381…'));
    await until(() => focused() === 'Keep', 'the question');
    await press(await find('button', 'Keep'));
    await until(() => focused().startsWith('Remove American Express'), 'the button of the same row');
    await press(await find('button', 'Remove American Express ending in 7381…'));
    await find('button', 'Keep');
    await press(await find('button', 'Remove American Express ending in 7381…'));
    await until(() => accounts().length === 1, 'the account to go');
    await until(() => focused() === 'Saved cards and accounts', 'the focus on the heading');
    expect(announced()).to.include('Removed.');
    expect(own).to.deep.equal([tokens.visa]);
  });

  it('The last account that goes leaves a sentence and the way to add another', async () => {
    await keeping('manage', [tokens.visa]);
    await press(await find('button', 'Remove Visa…'));
    await find('button', 'Keep');
    await press(await find('button', 'Remove Visa…'));
    await until(() => text().includes('Nothing is saved yet.'), 'the empty list');
    await find('button', 'Add a card or account');
  });

  it('An added card is saved, and the list shows it by a new session', async () => {
    const world = await keeping('manage', [tokens.amex]);
    await press(await find('button', 'Add a card or account'));
    await until(() => focused().startsWith('Cards'), 'the focus on what can be added');
    await typeCard();
    await save();
    await until(() => accounts().length === 2, 'the new account');
    expect(accounts().some((row) => row.includes('Visa ending in 7977'))).to.equal(true);
    await until(() => focused() === 'Saved cards and accounts', 'the focus on the heading');
    expect(announced()).to.include('Your card is saved');
    expect(text()).to.contain('Your card is saved');
    expect(query('button', 'Save card')).to.equal(undefined);
    expect(world.sandbox.world.records.payments.size).to.equal(0);
    expect(world.count(/api\/session/)).to.equal(2);
  });

  it('Without a session to follow, the list comes back all the same', async () => {
    await ready({
      tokens: [tokens.amex],
      attributes: { purpose: 'manage', amount: undefined },
      prepare: prepare(),
    });
    await press(await find('button', 'Add a card or account'));
    await typeCard();
    await save();
    await until(() => focused() === 'Saved cards and accounts', 'the list');
    expect(text()).to.contain('Your card is saved');
    expect(accounts()).to.have.length(1);
  });

  it('A card that is not added after all is forgotten', async () => {
    await keeping('manage', [], { only: ['cards'] });
    await press(await find('button', 'Add a card'));
    await until(() => focused() === 'Card number', 'the focus on the first field');
    await typeInto('Card number', cards.visa);
    await press(await find('button', 'Cancel'));
    await until(() => focused() === 'Add a card', 'the focus on the button');
    await press(await find('button', 'Add a card'));
    expect((await find<HTMLInputElement>('textbox', 'Card number')).value).to.equal('');
  });

  it('An expired card is replaced, and the page is told which', async () => {
    const world = await keeping('manage', [tokens.visa, tokens.masterCard]);
    await press(await find('button', 'Replace MasterCard ending in 1732'));
    await until(() => text().includes('This takes the place of MasterCard ending in 1732.'), 'the form');
    await typeCard(cards.masterCard);
    await save();
    await until(() => world.eventsOf('account-saved').length, 'the answer');
    expect(world.eventsOf('payment-ready')[0]!.replaces).to.include({
      accountOnFileId: 1,
      paymentProductId: 3,
    });
    expect(world.eventsOf('payment-ready')[0]!.replaces!.label).to.match(/1732$/);
    await settle();
    await press(await find('button', 'Add a card or account'));
    await typeCard();
    await save();
    await until(() => world.eventsOf('account-saved').length === 2, 'the next answer');
    expect(world.eventsOf('payment-ready')[1]).not.to.have.property('replaces');
  });

  it('A refused card leaves the form open, and the list as it was', async () => {
    const world = await keeping('manage', [tokens.visa]);
    world.shop.pay = async () => Response.json({ errorId: 'e', errors: [{ code: '1' }] }, { status: 400 });
    await press(await find('button', 'Add a card or account'));
    await typeCard();
    await save();
    await until(() => text().includes('This could not be saved.'), 'the refusal');
    expect(accounts()).to.have.length(1);
    await press(await find('button', 'Cancel'));
    await until(() => focused() === 'Add a card or account', 'the list');
  });
});
