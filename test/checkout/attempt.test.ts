import { describe, expect, it, vi } from 'vitest';
import { cards, deferred, failWith, open, settle } from './world.js';

const withCard = async () => {
  const world = await open();
  await world.configure({ preselect: 'cards' });
  await world.card();
  return world;
};

describe('An attempt to pay', () => {
  it('A payment is encrypted before the merchant is asked', async () => {
    const world = await withCard();
    await world.checkout.submit();
    const steps = world.states.flatMap((state) => (state.status === 'paying' ? state.step : []));
    expect(steps).toEqual(['encrypting', 'merchant']);
  });

  it('An attempt that was given up reports no failure', async () => {
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

  it('A payment has a new idempotency key after the page has reset the checkout while it was offered one', async () => {
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

  it('Paying without a list loads the list first, and reports no other failure than that of the list', async () => {
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

  it('Paying before the page has set anything does nothing', async () => {
    const world = await open();
    await world.checkout.submit();
    expect([world.checkout.state, world.errors, world.payments]).toEqual([{ status: 'idle' }, [], []]);
  });

  it('Nothing is paid if the chosen option is missing from the next list', async () => {
    const world = await open();
    await world.configure({ ungrouped: true, preselect: '1' });
    await world.card(cards.visa);
    world.answer(/product/, failWith(400), 2);
    await world.checkout.reload();
    await settle();
    // The list could not be renewed, so paying loads another one first; the product is missing from it.
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
