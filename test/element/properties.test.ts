import { expect } from '@open-wc/testing';
import { guard } from './canary.js';
import { after, find, open, query, ready, settle, until } from './harness.js';

/** A property as a framework without types sets it. */
const set = (element: HTMLElement, name: string, value: unknown) => Reflect.set(element, name, value);

describe('Properties set to text', () => {
  guard();

  it('A property set to text is read like its attribute', async () => {
    const { element } = await ready({
      only: ['cards'],
      attributes: { amount: undefined },
      prepare: (world) => set(world.element, 'amount', '2980'),
    });
    expect(element.amount).to.equal(2980);
    await find('button', 'Pay €29.80');
    set(element, 'amount', '1250');
    await find('button', 'Pay €12.50');
  });

  for (const [value, expected] of [
    ['false', false],
    ['', true],
    ['true', true],
    ['disabled', true],
    [null, false],
    [undefined, false],
  ] as const)
    it(`A boolean property set to ${JSON.stringify(value) ?? 'nothing'} is ${expected}`, async () => {
      const { element } = await ready({ only: ['cards'] });
      set(element, 'disabled', value);
      set(element, 'recurring', value);
      expect([element.disabled, element.recurring]).to.deep.equal([expected, expected]);
      await until(() => element.matches(':disabled') === expected, 'the state');
    });

  it('The session property accepts JSON text like its attribute', async () => {
    const world = await open({ only: ['cards'], session: false });
    world.element.setAttribute('session', JSON.stringify(await world.newSession()));
    await world.state('ready');
    set(world.element, 'session', JSON.stringify(await world.newSession()));
    expect(world.element.session).to.have.property('clientSessionId');
  });

  it('Text that is not a session is reported', async () => {
    const world = await open({ only: ['cards'], session: false });
    world.element.setAttribute('session', 'not JSON');
    await until(() => world.eventsOf('checkout-error').length, 'the error');
    expect(world.requests).to.deep.equal([]);
  });

  for (const [name, value] of Object.entries({
    amount: '29,80',
    currency: 'euro',
    country: 'Netherlands',
    locale: 'not a language',
  }))
    it(`Text that is invalid for ${name} is reported by name, without a request`, async () => {
      const world = await open({
        only: ['cards'],
        prepare: ({ element }) => set(element, name, value),
      });
      await until(() => world.eventsOf('checkout-error').length, 'the error');
      const [{ error } = {} as never] = world.eventsOf('checkout-error');
      expect(error.code).to.equal('config');
      expect(error.message).to.contain(name);
      expect(world.requests).to.deep.equal([]);
    });

  it('A page without a listener is told in the console what it has set wrong, and nobody is offered another try', async () => {
    const told: unknown[] = [];
    const { error: original } = console;
    after(() => (console.error = original));
    console.error = (first: unknown) => void told.push(first);
    const world = await open({ only: ['cards'], prepare: ({ element }) => set(element, 'amount', '29.80') });
    await until(() => world.element.renderRoot.querySelector('[part=notice]'), 'the notice');
    expect(told.map(String)).to.have.length(1);
    expect(String(told[0])).to.contain('amount is missing or wrong');
    expect(world.element.renderRoot.querySelector('[part=retry-button]')).to.equal(null);
  });
});

describe('Boolean attributes', () => {
  guard();

  it('A boolean attribute with the value false is false, and the page is warned once', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => void warnings.push(text);
    after(() => (console.warn = warn));
    const { element } = await ready({
      only: ['cards'],
      attributes: { disabled: 'false', recurring: 'false', ungrouped: 'false', 'hide-pay-button': 'false' },
    });
    await settle();
    expect(warnings.filter((text) => text.includes('boolean attribute'))).to.have.length(1);
    expect(element.matches(':disabled')).to.equal(false);
    expect([element.recurring, element.ungrouped, element.hidePayButton]).to.deep.equal([
      false,
      false,
      false,
    ]);
    expect(query('button', 'Pay…')).not.to.equal(undefined);
    element.setAttribute('hide-pay-button', '');
    await until(() => !query('button', 'Pay…'), 'no button');
    element.removeAttribute('hide-pay-button');
    await find('button', 'Pay…');
  });
});
