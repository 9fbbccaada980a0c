import { expect } from '@open-wc/testing';
import { guard } from './canary.js';
import {
  after,
  cards,
  chooseRow,
  enter,
  find,
  open,
  type Options,
  press,
  ready,
  resize,
  securityCode,
  tokens,
  type,
  typeInto,
  until,
  type World,
} from './harness.js';

/** Milliseconds that an answer of the platform takes longer than usual: more than the time in which a shift is forgiven. */
const LATE = 800;

const root = () => document.querySelector('connect-checkout')!.renderRoot;
const see = (selector: string) => () => root().querySelector(selector);
const rows = () => [...root().querySelectorAll('label.row')].map((row) => row.getBoundingClientRect().top);
const pay = () => root().querySelector('[part=pay-button]');

interface Late {
  readonly options: Options;
  /** What is asked for, and comes late. */
  readonly path: RegExp;
  /** What a person does that the answer is for. */
  readonly act: (world: World) => Promise<unknown>;
  /** Whether the answer is on screen. */
  readonly shown: () => unknown;
}

const brazil = { installments: true, country: 'BR', currency: 'BRL', amount: '30000', locale: 'en-GB' };
const fillCard = async (number = cards.visa) => {
  await typeInto('Card number', number);
  await typeInto('Expiry date', '1230');
  await enter(await securityCode());
  await type('123');
};

const answers: Readonly<Record<string, Late>> = {
  'The plans of a card': {
    options: { only: ['cards'], attributes: brazil },
    path: /getInstallmentsInfo/,
    act: () => fillCard(),
    shown: see('[part=plan-button]:enabled'),
  },
  'The brand of a card': {
    options: { only: ['cards'] },
    path: /getIINdetails/,
    act: () => fillCard(),
    shown: see('[part=brand]'),
  },
  'The brands of a co-branded card': {
    options: { only: ['cards'] },
    path: /getIINdetails/,
    act: () => fillCard(cards.coBranded),
    shown: see('[part=brand-choice]'),
  },
  'The banks of iDEAL': {
    options: { only: [809] },
    path: /directory/,
    act: () => Promise.resolve(),
    shown: see('select:enabled, [role=combobox]:enabled'),
  },
  'The privacy policy': {
    options: { only: ['cards'], attributes: { 'privacy-policy': true } },
    path: /privacypolicy/,
    act: async () => press(await find('button', 'Privacy policy')),
    shown: see('[part=policy] > div'),
  },
  'The public key': {
    options: { only: ['cards'] },
    path: /publickey/,
    act: () => fillCard(),
    shown: () => document.querySelector('connect-checkout')!.complete,
  },
};

/** Shifts of the layout that nobody's press or key made; Chromium alone tells. */
const shiftsFrom = (began: number): Promise<number> =>
  new Promise((resolve) => {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return resolve(0);
    const observer = new PerformanceObserver((list) => {
      const entries = list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[];
      total += entries
        .filter(({ startTime, hadRecentInput }) => startTime >= began && !hadRecentInput)
        .reduce((sum, { value }) => sum + value, 0);
    });
    let total = 0;
    observer.observe({ type: 'layout-shift', buffered: true });
    // What is on screen has been told of after the next frame.
    requestAnimationFrame(() =>
      setTimeout(() => {
        observer.disconnect();
        resolve(total);
      }, 50),
    );
  });

const beLate =
  (path: RegExp, asked: () => void) =>
  (world: World): void => {
    const { fetch } = world;
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      if (path.test(request.url)) {
        asked();
        await new Promise((resolve) => setTimeout(resolve, LATE));
      }
      return fetch(request);
    };
  };

describe('A late answer', () => {
  guard();

  for (const width of [360, 1280])
    for (const [name, { options, path, act, shown }] of Object.entries(answers))
      it(`${name} comes late and moves nothing, ${width} px wide`, async () => {
        await resize(width, 900);
        after(() => resize());
        let count = 0;
        const world = await ready({ ...options, prepare: beLate(path, () => count++) });
        await until(pay, 'the pay button');
        // Its file is asked for with the session, and is here before a list that comes over a network.
        if (options.attributes?.installments)
          await until(see('[part=plan-button]'), 'the place of the plans');
        const began = performance.now();
        await act(world);
        await until(() => count, 'the question');
        const before = pay()!.getBoundingClientRect();
        await until(shown, 'the answer');
        const now = pay()!.getBoundingClientRect();
        expect([now.top, now.height, now.width]).to.deep.equal([before.top, before.height, before.width]);
        expect(await shiftsFrom(began)).to.equal(0);
      });

  for (const width of [360, 1280])
    for (const name of ['visa', 'masterCard', 'amex', 'sepa'] as const)
      it(`The form of a stored account (${name}) comes late and moves no row, ${width} px wide`, async () => {
        await resize(width, 900);
        after(() => resize());
        await open({
          tokens: [tokens[name]],
          attributes: { ungrouped: true },
          prepare: beLate(/products\/\d+\?/, () => {}),
        });
        await until(() => rows().length > 2 && see('.end.skeleton')(), 'the list');
        const began = performance.now();
        const before = rows();
        await until(() => pay() && !see('.skeleton')(), 'the form');
        expect(rows()).to.deep.equal(before);
        expect(await shiftsFrom(began)).to.equal(0);
      });

  it('The form of a product without fields comes late and moves no row', async () => {
    await resize(360, 900);
    after(() => resize());
    await ready({ prepare: beLate(/products\/\d+\?/, () => {}) });
    await until(see('[part=form]'), 'the first form');
    const began = performance.now();
    await chooseRow('PayPal…');
    await until(see('.end.skeleton'), 'the skeleton');
    const before = rows();
    await until(() => pay() && !see('.skeleton')(), 'the form');
    expect(rows()).to.deep.equal(before);
    expect(await shiftsFrom(began)).to.equal(0);
  });
});
