import { describe, expect, it } from 'vitest';
import { failWith, open, settle, tokens } from './world.js';

const nothing = () => Response.json({ paymentProducts: [], paymentProductGroups: [], accountsOnFile: [] });

describe('The list', () => {
  it('An empty list is shown without an error', async () => {
    const world = await open();
    world.answer(/product/, nothing, Infinity);
    await world.configure();
    expect([world.checkout.state.status, world.choosing.options, world.errors]).toEqual(['ready', [], []]);
  });

  it('A preselected product that is not offered is reported once, however often the list is loaded', async () => {
    const world = await open();
    await world.configure({ preselect: 'no-such' });
    await world.checkout.reload();
    await settle();
    expect(world.errors.map(({ code }) => code)).toEqual(['config']);
    expect(world.errors[0]!.message).toContain('no-such');
  });

  it('A preselected product that is offered causes no error', async () => {
    const world = await open();
    await world.configure({ preselect: '809' });
    expect(world.errors).toEqual([]);
  });

  it('The public key is fetched once for a session, and anew for another one', async () => {
    const world = await open();
    await world.configure();
    await world.checkout.reload();
    await settle();
    expect(world.count(/publickey/)).toBe(1);
    await world.configure({ session: await world.newSession() });
    expect(world.count(/publickey/)).toBe(2);
  });

  it('An unusable key is not reported once its session was replaced', async () => {
    const world = await open();
    const release = world.hold(/publickey/, 1, () => Response.json({ keyId: 'k', publicKey: 'AAAA' }));
    await world.configure();
    await world.configure({ session: await world.newSession() });
    await release();
    expect([world.checkout.state.status, world.notice, world.errors]).toEqual(['ready', undefined, []]);
  });

  it('A key that cannot be had for now is fetched again when it is needed, and nobody is told', async () => {
    const world = await open();
    world.answer(/publickey/, failWith(400));
    await world.configure({ preselect: 'cards' });
    expect([world.notice, world.errors]).toEqual([undefined, []]);
    await world.card();
    await world.checkout.submit();
    expect([world.checkout.state.status, world.errors]).toEqual(['done', []]);
  });

  it('A row that is chosen while the list is outdated brings another list, and opens in it', async () => {
    const world = await open();
    await world.configure();
    const mend = world.answer(/product/, failWith(400), Infinity);
    await world.checkout.reload();
    expect([world.checkout.catalogue, world.errors.map(({ code }) => code)]).toEqual([undefined, ['http']]);
    mend();
    await world.checkout.choose('809');
    expect([world.key, world.fieldIds, world.errors.length]).toEqual(['product-809', ['issuerId'], 1]);
  });

  it('A page that goes on to the platform’s own page, or back, keeps nothing that was typed', async () => {
    const world = await open();
    await world.configure();
    await world.card();
    await world.configure({ hosted: true });
    expect(world.choosing.forms.get('group-cards')?.form.values.get('cardNumber')).toBeUndefined();
    await world.configure({ hosted: false });
    expect([world.key, world.values]).toEqual(['group-cards', {}]);
  });

  it('A page that begins in front of the platform’s own page asks for one list', async () => {
    const world = await open();
    await world.configure({ hosted: true });
    expect(world.count(/productgroups\?/)).toBe(1);
    expect(world.count(/publickey/)).toBe(0);
  });
});

describe('A removal', () => {
  it('A removal before there is a list changes nothing, and the account is in no later list', async () => {
    const world = await open({ body: { tokens: [tokens.visa, tokens.amex] } });
    const other = await open({ body: { tokens: [tokens.visa, tokens.amex] } });
    await other.configure();
    const [first, second] = other.choosing.options;
    await world.checkout.forgetAccount(first!.key);
    expect(world.checkout.state).toEqual({ status: 'idle' });
    await world.configure();
    expect(world.choosing.options[0]!.key).toBe(second!.key);
  });

  it('Nothing is chosen and nothing fails when the last option is removed', async () => {
    const world = await open({ body: { tokens: [tokens.visa] } });
    await world.configure({ purpose: 'manage' });
    const { length } = world.choosing.options;
    for (let removed = 0; removed < length; removed++)
      await world.checkout.forgetAccount(world.choosing.chosen!);
    expect([world.choosing.options, world.choosing.chosen, world.errors]).toEqual([[], undefined, []]);
  });
});
