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

const ways = (length: number) =>
  listing((products) => {
    const paypal = products.find(({ id }) => id === 840)!;
    return Array.from({ length }, (_, at) => ({
      ...paypal,
      id: at ? 4000 + at : 840,
      displayHints: { ...paypal.displayHints, displayOrder: at, label: `Way ${at + 1}` },
    }));
  });

const many = ways(40);

/** A list of two hundred ways to pay, once the file is there that draws it in portions. */
const veryLong = async () => {
  const world = await ready({ prepare: ways(200) });
  const { renderRoot } = world.element;
  const hasFile = () =>
    renderRoot.adoptedStyleSheets.some(({ cssRules }) =>
      [...cssRules].some(({ cssText }) => cssText.includes('ghost')),
    );
  await until(hasFile, 'the file that draws portions');
  const drawn = () => renderRoot.querySelectorAll('[part=radio]').length;
  return { ...world, list: renderRoot.querySelector('[part=list]')!, drawn };
};

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
      after(() => resize());
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
    expect(element.state).to.equal('ready');
    await key('Space');
    await until(() => query<HTMLInputElement>('radio', 'Way 9…')?.checked, 'the choice');
  });

  it('Two hundred ways to pay unfold in portions, and all are there in the end', async () => {
    const { list, drawn } = await veryLong();
    const portions: number[] = [];
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      portions.push(
        added.filter((node) => node instanceof Element && node.matches('[part~=product]')).length,
      );
    }).observe(list, { childList: true, subtree: true });
    await press(await find('button', '192 more ways to pay'));
    await until(() => drawn() === 200, 'the rows');
    // The first is what a screen shows, and each one after it at most twice as large as the last.
    const [first, second, ...rest] = portions.filter(Boolean);
    expect(first).to.be.at.most(20);
    expect(second).to.be.at.most(60);
    expect(Math.max(...rest)).to.be.at.most(120);
    expect(focused()).to.match(/^Way 9\b/);
    expect(text()).not.to.contain('more ways to pay');
  });

  it('A row far down that the page chooses is there with the others', async () => {
    const { element, drawn } = await veryLong();
    await element.select('4150');
    await until(() => query<HTMLInputElement>('radio', 'Way 151…')?.checked, 'the choice');
    expect(drawn()).to.be.at.least(151);
    await until(() => drawn() === 200, 'the rows');
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
