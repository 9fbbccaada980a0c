import { expect } from '@open-wc/testing';
import { guard } from './canary.js';
import {
  type World,
  box,
  cards,
  find,
  press,
  ready,
  securityCode,
  settle,
  typeCard,
  until,
  text,
} from './harness.js';
import { setValueSilently, submitByScript } from './scripts.js';

/* What the state has forgotten is nowhere else. `npm run heap` searches the whole of Chromium's memory for it. */

const code = '739';

/** What the engine remembers of the last match of a regular expression, for any script to read. */
const lastMatch = () => Reflect.get(RegExp, 'input') as string;

/** A card on screen, and its inputs, as a script of the page would keep them. */
const typedCard = async (cardNumber?: string) => {
  const world = await ready({ only: ['cards'] });
  await typeCard(cardNumber, '1230', code);
  const inputs = [await box('Card number'), await securityCode()];
  expect(inputs.map(({ value }) => value !== '')).to.deep.equal([true, true]);
  return { world, valuesKept: () => inputs.map(({ value }) => value) };
};

describe('Forgetting', () => {
  guard();

  const endings: Record<string, (world: World) => Promise<unknown>> = {
    'the element is taken out of the page': async ({ element }) => {
      element.remove();
      await settle();
    },
    'the element is reset': async ({ element }) => {
      element.reset();
      await settle();
    },
    'they are paid with': async (world) => {
      await world.pay();
      await world.state('done');
    },
  };
  for (const [when, end] of Object.entries(endings))
    it(`Typed values are gone when ${when}, also for scripts that kept the inputs`, async () => {
      const { world, valuesKept } = await typedCard();
      await end(world);
      expect(valuesKept()).to.deep.equal(['', '']);
      expect(lastMatch()).not.to.match(/\d{3}/);
    });

  it('An element that is put back is empty', async () => {
    const { world } = await typedCard();
    const { element } = world;
    element.remove();
    await settle();
    document.body.append(element);
    expect((await box('Card number')).value).to.equal('');
  });

  it('A reset clears the inputs of ways to pay that are not on screen', async () => {
    const world = await ready();
    await typeCard(cards.visa, '1230', code);
    const number = await box('Card number');
    await press(await find('radio', 'PayPal…'));
    await until(() => !number.isConnected, 'the other form');
    expect(number.value).to.equal('');
    world.element.reset();
    await world.state('ready');
    await press(await find('radio', 'Cards…'));
    expect((await box('Card number')).value).to.equal('');
  });

  it('A reset clears text that no event announced', async () => {
    const world = await ready({ only: ['cards'] });
    const number = await box('Card number');
    setValueSilently(number, cards.visa);
    world.element.reset();
    expect(number.value).to.equal('');
  });

  it('A security code is gone as soon as it is encrypted, while the merchant is still asked', async () => {
    const { world, valuesKept } = await typedCard();
    world.shop.pay = () => new Promise(() => {});
    void submitByScript(world.element);
    await until(() => world.payments.length, 'the question');
    expect(valuesKept()).to.deep.equal(['4567 3500 0042 7977', '']);
    expect(world.element.state, text()).to.equal('paying');
    expect(world.values.cvv).to.equal(code);
  });

  it('A security code is gone when the payment is declined', async () => {
    const { world, valuesKept } = await typedCard(cards.refusedByBank);
    await world.pay();
    expect(valuesKept()).to.deep.equal(['4457 0100 0000 0009', '']);
  });
});
