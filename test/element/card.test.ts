import { expect } from '@open-wc/testing';
import { guard } from './canary.js';
import { box, cards, find, query, ready, text, typeCard } from './harness.js';

describe('a card', () => {
  guard();

  it('is paid with by what was typed', async () => {
    const world = await ready();
    await typeCard();
    expect((await box('Card number')).value).to.equal('4567 3500 0042 7977');
    await world.pay();
    expect(world.element.state, text()).to.equal('done');
    expect(world.values).to.deep.equal({ cardNumber: cards.visa, expiryDate: '1230', cvv: '123' });
    expect(await find('heading', 'Paid')).to.equal(query('heading'));
  });
});
