import { expect } from '@open-wc/testing';
import { aimAt } from '../dom/aim.js';
import { allByRole, nameOf } from '../dom/by-role.js';
import { guard } from './canary.js';
import {
  after,
  find,
  hover,
  key,
  type Options,
  press,
  pressAt,
  ready,
  resize,
  settle,
  tokens,
  until,
  text,
} from './harness.js';

const root = () => document.querySelector('connect-checkout')!.renderRoot;
const top = (element: Element) => element.getBoundingClientRect().top;
const form = () => root().querySelector('[part=form]');
/** The row at a point of the screen. */
const rowAt = ({ x, y }: { x: number; y: number }) => root().elementFromPoint(x, y)?.closest('.row');
const held = () =>
  root()
    .getAnimations()
    .some(({ playState }) => playState === 'paused');
const more = () => allByRole('button').find((button) => nameOf(button).endsWith('more ways to pay'));

interface Row {
  readonly name: string;
  readonly options?: Options;
}

/** What stands open above the row is the form of a card. */
const below: Readonly<Record<string, Row>> = {
  'a product without fields': { name: 'PayPal…' },
  'a product with fields': { name: 'iDEAL…' },
  'an account': { name: 'American Express ending…', options: { tokens: [tokens.visa, tokens.amex] } },
  'a group': { name: 'Cards…', options: { tokens: [tokens.visa] } },
};

/** What stands open below the row is larger than what the row brings. */
const above: Readonly<Record<string, Row>> = {
  'a product without fields': {
    name: 'PayPal…',
    options: { only: [840, 'cards'], attributes: { order: '840', 'payment-product': 'cards' } },
  },
  'an account': {
    name: 'Visa ending…',
    options: { tokens: [tokens.visa], only: ['cards'], attributes: { 'payment-product': 'cards' } },
  },
};

/** Where the page cannot be scrolled as far as the row would move. */
const places = {
  'at the top of a page': { rows: below, padding: '0px' },
  'at the end of a page': { rows: above, padding: '1500px' },
};

/** Presses a row and expects it to be there still, for whatever comes next at the same place. */
const pressAndStay = async ({ name, options = {} }: Row) => {
  const world = await ready(options);
  await until(() => root().querySelector('[part~=product-chosen] + *, [part~=product] + *'), 'a list');
  scrollTo(0, document.documentElement.scrollHeight * Number(document.body.style.paddingTop !== '0px'));
  const radio = await find<HTMLInputElement>('radio', name);
  const row = radio.closest('label')!;
  const at = await aimAt(radio);
  const before = top(row);
  const stays = () => {
    expect(Math.abs(top(row) - before), 'pixels that the row moved by').to.be.lessThan(2);
    expect(rowAt(at), 'the row under the pointer').to.equal(row);
  };
  return { world, radio, row, at, stays };
};

describe('A pressed row where the page cannot scroll', () => {
  guard();

  for (const [where, { rows, padding }] of Object.entries(places))
    for (const [width, height] of [
      [360, 640],
      [1280, 720],
    ] as const)
      for (const [what, row] of Object.entries(rows))
        it(`The row of ${what} stays under the pointer ${where}, ${width} px wide`, async () => {
          await resize(width, height);
          document.body.style.paddingTop = padding;
          after(() => resize());
          after(() => (document.body.style.paddingTop = ''));
          const { world, radio, at, stays } = await pressAndStay(row);
          await press(radio);
          await until(() => radio.closest('[part~=product-chosen]'), 'the choice');
          await settle(20);
          stays();
          await pressAt(at);
          stays();
          expect(world.eventsOf('product-change')).to.have.length(1);
          expect(world.element.state, text()).to.equal('ready');
        });

  it('A row goes to its place in the list once the pointer rests, and not on its way', async () => {
    await resize(1280, 720);
    after(() => resize());
    const { radio, row } = await pressAndStay({ name: 'PayPal…' });
    const list = root().querySelector('[part=list]')!;
    await press(radio);
    await until(held, 'the row to be held');
    const before = { row: top(row), list: list.getBoundingClientRect().height };
    await hover(list.querySelector('label')!);
    expect(held(), 'that the row is held while the pointer moves').to.equal(true);
    await until(() => !root().getAnimations().length, 'the row to be let go');
    expect(top(row)).to.be.lessThan(before.row - 100);
    expect(before.row - top(row)).to.be.closeTo(before.list - list.getBoundingClientRect().height, 1);
    expect(form()).to.equal(null);
  });

  it('A row goes to its place in the list once keys rest, and not at a key', async () => {
    const { radio } = await pressAndStay({ name: 'PayPal…' });
    await press(radio);
    await until(held, 'the row to be held');
    await key('Tab');
    expect(held(), 'that the row is held while somebody types').to.equal(true);
    await until(() => !root().getAnimations().length, 'the row to be let go');
  });

  it('The second row that is pressed is held as the first one was', async () => {
    const { world, radio } = await pressAndStay({ name: 'PayPal…' });
    await press(radio);
    await until(held, 'the row to be held');
    const other = await find('radio', 'Trustly…');
    const row = other.closest('label')!;
    const before = top(row);
    await press(other);
    await until(() => world.eventsOf('product-change').length === 2, 'the other choice');
    await until(() => other.closest('[part~=product-chosen]'), 'the other form');
    expect(Math.abs(top(row) - before)).to.be.lessThan(2);
  });

  it('The second press of two on the button that unfolds the list chooses nothing', async () => {
    const world = await ready();
    await press(await until(more, 'the button'), { times: 2 });
    await until(() => !more(), 'the other rows');
    await settle(20);
    expect(world.eventsOf('product-change')).to.have.length(0);
  });
});
