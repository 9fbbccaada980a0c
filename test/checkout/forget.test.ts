import { describe, expect, it } from 'vitest';
import { open, tokens } from './world.js';

const customer = { tokens: [tokens.visa, tokens.masterCard, tokens.amex] };

const withAccounts = async (purpose: 'pay' | 'manage' = 'pay') => {
  const world = await open({ body: customer });
  await world.configure({ purpose });
  const accounts = () =>
    world.choosing.options.filter(({ kind }) => kind === 'account').map(({ key }) => key);
  return { world, accounts, chosen: () => world.choosing.chosen };
};

describe('A stored account that is removed', () => {
  it('The row in its place is chosen, with its form', async () => {
    const { world, accounts, chosen } = await withAccounts();
    const [first, second, third] = accounts();
    expect(chosen()).toBe(first);
    await world.checkout.forgetAccount(first!);
    expect([accounts(), chosen()]).toEqual([[second, third], second]);
    expect(world.fieldIds).toContain('cvv');
  });

  it('Another row stays chosen, with what was typed', async () => {
    const { world, accounts, chosen } = await withAccounts();
    const [first, second] = accounts();
    await world.type({ cvv: '123' });
    await world.checkout.forgetAccount(second!);
    expect([accounts().length, chosen(), world.values]).toMatchObject([2, first, { cvv: '123' }]);
  });

  it('The last row is chosen where the last one was removed', async () => {
    const { world, accounts, chosen } = await withAccounts('manage');
    const [, second, third] = accounts();
    await world.checkout.choose(third!);
    await world.checkout.forgetAccount(third!);
    expect(chosen()).toBe(second);
  });

  it('It is in no later list until something was stored, and a row that is not there changes nothing', async () => {
    const { world, accounts } = await withAccounts();
    const [first] = accounts();
    await world.checkout.forgetAccount(first!);
    const { state } = world.checkout;
    await world.checkout.forgetAccount('account-gone');
    expect(world.checkout.state).toBe(state);
    await world.checkout.reload();
    expect(accounts()).toHaveLength(2);
    expect(accounts()).not.toContain(first);
  });
});

describe('A payment that the page took over', () => {
  it('It is handed over while the page has it, and not while the shop is asked', async () => {
    const world = await open();
    await world.configure({ preselect: 'cards' });
    await world.card();
    expect(world.checkout.isHandedOver).toBe(false);
    let whileAsked: boolean | undefined;
    world.shop.pay = () => {
      whileAsked = world.checkout.isHandedOver;
      return undefined;
    };
    await world.checkout.submit();
    expect([whileAsked, world.checkout.isHandedOver]).toEqual([false, true]);
    world.checkout.reset();
    expect(world.checkout.isHandedOver).toBe(false);
  });
});
