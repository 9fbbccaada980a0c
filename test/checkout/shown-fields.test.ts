import { describe, expect, it } from 'vitest';
import { shownFields } from '../../src/checkout/shown-fields.js';
import { cards, failWith, open, tokens } from './world.js';

const bancontact = '67030000000000003';

const openCards = async () => {
  const world = await open();
  await world.configure({ preselect: 'cards' });
  const ids = () => shownFields(world.row, world.optionForm).map(({ id }) => id);
  return { world, ids };
};

describe('the fields of a group of cards', () => {
  it('are those of its usual products from the start, in an order of their own', async () => {
    const { world, ids } = await openCards();
    expect(ids()).toEqual(['cardNumber', 'expiryDate', 'cvv', 'cardholderName']);
    const holder = shownFields(world.row, world.optionForm).at(-1)!;
    expect([holder.required, holder.display!.label]).toEqual([false, 'Cardholder name']);
  });

  it.each([
    ['Visa', cards.visa],
    ['MasterCard', cards.masterCard],
    ['a card of two brands', cards.coBranded],
    ['an unknown card', cards.unknown],
  ])('do not move when the card is known: %s', async (_, cardNumber) => {
    const { world, ids } = await openCards();
    const before = ids();
    await world.type({ cardNumber });
    expect(ids()).toEqual(before);
    await world.type({ cardNumber: '' });
    expect(ids()).toEqual(before);
  });

  it('keep the order although the brand has another one', async () => {
    const { world, ids } = await openCards();
    await world.type({ cardNumber: bancontact });
    expect(ids()).toEqual(['cardNumber', 'expiryDate', 'cardholderName']);
  });

  it('keep what the consumer typed into, as optional, and send none of it that the brand does not have', async () => {
    const { world, ids } = await openCards();
    await world.type({ cvv: '123', expiryDate: '1230', cardNumber: bancontact });
    expect(ids()).toEqual(['cardNumber', 'expiryDate', 'cvv', 'cardholderName']);
    expect(shownFields(world.row, world.optionForm)[2]!.required).toBe(false);
    await world.type({ cardholderName: 'Ann Finch' });
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
  });

  it('take the name that a browser fills in before the card is known', async () => {
    const { world, ids } = await openCards();
    await world.type({ cardholderName: 'Wile E. Coyote' });
    await world.card(cards.masterCard);
    expect([ids().length, world.values.cardholderName]).toEqual([4, 'Wile E. Coyote']);
  });

  it('are the group’s own where the usual products cannot be had', async () => {
    const world = await open();
    world.answer(/^products\/[13]\?/, failWith(400), Infinity);
    await world.configure({ preselect: 'cards' });
    expect(shownFields(world.row, world.optionForm).map(({ id }) => id)).toEqual([
      'cardNumber',
      'expiryDate',
      'cvv',
    ]);
    expect(world.errors).toEqual([]);
  });
});

describe('the fields of other options', () => {
  it('are what their product asks for', async () => {
    const world = await open({ body: { tokens: [tokens.visa] } });
    await world.configure();
    expect(shownFields(world.row, world.optionForm).map(({ id }) => id)).toEqual(['expiryDate', 'cvv']);
    await world.checkout.choose('809');
    expect(shownFields(world.row, world.optionForm).map(({ id }) => id)).toEqual(['issuerId']);
  });
});
