import { describe, expect, it, vi } from 'vitest';
import { cards, deferred, failWith, open, settle } from './world.js';

const withCard = async () => {
  const world = await open();
  await world.configure({ preselect: 'cards' });
  await world.card();
  return world;
};

describe('An attempt to pay', () => {
  it('It is encrypted before the merchant is asked', async () => {
    const world = await withCard();
    await world.checkout.submit();
    const steps = world.states.flatMap((state) => (state.status === 'paying' ? state.step : []));
    expect(steps).toEqual(['encrypting', 'merchant']);
  });

  it('It is being encrypted, for the consumer, while its card is looked up', async () => {
    const world = await open();
    await world.configure({ preselect: 'cards' });
    const release = world.hold(/getIINdetails/);
    await world.card();
    const paid = world.checkout.submit();
    await settle();
    expect(world.checkout.state).toMatchObject({ status: 'paying', step: 'encrypting' });
    await release();
    await paid;
    expect(world.payments).toHaveLength(1);
  });

  it('One that was given up reports no failure', async () => {
    const world = await withCard();
    const { promise, reject } = deferred<unknown>();
    world.shop.pay = () => promise;
    const paid = world.checkout.submit();
    await vi.waitFor(() => expect(world.payments).toHaveLength(1));
    world.checkout.reset();
    await settle();
    reject(new TypeError('Failed to fetch'));
    await paid;
    await settle();
    expect([world.checkout.state.status, world.notice, world.errors]).toEqual(['ready', undefined, []]);
  });

  it('One that the page resets while it is offered is not repeated with its key', async () => {
    const world = await withCard();
    world.shop.pay = () => {
      world.checkout.reset();
      return undefined;
    };
    await world.checkout.submit();
    await settle();
    world.shop.pay = () => Promise.reject(new TypeError('Failed to fetch'));
    await world.card();
    await world.checkout.submit();
    const [first, second] = world.payments.map(({ key }) => key);
    expect(second).toBeTruthy();
    expect(second).not.toBe(first);
  });

  it('Without a list, the list is loaded first, and only what it says is reported', async () => {
    const world = await open();
    const mend = world.answer(/product/, failWith(400), Infinity);
    await world.configure({ preselect: 'cards' });
    expect([world.checkout.state.status, world.errors.map(({ code }) => code)]).toEqual(['failed', ['http']]);
    await world.checkout.submit();
    expect([world.checkout.state.status, world.errors.map(({ code }) => code)]).toEqual([
      'failed',
      ['http', 'http'],
    ]);
    mend();
    await world.checkout.submit();
    await settle();
    // Nothing is typed yet.
    expect([world.checkout.state.status, world.errors.length]).toEqual(['ready', 2]);
    expect(world.payments).toEqual([]);
  });

  it('Before anything is set, it does nothing', async () => {
    const world = await open();
    await world.checkout.submit();
    expect([world.checkout.state, world.errors, world.payments]).toEqual([{ status: 'idle' }, [], []]);
  });

  it('Where its option is in the next list no more, nothing is paid', async () => {
    const world = await open();
    await world.configure({ ungrouped: true, preselect: '1' });
    await world.card(cards.visa);
    world.answer(/product/, failWith(400), 2);
    await world.checkout.reload();
    await settle();
    // Without a list that holds, paying loads another one first, in which the product is no more.
    const { length } = world.errors;
    world.answer(
      /products\?/,
      () => Response.json({ paymentProducts: [{ id: 840, paymentMethod: 'redirect', displayHints: {} }] }),
      Infinity,
    );
    await world.checkout.submit();
    await settle();
    expect([world.notice, world.payments, world.errors.length]).toEqual([
      { kind: 'option-gone' },
      [],
      length,
    ]);
  });
});
