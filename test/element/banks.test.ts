import { expect } from '@open-wc/testing';
import {
  after,
  find,
  key,
  products,
  query,
  ready,
  settle,
  text,
  type,
  until,
  press,
  enter,
  choose,
} from './harness.js';
import type { World } from './harness.js';

const selector = '[role=combobox]';

const combobox = (world: World) =>
  until(() => world.element.renderRoot.querySelector<HTMLInputElement>(selector), 'the search for a bank');
const options = (world: World) =>
  [...world.element.renderRoot.querySelectorAll<HTMLElement>('[role=option]')].filter(
    (option) => option.getClientRects().length,
  );
const names = (world: World) => options(world).map(({ textContent }) => textContent.trim());
const reached = (world: World) => {
  const { renderRoot } = world.element;
  const id = renderRoot.querySelector(selector)!.getAttribute('aria-activedescendant');
  return id && renderRoot.getElementById(id)?.textContent.trim();
};

const ideal = (options: Parameters<typeof ready>[0] = {}) => ready({ only: [products.ideal], ...options });

/** As on a phone: what points is coarse. */
const onPhone = () => {
  const { matchMedia } = window;
  window.matchMedia = (media) =>
    ({ ...matchMedia(media), matches: media.includes('coarse') }) as MediaQueryList;
  after(() => (window.matchMedia = matchMedia));
};

/** What the directory says, instead of what the sandbox would. */
const directory = (world: World, answer: unknown, status = 200) => {
  const { fetch } = world;
  const held = { answer, status };
  globalThis.fetch = async (input, init) =>
    new Request(input, init).url.includes('/directory')
      ? Response.json(held.answer, { status: held.status })
      : fetch(input, init);
  return held;
};
const bank = (issuerName: string, issuerList = 'long', ...countryNames: string[]) => ({
  issuerId: issuerName.toUpperCase(),
  issuerName,
  issuerList,
  countryNames,
});
const many = [
  bank('Zürcher Bank', 'long', 'Suisse'),
  bank('Alpha', 'long', 'Österreich'),
  ...'BCDEFGH'.split('').map((letter) => bank(`Bank ${letter}`, 'long', 'Suisse')),
  bank('Big Bank', 'short', 'Suisse'),
  bank('Online'),
];

/** The product says nothing of the banks itself. */
const withoutList: NonNullable<Parameters<typeof ready>[0]>['product'] = (product) => ({
  ...product,
  fields: (product['fields'] as { displayHints: object }[] | undefined)?.map((field) => ({
    ...field,
    dataRestrictions: { isRequired: true, validators: {} },
    displayHints: { ...field.displayHints, formElement: { type: 'list' } },
  })),
});

describe('The bank search', () => {
  it('The list of banks opens in view, even at the bottom of the screen', async () => {
    const above = document.createElement('div');
    above.style.height = `${innerHeight * 2}px`;
    document.body.prepend(above);
    after(() => above.remove());
    const world = await ideal();
    const box = await combobox(world);
    box.scrollIntoView({ block: 'end' });
    await press(box);
    const list = world.element.renderRoot.querySelector('[role=listbox]')!;
    await until(() => list.clientHeight > 100, 'the list');
    await until(() => list.getBoundingClientRect().bottom <= innerHeight + 1, 'all of it');
  });

  it('The most used banks come first and each group has a heading', async () => {
    const world = await ideal();
    await press(await combobox(world));
    await settle(2);
    expect(names(world).slice(0, 4)).to.deep.equal(['ABN AMRO', 'ING', 'Rabobank', 'ASN Bank']);
    const groups = [...world.element.renderRoot.querySelectorAll('[role=listbox] [role=group]')];
    expect(
      groups.map((group) =>
        world.element.renderRoot.getElementById(group.getAttribute('aria-labelledby')!)?.textContent.trim(),
      ),
    ).to.deep.equal(['Most used', 'Nederland']);
  });

  it('Banks are grouped by country, with the rest last', async () => {
    const world = await ideal({
      product: withoutList,
      prepare: (made) => directory(made, { entries: many }),
    });
    await press(await combobox(world));
    await settle(2);
    const labels = [...world.element.renderRoot.querySelectorAll('[part=bank-group]')];
    expect(labels.map(({ textContent }) => textContent?.trim())).to.deep.equal([
      'Most used',
      'Österreich',
      'Suisse',
      'Other banks',
    ]);
  });

  it('The search ignores case and accents and announces the number of matches', async () => {
    const world = await ideal({
      product: withoutList,
      prepare: (made) => directory(made, { entries: many }),
    });
    await enter(await combobox(world));
    await type('zurch');
    await settle(2);
    expect(names(world)).to.deep.equal(['Zürcher Bank']);
    expect(text()).to.include('Banks found: 1');
    await type('x');
    await settle(2);
    expect(names(world)).to.deep.equal([]);
    expect(text()).to.include('No bank has that name.');
  });

  it('A bank is chosen with the arrow keys and Enter, and is paid with', async () => {
    const world = await ideal();
    const input = await combobox(world);
    await enter(input);
    await key('ArrowDown', 'ArrowDown');
    await settle(2);
    expect(reached(world)).to.equal('ING');
    await key('ArrowUp', 'ArrowUp');
    await settle(2);
    expect(reached(world), 'from the first to the last').to.equal(names(world).at(-1));
    await key('ArrowDown', 'Enter');
    await settle(2);
    expect(input.value).to.equal('ABN AMRO');
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    expect(world.payments.length, 'Enter chose, and paid nothing').to.equal(0);
    await world.pay();
    expect(world.values).to.deep.equal({ issuerId: 'ABNANL2A' });
  });

  it('Enter chooses the first match, and a complete name typed by hand is accepted', async () => {
    const world = await ideal();
    const input = await combobox(world);
    await enter(input);
    await type('tri');
    await key('Enter');
    await settle(2);
    expect(input.value).to.equal('Triodos Bank');
    input.select();
    await type('knab');
    await settle(2);
    await world.pay();
    expect(world.values).to.deep.equal({ issuerId: 'KNABNL2H' });
  });

  it('A bank is chosen with the pointer while the focus stays in the search', async () => {
    const world = await ideal();
    const input = await combobox(world);
    await press(input);
    await settle(2);
    await press(options(world).find((option) => option.textContent.includes('bunq'))!);
    await settle(2);
    expect(input.value).to.equal('bunq');
    expect(world.element.renderRoot.activeElement).to.equal(input);
    expect(options(world).length).to.equal(0);
  });

  it('Escape closes the list and restores the chosen name', async () => {
    const world = await ideal();
    const input = await combobox(world);
    await enter(input);
    await type('abn');
    await key('Escape');
    await settle(2);
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    expect(input.value).to.equal('');
    await type('abn');
    await key('Enter');
    await settle(2);
    const chosen = input.value;
    expect(chosen).to.match(/^ABN/);
    await key('Backspace', 'Backspace');
    await key('Escape');
    await settle(2);
    expect(input.value).to.equal(chosen);
    await world.pay();
    expect(world.payments).to.have.length(1);
  });

  it('A bank that is no longer shown is not paid with', async () => {
    const world = await ideal();
    const input = await combobox(world);
    await enter(input);
    await type('knab');
    await settle(2);
    await key('Backspace');
    await key('Escape');
    await world.pay();
    expect(world.payments.length).to.equal(0);
    expect(text()).to.include('Choose from the list: Select your bank.');
    expect(world.element.renderRoot.activeElement).to.equal(input);
    expect(input.value).to.equal('');
  });

  it('Enter chooses a bank and does nothing else, however often it is pressed', async () => {
    const world = await ready({ only: [products.ideal, products.paypal] });
    const input = await combobox(world);
    await enter(input);
    await type('rab');
    await settle(2);
    await key('Enter', 'Enter', 'Enter');
    await settle();
    expect(input.value).to.match(/^Rabo/);
    expect([world.element.state, world.payments.length]).to.deep.equal(['ready', 0]);
  });

  it('The first of two quick presses chooses a bank, and the second does nothing', async () => {
    const world = await ready({ only: [products.ideal, products.paypal] });
    const input = await combobox(world);
    await press(input);
    await until(() => options(world).length > 8, 'the list');
    await settle();
    const name = names(world)[3];
    await press(options(world)[3]!, { times: 2, held: 20 });
    await settle();
    expect(input.value).to.equal(name);
    expect([world.element.state, world.payments.length]).to.deep.equal(['ready', 0]);
    expect(query('radio', 'iDEAL…')).to.have.property('checked', true);
  });

  it('The bank and an unfinished search are kept while another option is shown', async () => {
    const world = await ready({ only: [products.ideal, products.paypal] });
    await enter(await combobox(world));
    await type('rab');
    await world.element.select(products.paypal);
    await settle(2);
    await world.element.select(products.ideal);
    expect((await combobox(world)).value).to.equal('rab');
    await enter(await combobox(world));
    await key('ArrowDown', 'Enter');
    await world.element.select(products.paypal);
    await settle(2);
    await world.element.select(products.ideal);
    expect((await combobox(world)).value).to.equal('Rabobank');
  });

  it('A phone, or a short list, gets a native select with the same groups', async () => {
    onPhone();
    const world = await ideal();
    await until(() => world.element.renderRoot.querySelector('optgroup'), 'groups');
    expect(world.element.renderRoot.querySelector(selector)).to.equal(null);
    const groups = [...world.element.renderRoot.querySelectorAll('optgroup')];
    expect(groups.map(({ label }) => label)).to.deep.equal(['Most used', 'Nederland']);
    const select = await find<HTMLSelectElement>('combobox', 'Select your bank');
    await choose(select, 'Triodos Bank');
    await world.pay();
    expect(world.values).to.deep.equal({ issuerId: 'TRIONL2U' });
  });

  it('The product’s own list is used if there is no directory', async () => {
    await ideal({ prepare: (made) => directory(made, { errors: [{ code: '1' }] }, 404) });
    await settle();
    const select = await find<HTMLSelectElement>('combobox', 'Select your bank');
    expect(select.options.length).to.equal(13);
    expect(query('button', 'Try again')).to.equal(undefined);
  });

  it('A failed directory is reported and can be retried', async () => {
    const held: ReturnType<typeof directory>[] = [];
    const world = await ideal({
      product: withoutList,
      prepare: (made) => held.push(directory(made, {}, 400)),
    });
    const again = await find('button', 'Try again');
    expect(text()).to.include('This could not be loaded.');
    Object.assign(held[0]!, { answer: { entries: many }, status: 200 });
    await press(again);
    await press(await combobox(world));
    await settle(2);
    expect(names(world)).to.include('Big Bank');
  });

  it('Thousands of banks are drawn as they come into view, and each is found and reached', async () => {
    const thousands = Array.from({ length: 3_000 }, (_, at) => bank(`Bank ${at}`, 'long', 'Suisse'));
    const world = await ideal({
      product: withoutList,
      prepare: (world) => void directory(world, { entries: thousands }),
    });
    const input = await combobox(world);
    await enter(input);
    await key('ArrowDown');
    await until(() => options(world).length, 'the banks');
    const few = options(world);
    expect(few.length).to.be.within(20, 200);
    expect(few[1]!.getAttribute('aria-setsize')).to.equal('3000');
    expect(few[1]!.getAttribute('aria-posinset')).to.equal('2');
    // What a wheel or a finger does.
    few.at(-1)!.scrollIntoView();
    await until(() => options(world).length > few.length, 'more of them');
    await key('ArrowUp');
    await settle(2);
    // They are in the order of their names.
    expect(reached(world)).to.equal('Bank 999');
    await type('bank 2345');
    await settle(2);
    expect(names(world)).to.deep.equal(['Bank 2345']);
    expect(options(world)[0]!.hasAttribute('aria-setsize')).to.equal(false);
    await key('Enter');
    await settle(2);
    await world.pay();
    expect(world.values).to.deep.equal({ issuerId: 'BANK 2345' });
  });
});
