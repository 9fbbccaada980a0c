import { expect } from '@open-wc/testing';
import { guard } from './canary.js';
import {
  after,
  box,
  cards,
  enter,
  find,
  focused,
  hold,
  type Options,
  press,
  pressAt,
  query,
  ready,
  resize,
  securityCode,
  settle,
  tap,
  tokens,
  type,
  typeInto,
  until,
  type World,
  text,
} from './harness.js';

/** A digit at its end is wrong. */
const wrongNumber = `${cards.visa.slice(0, -1)}8`;
const root = () => document.querySelector('connect-checkout')!.renderRoot;
const error = () => root().querySelector('[part=error]');
const top = (element: Element) => element.getBoundingClientRect().top;

const phone = async () => {
  await resize(360, 640);
  after(() => resize());
};

/** What a press does that takes effect. */
interface Target {
  readonly find: () => Promise<HTMLElement>;
  readonly effect: () => unknown;
  readonly options?: Options;
  /** Makes the mistake that is said when its field is left; a wrong card number unless said otherwise. */
  readonly mistake?: () => Promise<unknown>;
}

const targets: Readonly<Record<string, Target>> = {
  'the pay button': {
    find: () => find('button', 'Pay…'),
    effect: () => root().querySelectorAll('[part=error]').length > 1,
  },
  'the row of a product': {
    find: () => find('radio', 'PayPal…'),
    effect: () => query<HTMLInputElement>('radio', 'PayPal…')?.checked,
  },
  'the row of an account': {
    options: { tokens: [tokens.visa], attributes: { 'payment-product': 'cards' } },
    find: () => find('radio', 'Visa ending in 7977…'),
    effect: () => query<HTMLInputElement>('radio', 'Visa ending in 7977…')?.checked,
  },
  'the help button': {
    find: async () => (await until(() => root().querySelector<HTMLElement>('[part=help-button]'), 'help'))!,
    effect: () => root().querySelector('[part=hint]'),
  },
  'the box to be remembered by': {
    find: () => find('checkbox', 'Save for next time'),
    effect: () => query<HTMLInputElement>('checkbox', 'Save for next time')?.checked,
  },
  'a brand of the card': {
    mistake: () => typeInto('Card number', `${cards.coBranded.slice(0, -1)}7`),
    find: () => find('radio', 'Visa'),
    effect: () => query<HTMLInputElement>('radio', 'Visa')?.checked,
  },
  'the privacy policy': {
    options: { attributes: { 'privacy-policy': true } },
    find: () => find('button', 'Privacy policy'),
    effect: () => root().querySelector<HTMLDialogElement>('dialog')?.open,
  },
  'the removal of an account': {
    options: { tokens: [tokens.masterCard], attributes: { 'allow-removal': true } },
    mistake: () => typeInto('Expiry date', '1220'),
    find: () => find('button', 'Remove …'),
    effect: () => query('button', 'Keep'),
  },
};

const makeMistake = async ({ mistake = () => typeInto('Card number', wrongNumber) }: Target) => {
  await mistake();
  await settle(20);
  expect(error(), 'said before the field was left').to.equal(null);
};

describe('A press while an error is about to appear', () => {
  guard();

  for (const [width, name, act] of [
    [360, 'press at a phone', press],
    // WebKit's driver has a mouse only.
    ...(/Chrome|Firefox/.test(navigator.userAgent) ? [[360, 'tap at a phone', tap] as const] : []),
    [1280, 'press at a desk', press],
  ] as const)
    for (const [what, target] of Object.entries(targets))
      it(`The first ${name} on ${what} works`, async () => {
        await resize(width, 640);
        after(() => resize());
        await ready(target.options);
        await makeMistake(target);
        await act(await target.find());
        await until(target.effect, 'the effect');
      });

  it('The first press on the page’s own button works, and the button does not move', async () => {
    await phone();
    const { element } = await ready({ only: ['cards'], attributes: { 'hide-pay-button': true } });
    const button = document.createElement('button');
    button.textContent = 'Order';
    element.after(button);
    after(() => button.remove());
    let presses = 0;
    button.addEventListener('click', () => presses++);
    await typeInto('Card number', wrongNumber);
    const before = top(button);
    const release = await hold(button);
    await settle(20);
    expect(top(button)).to.equal(before);
    await release();
    await until(error, 'the words');
    expect(presses).to.equal(1);
  });
});

describe('Rendering during a press', () => {
  guard();

  it('Nothing moves during a press, and pending changes appear on release', async () => {
    await phone();
    const { element } = await ready({ only: ['cards'] });
    const number = await typeInto('Card number', wrongNumber);
    const pay = await find('button', 'Pay…');
    const before = top(pay);
    const release = await hold(pay);
    await settle(20);
    expect(top(pay)).to.equal(before);
    expect(number.getAttribute('aria-invalid')).to.equal('false');
    await release();
    await until(error, 'the words');
    expect(element.complete).to.equal(false);
  });

  it('The page’s changes during a press appear on release', async () => {
    const { element } = await ready({ only: ['cards'] });
    const release = await hold(await find('button', 'Pay €29.80'));
    element.amount = 5000;
    await settle(20);
    expect(query('button', 'Pay €50.00')).to.equal(undefined);
    await release();
    await find('button', 'Pay €50.00');
  });

  it('Rendering continues if the pressed element is removed and the press ends elsewhere', async () => {
    const { element } = await ready({ only: ['cards'] });
    const release = await hold(await find('button', 'Pay €29.80'));
    element.remove();
    document.body.append(element);
    element.amount = 5000;
    await find('button', 'Pay €50.00');
    await release();
  });
});

describe('A chosen row', () => {
  guard();

  /** So long a page that everything can be scrolled anywhere. */
  const longPage = () => {
    document.body.style.paddingBlock = '1500px';
    after(() => (document.body.style.paddingBlock = ''));
  };
  const choose = async (name: string) => {
    const radio = await find('radio', name);
    radio.scrollIntoView({ block: 'center' });
    const row = radio.closest('label')!;
    const before = top(row);
    return { radio, row, before };
  };

  for (const name of ['PayPal…', 'iDEAL…', 'Cards…'])
    it(`The chosen row ${name} keeps its place on the screen`, async () => {
      longPage();
      await phone();
      await ready(name === 'Cards…' ? { attributes: { 'payment-product': '840' } } : {});
      const { radio, row, before } = await choose(name);
      await press(radio);
      await until(() => row.parentElement!.matches('[part~=product-chosen]'), 'the choice');
      await settle(20);
      expect(Math.abs(top(row) - before)).to.be.lessThan(2);
      expect(document.querySelector('connect-checkout')!.state).to.equal('ready');
    });

  it('The chosen row keeps its place in a scrolling box', async () => {
    const within = document.createElement('div');
    within.style.cssText = 'height: 400px; overflow: auto; padding-block: 400px';
    document.body.append(within);
    await ready({ within });
    const { radio, row, before } = await choose('PayPal…');
    await press(radio);
    await until(() => row.parentElement!.matches('[part~=product-chosen]'), 'the choice');
    await settle(20);
    expect(Math.abs(top(row) - before)).to.be.lessThan(2);
  });

  for (const scrolls of [true, false])
    it(`A second tap also hits the chosen row${scrolls ? '' : ' where the page cannot scroll'}`, async () => {
      if (scrolls) longPage();
      await phone();
      const world = await ready();
      const radio = await find('radio', 'PayPal…');
      if (scrolls) radio.scrollIntoView({ block: 'center' });
      await press(radio, { times: 2 });
      await settle(20);
      expect(world.eventsOf('product-change').map(({ paymentProductId }) => paymentProductId)).to.deep.equal([
        840,
      ]);
      expect(query<HTMLInputElement>('radio', 'PayPal…')?.checked).to.equal(true);
      expect(world.element.state, text()).to.equal('ready');
    });

  it('A quick press on another row is accepted', async () => {
    const world = await ready();
    const rows = await Promise.all(['PayPal…', 'iDEAL…'].map((name) => find('radio', name)));
    const [, other] = rows.map((row) => row.getBoundingClientRect());
    await press(rows[0]!);
    await pressAt({ x: other!.x + 8, y: top(rows[1]!) + 8 });
    await until(() => world.eventsOf('product-change').length === 2, 'the other choice');
  });
});

describe('The pay button', () => {
  guard();

  it('The pay button comes into view above a keyboard once the form is complete', async () => {
    document.body.style.paddingBlock = '600px';
    after(() => (document.body.style.paddingBlock = ''));
    await resize(360, 360);
    after(() => resize());
    await ready();
    const code = await securityCode();
    await typeInto('Card number', cards.visa);
    await typeInto('Expiry date', '1230');
    await enter(code);
    await type('12');
    // As keyboards do: the field is just in view.
    code.scrollIntoView({ block: 'end' });
    const button = await find('button', 'Pay…');
    expect(button.getBoundingClientRect().bottom).to.be.greaterThan(innerHeight);
    await type('3');
    await until(() => button.getBoundingClientRect().bottom <= innerHeight, 'the pay button');
    expect(top(code)).to.be.greaterThan(0);
    expect(focused()).to.equal('CVV');
    await press(button);
    await until(() => document.querySelector('connect-checkout')!.state !== 'ready', 'the payment');
  });
});

describe('A field in use', () => {
  guard();

  /** What the platform knows of cards comes when the test says so. */
  const lateLookUp = (world: World) => {
    const { fetch } = world;
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      if (/\/getIINdetails/.test(request.url)) await asked;
      return fetch(request);
    };
    return answer;
  };

  it('A field keeps its input and typed digits when the card’s brand arrives late', async () => {
    let answer = () => {};
    await ready({ only: ['cards'], prepare: (world) => void (answer = lateLookUp(world)) });
    await typeInto('Card number', '67030000000000003');
    const expiry = await typeInto('Expiry date', '12');
    answer();
    await settle(40);
    await type('30');
    expect(expiry.isConnected).to.equal(true);
    expect(focused()).to.equal('Expiry date');
    expect((await box('Expiry date')).value).to.equal('12/30');
    expect(await box('Expiry date')).to.equal(expiry);
  });

  it('A field keeps its place on the screen when a late answer adds text above it', async () => {
    document.body.style.paddingBlock = '1500px';
    after(() => (document.body.style.paddingBlock = ''));
    let answer = () => {};
    await ready({ only: ['cards'], prepare: (world) => void (answer = lateLookUp(world)) });
    await typeInto('Card number', cards.notAllowed);
    const code = await securityCode();
    await press(code);
    await type('1');
    const before = top(code);
    answer();
    await until(error, 'the words');
    expect(Math.abs(top(code) - before)).to.be.lessThan(2);
    expect(code.value).to.equal('1');
  });

  it('A refused card is announced once, however many digits follow', async () => {
    await ready({ only: ['cards'] });
    const number = await typeInto('Card number', cards.notAllowed.slice(0, 6));
    await until(error, 'the words');
    let removed = 0;
    const observer = new MutationObserver(() => (removed += Number(!error())));
    observer.observe(number.closest('[part=form]')!, { childList: true, subtree: true });
    after(() => observer.disconnect());
    await type(cards.notAllowed.slice(6, 12));
    await settle(20);
    expect(removed).to.equal(0);
    expect(error()).not.to.equal(null);
  });

  for (const [brand, number] of Object.entries({
    Visa: cards.visa,
    MasterCard: cards.masterCard,
    'American Express': cards.amex,
    Maestro: '6759649826438453',
    'Carte Bancaire and Visa': cards.coBranded,
    'Bancontact and Maestro': '67030000000000003',
  }))
    it(`The field and the pay button keep their places when the card turns out to be of ${brand}`, async () => {
      await phone();
      await ready({ only: ['cards'] });
      const input = await typeInto('Card number', number.slice(0, 5));
      const pay = await find('button', 'Pay…');
      const before = [input, pay].map(top);
      await type(number[5]!);
      await until(() => root().querySelector('[part=brand], [part=brand-choice]'), 'the brand');
      await settle(20);
      [input, pay].forEach((element, index) =>
        expect(Math.abs(top(element) - before[index]!), element.localName).to.be.at.most(8),
      );
      expect(focused()).to.equal('Card number');
    });
});
