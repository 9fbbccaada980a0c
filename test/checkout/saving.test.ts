import { describe, expect, it } from 'vitest';
import { meaningOf, meaningOfSave } from '../../src/checkout/paying/settle.js';
import { cards, context, open, settle, tokens } from './world.js';

const nothingToPay = { ...context, amount: undefined };

/** A checkout that saves, before a merchant's server that makes tokens. */
const saving = async (purpose: 'save' | 'manage' = 'save', body: object = {}) => {
  const world = await open({ body });
  world.shop.pay = ({ encryptedCustomerInput }) =>
    world.merchant('POST', '/tokens', { encryptedCustomerInput }).then((response) => response.json());
  await world.configure({ purpose, context: nothingToPay });
  return world;
};

const known = ({ sandbox }: Awaited<ReturnType<typeof open>>) => [...sandbox.world.records.tokens.values()];

describe('A checkout that saves', () => {
  it('The list has only what the platform stores by what is typed, and no stored account', async () => {
    const world = await saving('save', { tokens: [tokens.visa] });
    expect(world.keys).toEqual(['group-cards', 'product-770']);
    const [first] = world.choosing.options;
    if (first?.kind !== 'group') throw new Error('no group');
    expect(first.members.every(({ allowsTokenization }) => allowsTokenization)).toBe(true);
  });

  it('No amount is sent to the platform', async () => {
    const world = await saving();
    await world.card();
    expect(world.requests.length).toBeGreaterThan(3);
    for (const { path } of world.requests) expect(path).not.toContain('amount=');
  });

  it('A card is stored, nothing is paid, and the state says so', async () => {
    const world = await saving();
    const before = known(world).length;
    await world.card();
    await world.checkout.submit();
    expect(world.checkout.state).toEqual({ status: 'done', ending: 'saved', paymentId: undefined });
    expect(world.payments[0]!.ready).toMatchObject({ purpose: 'save', tokenize: false, paymentProductId: 1 });
    expect(known(world)).toHaveLength(before + 1);
    expect(world.sandbox.world.records.payments.size).toBe(0);
    // Nothing is said of a payment that there is not.
    expect(world.results).toEqual([]);
  });

  it('A card that is stored already ends differently', async () => {
    const world = await saving();
    await world.card();
    await world.checkout.submit();
    await world.checkout.dispatch({ type: 'reset' });
    await settle();
    await world.card();
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'already-saved' });
  });

  it('A payment has no purpose in its detail', async () => {
    const world = await open();
    await world.configure({ preselect: 'cards' });
    await world.card();
    await world.checkout.submit();
    expect(world.payments[0]!.ready).not.toHaveProperty('purpose');
  });

  it('A refused card leaves the form as it was, without the security code', async () => {
    const world = await saving();
    world.shop.pay = () => Promise.resolve({ errorId: 'e', errors: [{ code: '400120' }] });
    await world.card();
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({
      status: 'ready',
      notice: { kind: 'declined', code: '400120' },
    });
    expect(world.optionForm.form.values.get('cardNumber')).toBe(cards.visa);
    expect(world.optionForm.form.values.get('cvv') ?? '').toBe('');
  });

  it('An answer that was lost is asked for again with the same key', async () => {
    const world = await saving();
    const { pay } = world.shop;
    world.shop.pay = async (ready) => {
      await pay(ready);
      world.shop.pay = pay;
      throw new Error('lost');
    };
    await world.card();
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ notice: { kind: 'error', unsure: true } });
    await world.type({ cvv: '123' });
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ status: 'done' });
    const [first, second] = world.payments;
    expect(second!.key).toBe(first!.key);
  });

  it('A purpose that there is not is an error that names it, and nothing is asked of the platform', async () => {
    const world = await open();
    await world.configure({ purpose: 'keep' as never });
    expect(world.errors).toMatchObject([
      { code: 'config', message: expect.stringContaining('purpose') as string },
    ]);
    expect(world.requests).toEqual([]);
  });

  it('A card whose only brand cannot be stored is refused at its number', async () => {
    const world = await open();
    world.sandbox.faults.add({
      session: world.session.clientSessionId,
      path: '/products/*',
      kind: 'change',
      change: (product: object) => ({ ...product, allowsTokenization: false }),
      times: 'always',
    } as never);
    await world.configure({ purpose: 'save', context: nothingToPay });
    await world.type({ cardNumber: cards.visa });
    expect(world.optionForm.brand.status).toBe('refused');
  });

  it('Another purpose gives another list', async () => {
    const world = await saving('save', { tokens: [tokens.visa] });
    await world.configure({ purpose: 'manage' });
    expect(world.keys).toEqual(['group-cards', 'product-770', 'account-0']);
    await world.configure({ purpose: 'pay', context });
    expect(world.keys[0]).toBe('account-0');
  });
});

describe('A checkout that manages stored accounts', () => {
  it('An account that was removed and stored again is listed', async () => {
    const world = await saving('manage', { tokens: [tokens.visa] });
    await world.checkout.forgetAccount(world.account(0).key);
    expect(world.keys).not.toContain('account-0');
    await world.card();
    await world.checkout.submit();
    await world.configure({ session: await world.newSession({ tokens: [tokens.visa] }) });
    expect(world.keys).toContain('account-0');
  });
});

describe('The meaning of an answer to a save', () => {
  const paid = { payment: { id: '7', status: 'CAPTURED', statusOutput: { statusCategory: 'COMPLETED' } } };

  it.each([
    [{ token: 't', isNewToken: true }, 'saved'],
    [{ token: 't', isNewToken: false }, 'already-saved'],
    // The token is the server's own business.
    [{ isNewToken: true }, 'saved'],
    [{ token: 't' }, 'saved'],
  ])('The answer %j is an ending', (answer, ending) => {
    expect(meaningOfSave(answer, [])).toMatchObject({ kind: 'saved', ending });
  });

  it.each([
    undefined,
    null,
    {},
    [],
    'yes',
    { token: '' },
    { isNewToken: 'true' },
    paid,
    { ...paid, token: 't' },
  ])('The answer %j says nothing of an account: it is unknown how it ended', (answer) => {
    expect(() => meaningOfSave(answer, [])).toThrow(
      expect.objectContaining({ code: 'merchant', retryable: true }),
    );
  });

  it('A refusal with a token is a refusal', () => {
    const answer = { errors: [{ code: '1' }], token: 't', isNewToken: true };
    expect(meaningOfSave(answer, [])).toMatchObject({ kind: 'refused' });
  });

  it('A token is no payment', () => {
    expect(() => meaningOf({ token: 't', isNewToken: true }, [])).toThrow(/no payment/);
  });
});
