import { expect } from '@open-wc/testing';
import { named } from '../../src/sandbox/catalogue/field.js';
import { violations } from './axe.js';
import { formOf } from './form-of.js';
import {
  after,
  box,
  cards,
  find,
  open,
  query,
  ready,
  settle,
  text,
  tokens,
  typeCard,
  until,
  press,
} from './harness.js';
import { submitByScript } from './scripts.js';
import { isChromium, prefer } from './senses.js';

const answering = (body: object, status: number) => () => Promise.resolve(Response.json(body, { status }));

/** Each opens the element, and brings it into a state that people meet. */
const states: Record<string, () => Promise<unknown>> = {
  'while it loads': async () => {
    const { element } = await open({
      prepare: ({ sandbox }) =>
        void sandbox.faults.add({
          everyone: true,
          path: '/products',
          kind: 'delay',
          delay: 5000,
          times: 'always',
        }),
    });
    await until(() => element.state === 'loading' && text().includes('Loading ways to pay'), 'the skeleton');
  },
  'with its list': () => ready(),
  'with stored accounts': async () => {
    await ready({ tokens: Object.values(tokens) });
    await until(() => text().includes('expired'), 'their words');
  },
  'with a co-branded card': async () => {
    await ready({ only: ['cards'] });
    await typeCard(cards.coBranded);
    await find('group', 'Pay with');
  },
  'with every kind of field': async () => {
    await formOf({
      name: { label: 'Name', tooltip: { label: 'As on the card', image: 'ppf_cvv_v1.png' } },
      bank: { label: 'Bank', ...named({ a: 'Alfa', b: 'Bravo' }) },
      terms: {
        label: 'I accept {link}',
        wireType: 'boolean',
        element: 'boolean',
        link: 'https://example.com/',
      },
      bonus: { label: 'Bonus', wireType: 'integer', element: 'currency', optional: true, alwaysShow: true },
    });
    await press(await find('button', 'Help'));
    await until(() => text().includes('As on the card'), 'the help');
  },
  'with errors at its fields': async () => {
    const world = await ready({ only: ['cards'] });
    await world.pay();
    await until(() => text().includes('CVV is needed to pay.'), 'the words');
  },
  'while it pays': async () => {
    const world = await ready({ only: ['cards'], answers: false });
    await typeCard();
    void submitByScript(world.element);
    await find('button', 'Paying…');
  },
  'after a decline': async () => {
    const world = await ready({ only: ['cards'], attributes: { 'payment-url': '/api/payments' } });
    await typeCard();
    world.shop.pay = answering({ errorId: '1', errors: [{ code: '430330' }] }, 402);
    await world.pay();
    await until(() => text().includes('did not approve'), 'the words');
  },
  'after a payment': async () => {
    const world = await ready({ only: ['cards'] });
    await typeCard();
    await world.pay();
    await find('heading', 'Paid');
  },
  'without a list': async () => {
    const world = await open({
      prepare: ({ sandbox, element }) =>
        sandbox.faults.add({
          session: element.session!.clientSessionId,
          path: '/products',
          kind: 'status',
          status: 400,
        }),
    });
    await world.state('failed');
    await find('button', 'Try again');
  },
};

describe('Accessibility', () => {
  for (const [state, bring] of Object.entries(states))
    it(`The element has no accessibility violations ${state}`, async () => {
      await bring();
      await settle();
      const [light, dark] = [await violations(), await inTheDark(violations)];
      expect({ light, dark }).to.deep.equal({ light: [], dark: [] });
    });

  it('Muted text can be read on a page whose own text is grey', async () => {
    document.body.style.color = '#444';
    after(() => document.body.style.removeProperty('color'));
    await ready({ tokens: Object.values(tokens) });
    await press(await find('radio', 'Cards'));
    await box('Card number');
    expect(await violations()).to.deep.equal([]);
  });

  it('The list and each control have names of their own', async () => {
    await ready({ tokens: [tokens.visa] });
    expect(query('group', 'Payment method')).not.to.equal(undefined);
    const controls = [
      ...document.querySelector('connect-checkout')!.renderRoot.querySelectorAll('button, input, select, a'),
    ];
    expect(controls.length).to.be.greaterThan(5);
    const ids = controls.flatMap(({ id }) => (id ? [id] : []));
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('Every control is large enough for a thumb', async () => {
    await ready({ only: ['cards'] });
    for (const control of [await box('Card number'), await box('CVV'), await find('button', 'Pay…')])
      expect(control.getBoundingClientRect().height).to.be.at.least(40);
    const help = (await find('button', 'Help')).getBoundingClientRect();
    expect(Math.min(help.width, help.height)).to.be.at.least(24);
  });

  (isChromium ? it : it.skip)(
    'Icons have the colour of text in forced colours, also where the page asks for another scheme',
    async () => {
      await prefer({ 'forced-colors': 'active' });
      const { element } = await ready({ only: ['cards'], attributes: { 'color-scheme': 'dark' } });
      const icons = [...element.renderRoot.querySelectorAll('[part=control] > svg')];
      expect(icons).to.have.length(2);
      const colours = new Set(icons.map((icon) => getComputedStyle(icon).color));
      expect([...colours]).to.deep.equal([getComputedStyle(await box('Card number')).color]);
    },
  );
});

/** On a page of that scheme: its own, not the reader's. */
async function inTheDark<T>(look: () => Promise<T>): Promise<T> {
  const element = document.querySelector('connect-checkout')!;
  document.body.style.setProperty('background', '#16181d');
  element.setAttribute('color-scheme', 'dark');
  await settle();
  try {
    return await look();
  } finally {
    document.body.style.removeProperty('background');
    element.removeAttribute('color-scheme');
  }
}
