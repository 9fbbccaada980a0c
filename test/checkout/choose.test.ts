import { describe, expect, it } from 'vitest';
import { failWith, open, settle } from './world.js';

describe('The chosen option', () => {
  it('It is not opened again, and what is not in the list is not chosen', async () => {
    const world = await open();
    await world.configure({ preselect: 'cards' });
    await world.type({ cardNumber: '4567' });
    const { state } = world.checkout;
    const { length } = world.requests;
    await world.checkout.choose('cards');
    await world.checkout.choose('no-such');
    expect(world.checkout.state).toBe(state);
    expect(world.requests).toHaveLength(length);
  });

  it('A form that cannot be had is said where its option is still chosen, and not for another', async () => {
    const world = await open();
    await world.configure({ preselect: 'cards' });
    world.answer(/^products\/809/, failWith(400));
    await world.checkout.choose('809');
    expect(world.notice).toMatchObject({ kind: 'error' });

    const other = await open();
    await other.configure({ preselect: 'cards' });
    const release = other.hold(/^products\/809/, Infinity, failWith(400));
    const chosen = other.checkout.choose('809');
    await settle();
    await other.checkout.choose('cards');
    await release();
    await chosen;
    expect([other.key, other.notice, other.errors]).toEqual(['group-cards', undefined, []]);
  });
});

describe('What is asked for beside the list', () => {
  const askedBeside = async (settings: object) => {
    const world = await open();
    const release = world.hold(/^productgroups|^products\?/);
    await world.configure(settings);
    const asked = world.requests.flatMap(({ path }) => /^products\/(\d+)\?/.exec(path)?.[1] ?? []);
    await release();
    return asked.sort();
  };

  it.each([
    ['the usual cards', {}, ['1', '3']],
    ['the product that is preselected', { preselect: '809' }, ['1', '3', '809']],
    ['a usual card once, by its group', { preselect: '1' }, ['1', '3']],
    ['no product for the id of a group', { preselect: 'cards' }, ['1', '3']],
    ['the preselected card alone, where nothing is grouped', { preselect: '1', ungrouped: true }, ['1']],
    ['nothing, where details are typed elsewhere', { preselect: '809', hosted: true }, []],
  ])('It is %s', async (_, settings, asked) => {
    expect(await askedBeside(settings)).toEqual(asked);
  });
});
