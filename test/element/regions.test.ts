import { expect } from '@open-wc/testing';
import { allByRole } from '../dom/by-role.js';
import { guard } from './canary.js';
import { after, find, press, query, ready, settle, text, tokens, typeCard, until } from './harness.js';

const sorry = 'Paying does not work at the moment.';

/** The errors that the page hears of from now on. */
const reported = (): string[] => {
  const errors: string[] = [];
  const { onerror } = window;
  window.onerror = (_, __, ___, ____, error) => {
    errors.push(String(error));
    return true;
  };
  after(() => {
    window.onerror = onerror;
  });
  return errors;
};

/** Setting such an attribute throws, until the test ends or says so. */
const breakAttribute = (name: string, value?: string): (() => void) => {
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (...attribute) {
    if (attribute[0] === name && (value === undefined || attribute[1] === value)) throw new Error(name);
    setAttribute.apply(this, attribute);
  };
  const mend = () => {
    Element.prototype.setAttribute = setAttribute;
  };
  after(mend);
  return mend;
};

const boxes = () => (allByRole('textbox') as HTMLInputElement[]).map(({ name }) => name);

describe('A view that throws', () => {
  guard();

  it('A field that cannot be drawn is said in its place, and the others are there', async () => {
    const errors = reported();
    const mend = breakAttribute('name', 'cvv');
    const { element } = await ready({ only: ['cards'] });
    expect(boxes()).to.include('cardNumber').and.not.to.include('cvv');
    expect(text()).to.contain(sorry);
    expect(await find('button', 'Pay…')).not.to.equal(undefined);
    expect(errors).to.include('Error: name');
    // The next time it can be drawn, it is.
    mend();
    element.locale = 'de-DE';
    await until(() => boxes().includes('cvv'), 'the security code');
    expect(text()).not.to.contain(sorry);
  });

  it('A card is paid where the words of a stored account cannot be made', async () => {
    const errors = reported();
    const { toLocaleUpperCase } = String.prototype;
    String.prototype.toLocaleUpperCase = () => {
      throw new Error('no capitals');
    };
    after(() => {
      String.prototype.toLocaleUpperCase = toLocaleUpperCase;
    });
    const world = await ready({ tokens: [tokens.visa] });
    expect(await find('radio', 'Visa')).not.to.equal(undefined);
    expect(errors).to.include('Error: no capitals');
    await press(await find('radio', 'Cards…'));
    await settle();
    await typeCard();
    await world.pay();
    await world.state('done');
  });

  it('A row that cannot be drawn leaves the other rows, which can be chosen', async () => {
    const errors = reported();
    // The brands of a group are the description of its row.
    breakAttribute('aria-describedby', 'group-cards-about');
    await ready();
    expect(query('radio', 'Cards…')).to.equal(undefined);
    expect(errors.length).to.be.greaterThan(0);
    await press(await find('radio', 'PayPal…'));
    expect(await find('button', 'Pay…')).not.to.equal(undefined);
  });

  it('A pay button that cannot be drawn leaves the form', async () => {
    const errors = reported();
    breakAttribute('aria-disabled');
    await ready({ only: ['cards'] });
    expect(boxes()).to.include.members(['cardNumber', 'expiryDate', 'cvv']);
    expect(errors).to.include('Error: aria-disabled');
  });

  it('A list that cannot be drawn is said, and what the page put around it stays', async () => {
    const errors = reported();
    const { slice } = Array.prototype;
    const { element } = await ready({
      prepare: ({ element }) => {
        const header = element.appendChild(document.createElement('h2'));
        header.slot = 'header';
        header.textContent = 'Checkout';
      },
    });
    // Rows show three logos of each product's.
    Array.prototype.slice = function (this: unknown[], from, to) {
      if (to === 3) throw new Error('no logos');
      return slice.call(this, from, to);
    };
    // Draws every row again.
    element.disabled = true;
    await settle(2);
    Array.prototype.slice = slice;
    expect(errors).to.include('Error: no logos');
    expect(query('heading', 'Checkout')).not.to.equal(undefined);
    expect(allByRole('radio')).to.deep.equal([]);
    element.requestUpdate();
    await until(() => allByRole('radio').length, 'the list');
  });
});
