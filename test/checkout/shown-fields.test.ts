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

describe('The fields of the group of cards', () => {
  it('The group of cards shows the fields of its usual products from the start, in its own order', async () => {
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
  ])('The fields do not move when the card is recognised: %s', async (_, cardNumber) => {
    const { world, ids } = await openCards();
    const before = ids();
    await world.type({ cardNumber });
    expect(ids()).toEqual(before);
    await world.type({ cardNumber: '' });
    expect(ids()).toEqual(before);
  });

  it('The fields keep their order when the brand has another one', async () => {
    const { world, ids } = await openCards();
    await world.type({ cardNumber: bancontact });
    expect(ids()).toEqual(['cardNumber', 'expiryDate', 'cardholderName']);
  });

  it('A field with typed text stays as an optional field, and is not sent if the brand does not have it', async () => {
    const { world, ids } = await openCards();
    await world.type({ cvv: '123', expiryDate: '1230', cardNumber: bancontact });
    expect(ids()).toEqual(['cardNumber', 'expiryDate', 'cvv', 'cardholderName']);
    expect(shownFields(world.row, world.optionForm)[2]!.required).toBe(false);
    await world.type({ cardholderName: 'Ann Finch' });
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
  });

  it('The cardholder name that a browser fills in is kept before the card is recognised', async () => {
    const { world, ids } = await openCards();
    await world.type({ cardholderName: 'Wile E. Coyote' });
    await world.card(cards.masterCard);
    expect([ids().length, world.values.cardholderName]).toEqual([4, 'Wile E. Coyote']);
  });

  it('The group’s own fields are shown when the usual products cannot be fetched', async () => {
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

describe('The fields of other options', () => {
  it('A card product of its own shows its own fields, in the same order', async () => {
    const world = await open();
    await world.configure({ ungrouped: true, preselect: '1' });
    expect(shownFields(world.row, world.optionForm).map(({ id }) => id)).toEqual([
      'cardNumber',
      'expiryDate',
      'cvv',
      'cardholderName',
    ]);
    const { fields } = world.optionForm.form;
    const iban = { ...fields[0]!, id: 'iban' };
    const more = { ...world.optionForm, form: { ...world.optionForm.form, fields: [iban, ...fields] } };
    expect(shownFields(undefined, more).map(({ id }) => id)).toEqual([
      'cardNumber',
      'expiryDate',
      'cvv',
      'cardholderName',
      'iban',
    ]);
  });

  it('Other options show the fields of their product', async () => {
    const world = await open({ body: { tokens: [tokens.visa] } });
    await world.configure();
    expect(shownFields(world.row, world.optionForm).map(({ id }) => id)).toEqual(['expiryDate', 'cvv']);
    await world.checkout.choose('809');
    expect(shownFields(world.row, world.optionForm).map(({ id }) => id)).toEqual(['issuerId']);
  });
});
