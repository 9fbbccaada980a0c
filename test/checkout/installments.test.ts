import { describe, expect, it } from 'vitest';
import { offerKey, offeredPlans } from '../../src/checkout/installments.js';
import { cards, context, open, tokens } from './world.js';

const brazil = { ...context, amount: 30000, currency: 'BRL', country: 'BR', installments: true };
const path = /getInstallmentsInfo/;

const inBrazil = async (more: object = {}, body: object = {}) => {
  const world = await open({ body });
  await world.configure({ preselect: 'cards', context: { ...brazil, ...more } });
  return { world, plans: () => offeredPlans(world.checkout.catalogue!, world.optionForm) };
};

describe('Instalments', () => {
  it('Plans are offered once the card is known, and asked for once', async () => {
    const { world, plans } = await inBrazil();
    expect([offerKey(world.optionForm), await plans()]).toEqual([undefined, []]);
    await world.type({ cardNumber: cards.visa });
    expect(offerKey(world.optionForm)).toBe('1,45673500');
    const offered = await plans();
    expect(offered.length).toBeGreaterThan(1);
    expect(new Set(offered.map(({ key }) => key)).size).toBe(offered.length);
    expect(await plans()).toBe(offered);
    expect(world.count(path)).toBe(1);
  });

  it('Plans of a stored card are offered at once', async () => {
    const { world, plans } = await inBrazil({}, { tokens: [tokens.visa] });
    await world.chooseAccount(
      world.choosing.options.flatMap((row) => (row.kind === 'account' ? row.account.id : []))[0]!,
    );
    expect(offerKey(world.optionForm)).toBe('1,');
    expect((await plans()).length).toBeGreaterThan(1);
  });

  it('A page that does not offer instalments has none, and nobody is asked', async () => {
    const { world, plans } = await inBrazil({ installments: false });
    await world.type({ cardNumber: cards.visa });
    expect([await plans(), world.count(path)]).toEqual([[], 0]);
  });

  it('There are none for other ways to pay', async () => {
    const { world } = await inBrazil();
    await world.type({ cardNumber: cards.visa });
    const { product, ...form } = world.optionForm;
    const other = { ...form, product: { ...product!, paymentMethod: 'redirect' } };
    expect(offerKey(other)).toBeUndefined();
    expect(await offeredPlans(world.checkout.catalogue!, other)).toEqual([]);
  });

  it('The chosen plan goes along with the payment, and without one the whole amount is paid', async () => {
    const { world, plans } = await inBrazil();
    await world.card(cards.refusedByBank);
    await world.checkout.submit();
    expect(world.payments[0]!.ready).not.toHaveProperty('installments');
    await world.card();
    const [, second] = await plans();
    world.checkout.dispatch({ type: 'choose-plan', planKey: second!.key });
    await world.checkout.submit();
    expect(world.payments[1]!.ready.installments).toEqual(second!.plan);
  });

  it('A plan that is offered no more is not paid by, and nothing is paid in its place', async () => {
    const { world } = await inBrazil();
    await world.card();
    world.checkout.dispatch({ type: 'choose-plan', planKey: 'gone' });
    await world.checkout.submit();
    expect([world.payments, world.errors, world.checkout.state.status]).toEqual([[], [], 'ready']);
  });

  it('A plan is forgotten where the page offers instalments no more', async () => {
    const { world, plans } = await inBrazil();
    await world.card();
    const [first] = await plans();
    world.checkout.dispatch({ type: 'choose-plan', planKey: first!.key });
    await world.configure({ context: { ...brazil, installments: false } });
    await world.checkout.submit();
    expect(world.payments.map(({ ready }) => ready.installments)).toEqual([undefined]);
  });
});
