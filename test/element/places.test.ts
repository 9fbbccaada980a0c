import { expect } from '@open-wc/testing';
import { guard } from './canary.js';
import {
  type Options,
  type World,
  after,
  box,
  find,
  open,
  press,
  ready,
  resize,
  settle,
  typeInto,
  until,
} from './harness.js';

const root = () => document.querySelector('connect-checkout')!.renderRoot;
const widths = (selector: string) =>
  [...root().querySelectorAll(selector)].map((element) => Math.round(element.getBoundingClientRect().width));
const phone = async () => {
  await resize(360, 640);
  after(() => resize());
};

/** Boxes that are as wide as what is in them. */
const boxes: Readonly<Record<string, string>> = {
  'a flex line with its items in the middle': 'display: flex; justify-content: center',
  'a flex column with its items in the middle': 'display: flex; flex-direction: column; align-items: center',
  'a grid with its items in the middle': 'display: grid; place-items: center',
  'a float': 'float: left',
  'a table': 'display: table',
  'an inline block': 'display: inline-block',
  'a positioned box': 'position: absolute',
  'fit-content': 'width: fit-content',
};

const within = (css: string, parent: HTMLElement = document.body) => {
  const made = document.createElement('div');
  made.style.cssText = css;
  parent.append(made);
  return made;
};

describe('The width of the element', () => {
  guard();

  for (const [name, css] of Object.entries(boxes))
    for (const [width, least] of [
      [360, 320],
      [1280, 400],
    ] as const)
      it(`The element has a usable width in ${name}, ${width} px wide`, async () => {
        // Every engine gives a page this width, whatever its window is.
        const page = within(`width: ${width}px; position: relative`);
        after(() => page.remove());
        const { element } = await ready({ only: ['cards'], within: within(css, page) });
        const before = element.getBoundingClientRect().width;
        expect(before).to.be.within(least, width);
        const number = await typeInto('Card number', '4567350000427978');
        await press(await find('button', 'Pay…'));
        await until(() => number.getAttribute('aria-invalid') === 'true', 'the errors');
        expect(element.getBoundingClientRect().width, 'with errors').to.equal(before);
      });

  it('The element has a usable width in a dialog', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    const { element } = await ready({ only: ['cards'], within: dialog });
    expect(element.getBoundingClientRect().width).to.be.at.least(400);
  });

  it('The element keeps its width on a page with white-space: nowrap', async () => {
    await phone();
    const { element } = await ready({ only: ['cards'], within: within('white-space: nowrap; width: 300px') });
    await press(await find('button', 'Pay…'));
    await until(() => root().querySelector('[part=error]'), 'the errors');
    for (const error of root().querySelectorAll('[part=error]'))
      expect(error.scrollWidth).to.be.at.most(element.clientWidth);
  });
});

describe('Hints and errors of fields', () => {
  guard();

  it('A hint spans the form and leaves the widths of two fields in a line unchanged', async () => {
    await phone();
    await ready({ only: ['cards'] });
    const before = widths('.half');
    await press(root().querySelector('[part=help-button]')!);
    await until(() => root().querySelector('[part=hint]'), 'the help');
    expect(widths('.half')).to.deep.equal(before);
    expect(widths('[part=hint]')).to.deep.equal(widths('[part=form]'));
    const [expiry, code] = await Promise.all(['Expiry date', 'CVV'].map(box));
    expect(expiry!.getBoundingClientRect().top).to.equal(code!.getBoundingClientRect().top);
  });

  it('Errors appear below both fields of a line', async () => {
    await ready({ only: ['cards'] });
    await press(await find('button', 'Pay…'));
    await until(() => root().querySelectorAll('[part=error]').length > 2, 'the errors');
    const [expiry, code] = await Promise.all(['Expiry date', 'CVV'].map(box));
    expect(expiry!.getBoundingClientRect().top).to.equal(code!.getBoundingClientRect().top);
    expect(new Set(widths('[part=error]')).size).to.equal(1);
  });
});

describe('The space reserved while the list loads', () => {
  /** Heights of what is drawn while loading, down to what follows the first form. */
  const form = () => root().querySelector('.form, [part=form]')!.getBoundingClientRect();
  const end = () => root().querySelector('.end')!.getBoundingClientRect();

  const held = (): { options: Options; answer: () => void } => {
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    return {
      answer,
      options: {
        prepare: (world: World) => {
          const { fetch } = world;
          globalThis.fetch = async (input, init) => {
            const request = new Request(input, init);
            if (/\/products\?/.test(request.url)) await asked;
            return fetch(request);
          };
        },
      },
    };
  };

  for (const width of [360, 1280])
    it(`The skeleton of the cards form has the form’s height, ${width} px wide`, async () => {
      await resize(width, 640);
      after(() => resize());
      const { options, answer } = held();
      const world = await open(options);
      await until(() => root().querySelector('[part=skeleton]'), 'the skeleton');
      const before = [form().top, form().height, end().top, end().height];
      answer();
      await world.state('ready');
      await until(() => root().querySelector('[part=form]'), 'the form');
      await settle(20);
      expect([form().top, form().height, end().top, end().height]).to.deep.equal(before);
    });

  for (const [name, only] of Object.entries({
    'a group of cards': ['cards'],
    'a product of four fields': [771],
    'a product without fields': [840],
  }))
    it(`The skeleton of ${name} keeps a footer in place with the rule of the README`, async () => {
      await resize(1280, 900);
      after(() => resize());
      const { options, answer } = held();
      const page = within('');
      const footer = document.createElement('footer');
      footer.textContent = 'Terms';
      const world = await open({ ...options, only, within: page });
      world.element.style.minHeight = '36rem';
      after(() => (world.element.style.minHeight = ''));
      page.append(footer);
      await until(() => root().querySelector('[part=skeleton]'), 'the skeleton');
      const before = footer.getBoundingClientRect().top;
      answer();
      await world.state('ready');
      await until(() => root().querySelector('[part=pay-button]'), 'the pay button');
      await settle(20);
      expect(footer.getBoundingClientRect().top).to.equal(before);
    });
});
