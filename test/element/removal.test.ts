import { expect } from '@open-wc/testing';
import { allByRole, nameOf } from '../dom/by-role.js';
import { guard } from './canary.js';
import {
  type Options,
  type World,
  find,
  focused,
  key,
  query,
  ready,
  settle,
  text,
  tokens,
  typeInto,
  until,
  press,
} from './harness.js';

const visa = 'Visa ending in 7977';
const names = () => allByRole('radio').map((radio) => nameOf(radio).replace(/, expire.*/, ''));

/** A page that lets accounts be removed, and how it answers. */
const removable = (
  answer?: (event: HTMLElementEventMap['account-remove']) => void,
  { attributes, ...options }: Options = {},
): Promise<World> =>
  ready({
    tokens: [tokens.visa, tokens.amex],
    attributes: { 'allow-removal': '', ...attributes },
    prepare: ({ element }) => answer && element.addEventListener('account-remove', answer),
    ...options,
  });

const ask = async () => {
  await press(await find('button', `Remove ${visa}`));
  await find('button', 'Keep');
  return find('button', `Remove ${visa}`);
};

describe('Removing a stored account', () => {
  guard();

  it('Removal is offered only if the page allows it, and only for stored accounts', async () => {
    await ready({ tokens: [tokens.visa] });
    await until(() => names().includes(visa), 'the account');
    expect(query('button', `Remove ${visa}`)).to.equal(undefined);
    const { element } = await removable();
    await find('button', `Remove ${visa}`);
    await element.select('cards');
    await until(() => !query('button', `Remove ${visa}`), 'the button to go');
  });

  it('A confirmation is asked first, by keyboard, with the focus on Keep', async () => {
    const world = await removable(() => expect.fail('nothing was agreed to'));
    const button = await find('button', `Remove ${visa}`);
    button.focus();
    await key('Enter');
    await until(() => focused() === 'Keep', 'the question');
    expect(query('group', 'Remove this saved way to pay?')).not.to.equal(undefined);
    await key('Escape');
    await until(() => focused() === `Remove ${visa}`, 'the button again');
    await key('Enter');
    await until(() => focused() === 'Keep', 'the question');
    await key('Enter');
    await until(() => focused() === `Remove ${visa}`, 'the button again');
    expect(query('button', 'Keep')).to.equal(undefined);
    expect(world.element.state, text()).to.equal('ready');
  });

  it('The account leaves the list for good once the page’s server has deleted it', async () => {
    let deleted!: () => void;
    const asked: object[] = [];
    const world = await removable((event) => {
      asked.push(event.detail);
      event.respondWith(new Promise<void>((resolve) => (deleted = resolve)));
    });
    await until(() => names().includes(visa), 'the account');
    await typeInto('CVV', '123');
    await press(await ask());
    await until(() => !query('button', 'Keep'), 'the answer to be waited for');
    expect(names()).to.include(visa);
    deleted();
    await until(() => !names().includes(visa), 'the account to go');
    expect(asked).to.deep.equal([{ accountOnFileId: 0, paymentProductId: 1, label: '**** **** **** 7977' }]);
    await until(() => focused().startsWith('American Express ending in 7381'), 'the focus on the next');
    expect(allByRole('status').map(({ textContent }) => textContent?.trim())).to.include('Removed.');
    // The session may still know it.
    await world.element.reload();
    await settle();
    expect(names()).not.to.include(visa);
    expect(text()).not.to.contain('cannot be used');
    await typeInto('CID', '1234');
    await world.pay();
    expect(world.payments.at(-1)).to.include({ accountOnFileId: 1, paymentProductId: 2 });
  });

  it('The account stays, with a message, if the removal fails', async () => {
    const world = await removable((event) => event.respondWith(Promise.reject(new Error('no'))));
    await typeInto('CVV', '123');
    await press(await ask());
    await until(() => text().includes('This could not be removed. Try again later.'), 'the word');
    expect(names()).to.include(visa);
    expect(focused()).to.equal(`Remove ${visa}`);
    await world.pay();
    expect(world.values).to.deep.equal({ cvv: '123' });
  });

  it('The account stays, with a message, if the server’s Response says no', async () => {
    await removable((event) => event.respondWith(Promise.resolve(new Response('', { status: 500 }))));
    await press(await ask());
    await until(() => text().includes('This could not be removed.'), 'the word');
    expect(names()).to.include(visa);
  });

  it('The account leaves the list where the listener answers and prevents the default too', async () => {
    await removable((event) => {
      event.preventDefault();
      event.respondWith(Promise.resolve(new Response(null, { status: 204 })));
    });
    await press(await ask());
    await until(() => !names().includes(visa), 'the row to leave');
  });

  it('The account stays, with an error, if nobody listens', async () => {
    const world = await removable();
    await press(await ask());
    await until(() => text().includes('This could not be removed.'), 'the word');
    expect(world.eventsOf('checkout-error').map(({ error }) => error.code)).to.deep.equal(['config']);
  });

  it('The page can take over the removal', async () => {
    const world = await removable((event) => event.preventDefault());
    await press(await ask());
    await until(() => focused() === `Remove ${visa}`, 'the button again');
    expect(names()).to.include(visa);
    expect(world.eventsOf('checkout-error')).to.deep.equal([]);
  });

  it('Values typed for another option are kept after a removal', async () => {
    const world = await removable((event) => event.respondWith(undefined));
    await world.element.select('cards');
    await typeInto('Card number', '4567');
    await press(await find('radio', `${visa}…`));
    await press(await ask());
    await until(() => !names().includes(visa), 'the account to go');
    await world.element.select('cards');
    const number = await find<HTMLInputElement>('textbox', 'Card number');
    expect(number.value).to.equal('4567');
  });
});
