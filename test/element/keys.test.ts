import { expect } from '@open-wc/testing';
import { allByRole } from '../dom/by-role.js';
import { guard } from './canary.js';
import {
  box,
  cards,
  enter,
  find,
  focused,
  key,
  press,
  products,
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
} from './harness.js';

const chosen = () => (allByRole('radio') as HTMLInputElement[]).find(({ checked }) => checked);
const nameOfChosen = () => chosen()?.labels?.[0]?.querySelector('[part=product-label]')?.textContent?.trim();

describe('The Enter key', () => {
  guard();

  it('Enter moves to the next field and pays in the last required one', async () => {
    const world = await ready({ only: ['cards'] });
    await typeInto('Card number', cards.visa);
    await settle();
    await key('Enter');
    expect(focused()).to.equal('Expiry date');
    await type('1230');
    await key('Enter');
    expect(focused()).to.equal('CVV');
    expect(text()).not.to.contain('is needed');
    expect((await securityCode()).getAttribute('enterkeyhint')).to.equal('go');
    await type('123');
    await key('Enter');
    await world.state('done');
    expect(world.payments).to.have.length(1);
  });

  it('Enter in the last field of an incomplete form shows what is missing', async () => {
    const world = await ready({ only: ['cards'] });
    await typeCard(cards.visa, '', '123');
    await key('Enter');
    await until(() => focused() === 'Expiry date', 'the focus');
    expect(world.payments).to.deep.equal([]);
  });

  it('Enter on the pay button pays', async () => {
    const world = await ready({ only: ['cards'] });
    await typeCard();
    (await find('button', 'Pay…')).focus();
    await key('Enter');
    await world.state('done');
    expect(world.payments).to.have.length(1);
  });

  it('Enter on a row of the list chooses it and never pays', async () => {
    const world = await ready({ only: [products.paypal, 'cards'] });
    const rows = allByRole('radio') as HTMLInputElement[];
    const other = rows.find(({ checked }) => !checked)!;
    rows.find(({ checked }) => checked)!.focus();
    await key('Enter', 'Enter');
    await settle();
    expect(other.checked).to.equal(false);
    expect([world.element.state, world.payments.length]).to.deep.equal(['ready', 0]);
    await key('ArrowDown');
    await until(() => chosen() !== undefined && other.isConnected, 'the other row');
    await settle();
    await key('Enter', 'Enter');
    await settle();
    expect(nameOfChosen()).not.to.equal(undefined);
    expect([world.element.state, world.payments.length]).to.deep.equal(['ready', 0]);
  });

  it('Enter does nothing more after it removed a stored card, however often it is pressed', async () => {
    const world = await ready({
      tokens: [tokens.visa, tokens.amex, tokens.sepa],
      attributes: { 'allow-removal': '' },
      prepare: ({ element }) =>
        element.addEventListener('account-remove', (event) => event.respondWith(Promise.resolve())),
    });
    const before = allByRole('radio').length;
    const remove = () => query('button', 'Remove Visa ending in 7977');
    (await until(remove, 'the button')).focus();
    await key('Enter');
    await until(() => focused() === 'Keep', 'the question');
    await key('Shift+Tab', 'Enter', 'Enter', 'Enter');
    await until(() => allByRole('radio').length === before - 1, 'the account to go');
    await settle();
    await key('Enter', 'Enter');
    await settle();
    expect(allByRole('radio')).to.have.length(before - 1);
    expect([world.element.state, world.payments.length]).to.deep.equal(['ready', 0]);
    expect(text()).not.to.contain('is needed');
    expect(query('button', 'Keep')).to.equal(undefined);
  });

  it('Enter does nothing more after the removal leaves a single form', async () => {
    const world = await ready({
      tokens: [tokens.visa],
      only: ['cards'],
      attributes: { 'allow-removal': '' },
      prepare: ({ element }) =>
        element.addEventListener('account-remove', (event) => event.respondWith(Promise.resolve())),
    });
    (await find('button', 'Remove…')).focus();
    await key('Enter');
    await until(() => focused() === 'Keep', 'the question');
    await key('Shift+Tab', 'Enter');
    await until(() => !allByRole('radio').length, 'a single form');
    await until(() => focused() === 'Removed.', 'the focus on what is said');
    await key('Enter', 'Enter');
    await settle();
    expect([world.element.state, world.payments.length]).to.deep.equal(['ready', 0]);
    expect(text()).not.to.contain('is needed');
  });

  it('Enter opens help and does not tick a checkbox or pay', async () => {
    const world = await ready({ only: ['cards'] });
    await typeCard();
    const remember = query('checkbox');
    if (remember) {
      remember.focus();
      await key('Enter');
    }
    const help = await until(() => query('button', 'Help'), 'help');
    help.focus();
    await key('Enter');
    await until(() => help.getAttribute('aria-expanded') === 'true', 'the help');
    await settle();
    expect([world.element.state, world.payments.length]).to.deep.equal(['ready', 0]);
  });

  it('Enter on a brand chooses it and never pays', async () => {
    const world = await ready({ only: ['cards'] });
    await typeInto('Card number', cards.coBranded);
    const brands = await until(() => {
      const found = (allByRole('radio') as HTMLInputElement[]).filter(({ name }) => name === 'brand');
      return found.length > 1 && found;
    }, 'two brands');
    await enter(await box('Expiry date'));
    await type('1230');
    await enter(await securityCode());
    await type('123');
    const other = brands.find(({ checked }) => !checked)!;
    other.focus();
    await key('Enter');
    await until(() => other.checked, 'the brand');
    await key('Enter');
    await settle();
    expect([world.element.state, world.payments.length]).to.deep.equal(['ready', 0]);
    await press(await find('button', 'Pay…'));
    await world.state('done');
  });
});

describe('Accessible names', () => {
  guard();

  it('The row of a group has its own name and is described by its brands', async () => {
    await ready({ only: ['cards', products.paypal] });
    const group = await find('radio', 'Cards');
    const id = group.getAttribute('aria-describedby') ?? '';
    const described = (group.getRootNode() as ShadowRoot).getElementById(id);
    expect(described?.textContent).to.match(/^Visa, .*Mastercard/i);
  });

  it('Each control has a unique name, and help follows its field and closes on Escape', async () => {
    const world = await ready({ only: ['cards'] });
    await typeCard(cards.visa, '1230', '');
    await enter(await box('Expiry date'));
    await key('Tab');
    expect(focused()).to.equal('CVV');
    const named = [...world.element.renderRoot.querySelectorAll('*')].filter(
      (node) =>
        node.ariaLabel?.includes('CVV') || (node.localName === 'label' && node.textContent?.includes('CVV')),
    );
    expect(named).to.have.length(1);
    await key('Tab');
    expect(focused()).to.equal('Help');
    await key('Enter');
    await until(() => world.element.renderRoot.querySelector('[part=hint][role=status]'), 'the help');
    await key('Escape');
    await until(() => !world.element.renderRoot.querySelector('[part=hint]'), 'no help');
    expect(focused()).to.equal('Help');
  });
});

describe('The focus after a decline', () => {
  guard();

  it('The decline notice comes first, and the focus is on the cleared security code', async () => {
    const world = await ready({ only: ['cards'] });
    await typeCard(cards.refusedByBank);
    await press(await find('button', 'Pay…'));
    await until(() => text().includes('did not approve'), 'the sentence');
    await until(() => focused() === 'CVV', 'the focus');
    expect((await securityCode()).value).to.equal('');
    const place = (selector: string) =>
      world.element.renderRoot.querySelector(selector)!.getBoundingClientRect();
    expect(place('[part=notice]').bottom).to.be.at.most(place('[part=form]').top);
    expect(place('[part=pay-button]').bottom).to.be.at.most(innerHeight + 1);
    await type('123');
    await press(await find('button', 'Pay…'));
    await until(() => world.payments.length === 2, 'another attempt');
  });

  it('The focus is on the decline notice if no code must be typed again', async () => {
    const world = await ready({ only: [products.paypal], answers: false });
    world.element.addEventListener('payment-ready', (event) =>
      event.respondWith(
        Promise.resolve({ payment: { id: 'a', status: 'REJECTED', statusOutput: { errors: [] } } }),
      ),
    );
    await press(await find('button', 'Pay…'));
    await until(() => focused().includes('not accepted'), 'the focus');
  });
});
