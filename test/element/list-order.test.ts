import { expect } from '@open-wc/testing';
import { allByRole, nameOf } from '../dom/by-role.js';
import { guard } from './canary.js';
import {
  type Options,
  type World,
  after,
  find,
  focused,
  key,
  open,
  press,
  products,
  query,
} from './harness.js';
import { ready, resize, settle, text, tokens, until } from './harness.js';
import { standInForApplePay } from './wallets.js';

const rows = () =>
  (allByRole('radio') as HTMLInputElement[]).filter(({ name }) => name === 'product').map(nameOf);

interface Listed {
  readonly id: number;
  readonly displayHints: { readonly displayOrder: number; readonly label: string };
}

/** The platform's list, changed on its way. */
const listing =
  (change: (products: readonly Listed[]) => readonly object[]) =>
  ({ sandbox }: World): void => {
    sandbox.faults.add({
      everyone: true,
      path: '/products',
      kind: 'change',
      change: (body: { paymentProducts: readonly Listed[] }) => ({
        paymentProducts: change(body.paymentProducts),
      }),
      times: 'always',
    });
  };

/** Forty ways to pay. */
const many = listing((products) => {
  const paypal = products.find(({ id }) => id === 840)!;
  return Array.from({ length: 40 }, (_, at) => ({
    ...paypal,
    id: at ? 4000 + at : 840,
    displayHints: { ...paypal.displayHints, displayOrder: at, label: `Way ${at + 1}` },
  }));
});

const folded = (options: Options = {}) =>
  ready({ ...options, prepare: (world) => (many(world), options.prepare?.(world)) });

/** How far the page's content has moved by itself. */
const shifts = () => {
  const seen = { total: 0, isMeasured: PerformanceObserver.supportedEntryTypes.includes('layout-shift') };
  if (!seen.isMeasured) return seen;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as readonly { readonly value: number }[])
      seen.total += entry.value;
  });
  observer.observe({ type: 'layout-shift' });
  after(() => observer.disconnect());
  return seen;
};

describe('The order of the list', () => {
  guard();

  it('What the page names comes first, in the page’s order, and groups count by any member', async () => {
    await ready({
      only: ['cards', products.ideal, products.paypal, products.sepa],
      attributes: { order: '770, 840 1' },
    });
    expect(rows().map((name) => name.split('You')[0])).to.deep.equal([
      'SEPA direct debit',
      'PayPal',
      'Cards',
      'iDEAL',
    ]);
  });

  it('Stored accounts stay above what the page names', async () => {
    await ready({ tokens: [tokens.visa], only: ['cards', products.paypal], attributes: { order: '840' } });
    expect(rows().map((name) => name.split(/ |You/)[0])).to.deep.equal(['Visa', 'PayPal', 'Cards']);
  });

  for (const [width, order, first] of [
    [360, undefined, 'Way 3'],
    [1280, undefined, 'Way 1'],
    [360, '840', 'Way 1'],
  ] as const)
    it(`On a page ${width} px wide ${order ? 'with' : 'without'} an order of its own, ${first} comes first`, async () => {
      await resize(width, 640);
      after(() => void resize());
      await ready({
        attributes: { order },
        prepare: listing((products) => {
          const paypal = products.find(({ id }) => id === 840)!;
          return ['NO_SUPPORT', 'BASIC_SUPPORT', 'OPTIMISED_SUPPORT'].map((mobileIntegrationLevel, at) => ({
            ...paypal,
            id: at ? 4000 + at : 840,
            mobileIntegrationLevel,
            displayHints: { ...paypal.displayHints, displayOrder: at, label: `Way ${at + 1}` },
          }));
        }),
      });
      expect(rows()[0]).to.contain(first);
    });
});

describe('A long list', () => {
  guard();

  it('Forty ways to pay fold into eight and a button with the number of the others', async () => {
    await folded();
    expect(rows()).to.have.length(8);
    await find('button', '32 more ways to pay');
  });

  it('The button is reached by Tab and pressed by a key; the focus goes to the first new row', async () => {
    const { element } = await folded();
    (await find('radio', 'Way 1…')).focus();
    await until(async () => {
      await key('Tab');
      return focused() === '32 more ways to pay';
    }, 'the button');
    await key('Enter');
    await until(() => rows().length === 40, 'the rows');
    await until(() => focused().startsWith('Way 9'), 'the focus');
    expect(text()).not.to.contain('more ways to pay');
    expect(element.state, text()).to.equal('ready');
    await key('Space');
    await until(() => query<HTMLInputElement>('radio', 'Way 9…')?.checked, 'the choice');
  });

  it('A list that arrives folded, and unfolds, moves nothing by itself', async () => {
    const below = document.createElement('p');
    const { element } = await open({
      session: false,
      prepare: (world) => {
        many(world);
        world.element.style.cssText = 'display: block; min-height: 60rem';
        world.element.after(below);
      },
    });
    const seen = shifts();
    element.setAttribute('session-url', '/api/session');
    await find('button', '32 more ways to pay');
    await settle();
    const tops = () =>
      (allByRole('radio') as HTMLElement[])
        .slice(0, 8)
        .map((row) => row.getBoundingClientRect().top - element.getBoundingClientRect().top);
    const before = tops();
    await press(await find('button', '32 more ways to pay'));
    await until(() => rows().length === 40, 'the rows');
    await settle();
    expect(tops()).to.deep.equal(before);
    expect(seen.total).to.equal(0);
  });

  it('Stored accounts, wallets and what the page names never fold', async () => {
    standInForApplePay();
    await ready({
      tokens: Object.values(tokens),
      attributes: { order: '11', 'payment-product': '9001' },
      prepare: ({ element }) => {
        element.applePay = { merchantName: 'Finch & Co.' };
      },
    });
    await find('button', '10 more ways to pay');
    const names = rows().join();
    for (const name of ['Visa ending in 7977', 'Apple Pay', 'Bank Transfer', 'AfterPay', 'Cards'])
      expect(names).to.contain(name);
    expect(query<HTMLInputElement>('radio', 'AfterPay…')?.checked).to.equal(true);
  });

  it('A hidden option that the page chooses unfolds the list for good', async () => {
    const { element } = await folded();
    await element.select('4020');
    await until(() => rows().length === 40, 'the rows');
    await element.select('840');
    await settle();
    expect(rows()).to.have.length(40);
  });

  it('A list of ten is shown as a whole', async () => {
    await ready({
      prepare: listing((products) => products.filter(({ id }) => id >= 700 && id < 1000).slice(0, 10)),
    });
    expect(rows().length).to.be.within(9, 10);
    expect(text()).not.to.contain('more ways to pay');
  });
});
