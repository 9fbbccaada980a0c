import { describe, expect, it } from 'vitest';
import { open } from './world.js';

const APPLE_PAY = 302;
const GOOGLE_PAY = 320;

describe('What is asked for with a list', () => {
  it('A preselected product is asked for beside the list, and only once', async () => {
    const world = await open();
    await world.configure({ preselect: '809' });
    expect([world.key, world.count(/products\/809\?/)]).toEqual(['product-809', 1]);
    const paths = world.requests.map(({ path }) => path);
    // Before any answer, in one round trip.
    expect(paths.findIndex((path) => /products\/809\?/.test(path))).toBeLessThan(
      paths.findIndex((path) => /products\?/.test(path)),
    );
  });

  it.each(['1', 'cards', '809a', 'a809'])(
    'Nothing is asked for about a preselected %s alone',
    async (preselect) => {
      const usual = await open();
      await usual.configure();
      const world = await open();
      await world.configure({ preselect });
      expect(world.requests.map(({ path }) => path)).toEqual(usual.requests.map(({ path }) => path));
    },
  );

  it('A group that comes with its fields is not asked for again', async () => {
    const world = await open();
    await world.configure();
    expect(world.count(/productgroups\/cards/)).toBe(0);
  });

  it('In front of the platform’s own page, nothing is asked for about fields, and no option has any', async () => {
    const world = await open();
    await world.configure({ hosted: true, preselect: '809' });
    await world.checkout.choose('cards');
    await world.checkout.choose('840');
    expect(world.requests.map(({ path }) => path.split('?')[0]).sort()).toEqual([
      'productgroups',
      'products',
    ]);
    for (const { form } of world.choosing.forms.values()) expect(form.fields).toEqual([]);
  });
});

describe('Options of a list', () => {
  it('A wallet is offered only where it can be used', async () => {
    const ids = async (wallets?: () => Promise<readonly number[]>) => {
      const world = await open({ wallets });
      await world.configure();
      return world.keys.filter((key) => key === `product-${APPLE_PAY}` || key === `product-${GOOGLE_PAY}`);
    };
    expect(await ids()).toEqual([]);
    expect(await ids(() => Promise.resolve([]))).toEqual([]);
    expect(await ids(() => Promise.resolve([GOOGLE_PAY]))).toEqual([`product-${GOOGLE_PAY}`]);
  });

  it('A long list is folded to pay with, and never to save', async () => {
    const folded = async (purpose: 'pay' | 'save') => {
      const world = await open();
      await world.configure({ purpose, ungrouped: true });
      return [world.choosing.options.length > 8, world.choosing.options.some(({ folds }) => folds)];
    };
    expect(await folded('pay')).toEqual([true, true]);
    expect((await folded('save'))[1]).toBe(false);
  });
});
