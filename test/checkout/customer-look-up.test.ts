import { describe, expect, it } from 'vitest';
import { context, failWith, offline, open } from './world.js';

/** The one whom the sandbox knows. */
const keys = { fiscalNumber: '194910011813', zip: '41462' };

const openInvoice = async () => {
  const world = await open();
  const swedish = { ...context, amount: 15_000, currency: 'SEK', country: 'SE' };
  await world.configure({ preselect: '9001', context: swedish });
  return world;
};
type World = Awaited<ReturnType<typeof openInvoice>>;

const look = ({ type }: World, values: Readonly<Record<string, string>> = keys) => type(values);

const asked = (world: World) => world.count(/customerDetails/);

describe('The customer look-up', () => {
  it('The look-up fills empty fields and does not overwrite what was typed', async () => {
    const world = await openInvoice();
    await world.type({ surname: 'Finch' });
    await look(world);
    expect(world.values).toEqual({
      ...keys,
      surname: 'Finch',
      firstName: 'Wile',
      emailAddress: 'w.e.coyote@acmelabs.com',
      phoneNumber: '+4631234567',
      street: 'Skeppsbron 1',
      city: 'Göteborg',
      countryCode: 'SE',
    });
    expect(world.optionForm.lookUp?.helped).toBe(true);
    expect(world.issues).toEqual({});
  });

  it('The look-up is requested once per set of values, and only when all of them are valid', async () => {
    const world = await openInvoice();
    await look(world, { zip: keys.zip });
    await look(world, { fiscalNumber: '1'.repeat(15) });
    expect(asked(world)).toBe(0);
    await look(world);
    await world.type({ firstName: 'Road' });
    expect(asked(world)).toBe(1);
    await look(world, { zip: '41463' });
    expect(asked(world)).toBe(2);
  });

  it('Nobody is looked up for a way to pay that does not ask for it', async () => {
    const world = await open();
    await world.configure({ preselect: 'cards' });
    await world.card();
    await world.checkout.choose('809');
    expect(asked(world)).toBe(0);
  });

  it('The consumer is not told of a look-up that filled nothing in', async () => {
    const world = await openInvoice();
    const typed = {
      surname: 'Finch',
      firstName: 'Ann',
      emailAddress: 'ann@finch.test',
      phoneNumber: '+46312345678',
      street: 'Main Street 2',
      city: 'Malmö',
      countryCode: 'SE',
    };
    await world.type(typed);
    await look(world);
    expect([asked(world), world.values]).toEqual([1, { ...typed, ...keys }]);
    expect(world.optionForm.lookUp?.helped).toBe(false);
  });

  it.each([
    ['nobody is found', failWith(404)],
    ['the platform fails', failWith(500)],
    ['there is no connection', offline],
  ])('The consumer sees no error where %s', async (_, answer) => {
    const world = await openInvoice();
    world.answer(/customerDetails/, answer, Infinity);
    await look(world);
    expect([world.values, world.notice, world.errors]).toEqual([keys, undefined, []]);
  });

  it('A late answer does not overwrite what was typed in the meantime', async () => {
    const world = await openInvoice();
    const release = world.hold(/customerDetails/);
    await world.type(keys);
    await world.type({ city: 'Malmö' });
    await release();
    expect(world.values).toMatchObject({ city: 'Malmö', street: 'Skeppsbron 1' });
  });

  it.each<[string, (world: World) => Promise<unknown>]>([
    ['other values', (world) => world.type({ zip: '41463' })],
    ['another way to pay', (world) => world.checkout.choose('cards')],
    ['another list', (world) => world.configure({ context: { ...context, country: 'SE' } })],
  ])('An answer is dropped once the consumer or the page has moved on to %s', async (_, change) => {
    const world = await openInvoice();
    const release = world.hold(/customerDetails/);
    await world.type(keys);
    await change(world);
    await release();
    expect(Object.values(world.values)).not.toContain('Wile');
  });
});
