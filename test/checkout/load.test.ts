import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cards, context, failWith, offline, open, sessionRanOut, settle, tokens } from './world.js';

const leaks: unknown[] = [];
const leak = (reason: unknown) => leaks.push(reason);
beforeAll(() => void process.on('unhandledRejection', leak));
afterAll(async () => {
  await settle();
  process.off('unhandledRejection', leak);
  expect(leaks).toEqual([]);
});

describe('Loading the list', () => {
  it('The list shows stored accounts, groups and products with the first one open', async () => {
    const world = await open({ body: { tokens: [tokens.visa, tokens.masterCard] } });
    expect(world.checkout.state).toEqual({ status: 'idle' });
    await world.configure();
    expect(world.states.map(({ status }) => status).slice(0, 2)).toEqual(['loading', 'ready']);
    expect(world.keys.slice(0, 3)).toEqual(['account-0', 'account-1', 'group-cards']);
    expect([world.key, world.fieldIds]).toEqual([
      'account-0',
      ['cardNumber', 'expiryDate', 'cvv', 'cardholderName'],
    ]);
    expect(world.count(/publickey/)).toBe(1);
  });

  it('The list shows the members of groups one by one where the page asks for it', async () => {
    const world = await open();
    await world.configure({ ungrouped: true });
    expect(world.choosing.options[0]!.key).toBe('product-1');
    expect(world.choosing.options.some(({ kind }) => kind === 'group')).toBe(false);
  });

  it.each([
    ['809', 'product-809'],
    ['cards', 'group-cards'],
    ['3', 'group-cards'],
    ['no-such', 'group-cards'],
  ])('The list opens with the preselected product or group: %s', async (preselect, key) => {
    const world = await open();
    await world.configure({ preselect });
    expect([world.key, world.optionForm.form.fields.length > 0]).toEqual([key, true]);
  });

  it('An unusable public key is reported before anything is typed, whichever answer arrives first', async () => {
    for (const late of [/products/, /publickey/]) {
      const world = await open();
      world.answer(/publickey/, () => Response.json({ keyId: 'k', publicKey: 'AAAA' }), Infinity);
      const release = world.hold(
        late,
        1,
        late.test('publickey') ? () => Response.json({ keyId: 'k', publicKey: 'AAAA' }) : undefined,
      );
      await world.configure();
      await release();
      expect([late, world.errors.map(({ code }) => code)]).toEqual([late, ['crypto-key']]);
      expect(world.checkout.state).toMatchObject(
        late.test('products')
          ? { status: 'failed', error: { code: 'crypto-key' } }
          : { status: 'ready', notice: { kind: 'error', error: { code: 'crypto-key' } } },
      );
    }
  });

  it('Setting equal settings again sends no request', async () => {
    const world = await open();
    await world.configure();
    await world.card();
    const { length } = world.requests;
    const { state } = world.checkout;
    await world.configure({ session: { ...world.session }, context: { ...context } });
    expect(world.requests).toHaveLength(length);
    expect(world.checkout.state).toBe(state);
  });

  it('A group that arrives without fields has them fetched and keeps them when the card number is deleted', async () => {
    const world = await open();
    const groups = await world.sandbox.fetch(
      new Request(
        `https://sandbox.test/client/v1/${world.session.customerId}/productgroups?countryCode=NL&currencyCode=EUR&locale=en_GB`,
        { headers: { Authorization: `GCS v1Client:${world.session.clientSessionId}` } },
      ),
    );
    const { paymentProductGroups } = (await groups.json()) as { paymentProductGroups: object[] };
    const bare = paymentProductGroups.map((group) => ({ ...group, fields: undefined }));
    world.answer(/^productgroups\?/, () => Response.json({ paymentProductGroups: bare }));
    await world.configure();
    const { fieldIds } = world;
    expect(fieldIds).toEqual(['cardNumber', 'expiryDate', 'cvv']);
    await world.type({ cardNumber: cards.visa });
    await world.type({ cardNumber: '4' });
    expect(world.fieldIds).toEqual(fieldIds);
  });

  it('The checkout stays idle without a session', async () => {
    const world = await open();
    await world.configure({ session: undefined });
    expect([world.checkout.state.status, world.requests]).toEqual(['idle', []]);
  });

  it('A failed list is retried silently', async () => {
    const world = await open();
    world.answer(/^products\?/, failWith(500), 2);
    await world.configure();
    expect([world.checkout.state.status, world.errors, world.count(/^products\?/)]).toEqual(['ready', [], 3]);
  });

  it.each([
    ['http', failWith(500), true],
    ['network', offline, true],
    ['session-expired', sessionRanOut, false],
    ['session-invalid', failWith(403), false],
    ['parse', () => new Response('{"paymentProducts":[', { status: 200 }), false],
  ])('A list that keeps failing is reported once and can be retried: %s', async (code, answer, retryable) => {
    const world = await open();
    world.answer(/^product(s|groups)\?/, answer, 6);
    await world.configure();
    expect(world.checkout.state).toMatchObject({ status: 'failed', error: { code, retryable } });
    expect(world.errors.map((error) => error.code)).toEqual([code]);
    await world.configure({ session: await world.newSession() });
    await world.checkout.reload();
    await world.checkout.reload();
    await world.checkout.reload();
    expect(world.checkout.state.status).toBe('ready');
  });

  it('An invalid session is reported as a configuration error, without a request', async () => {
    const world = await open();
    await world.configure({ session: { ...world.session, clientApiUrl: 'http://evil.example' } });
    expect(world.checkout.state).toMatchObject({ status: 'failed', error: { code: 'config' } });
    expect([world.errors.length, world.requests.length]).toEqual([1, 0]);
  });

  it('A late answer for replaced settings is dropped', async () => {
    const world = await open();
    const release = world.hold(/^products\?.*EUR/);
    await world.configure();
    await world.configure({ context: { ...context, currency: 'USD', country: 'US' } });
    const { state } = world.checkout;
    await release();
    expect(world.checkout.state).toBe(state);
    expect([state.status, world.errors]).toEqual(['ready', []]);
  });
});

describe('Choosing an option', () => {
  it('An option’s fields are fetched once, and each form keeps its values', async () => {
    const world = await open({ body: { tokens: [tokens.visa] } });
    await world.configure({ preselect: 'cards' });
    await world.card();
    await world.chooseAccount(0);
    await world.type({ cvv: '999' });
    await world.checkout.choose('cards');
    expect(world.values).toEqual({ cardNumber: cards.visa, expiryDate: '1230', cvv: '123' });
    expect(world.optionForm.product!.id).toBe(1);
    await world.chooseAccount(0);
    expect(world.values).toEqual({ expiryDate: '1299', cvv: '999' });
    expect(world.count(/^products\/1\?/)).toBe(1);
  });

  it('A chosen brand is kept while the consumer looks at another option', async () => {
    const world = await open();
    await world.configure();
    await world.card(cards.coBranded);
    world.checkout.chooseBrand(1);
    await world.checkout.choose('809');
    await world.checkout.choose('cards');
    await settle();
    expect(world.optionForm.product!.id).toBe(1);
  });

  it('Fields that arrive late open their own option, not the chosen one', async () => {
    const world = await open();
    await world.configure();
    const release = world.hold(/^products\/(809|771)\?/);
    const choices = [
      world.checkout.choose('809'),
      world.checkout.choose('771'),
      world.checkout.choose('809'),
    ];
    await release();
    await Promise.all(choices);
    expect([world.key, world.fieldIds]).toEqual(['product-809', ['issuerId']]);
    expect(world.choosing.forms.get('product-771')!.form.fields.some(({ id }) => id === 'issuerId')).toBe(
      false,
    );
  });

  it('A failed option is not reported once another option is chosen', async () => {
    const world = await open();
    await world.configure();
    const release = world.hold(/^products\/809\?/, 1);
    world.answer(/^products\/809\?/, failWith(400), 9);
    const other = world.hold(/^products\/771\?/);
    world.answer(/^products\/809\?/, failWith(400), 9);
    const late = world.checkout.choose('809');
    void world.checkout.choose('771');
    await release();
    await late;
    await other();
    expect([world.notice, world.errors, world.key]).toEqual([undefined, [], 'product-771']);
  });

  it('An option that fails to open does not stop a payment with another option', async () => {
    const world = await open();
    await world.configure();
    await world.card();
    let fail!: () => void;
    world.answer(
      /^products\/809\?/,
      () => new Promise((resolve) => (fail = () => resolve(failWith(400)() as Response))),
    );
    const late = world.checkout.choose('809');
    await settle();
    await world.checkout.choose('cards');
    const release = world.hold(/publickey/);
    world.sandbox.clock.advance(11 * 60_000);
    const paying = world.checkout.submit();
    await settle();
    fail();
    await late;
    expect(world.checkout.state.status).toBe('paying');
    await release();
    await paying;
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
  });

  it('An option whose fields cannot be fetched shows an error and opens on retry', async () => {
    const world = await open();
    await world.configure();
    world.answer(/^products\/809\?/, failWith(400));
    await world.checkout.choose('809');
    expect(world.notice).toMatchObject({ kind: 'error', error: { code: 'http', httpStatus: 400 } });
    await world.checkout.reload();
    expect([world.notice, world.fieldIds]).toEqual([undefined, ['issuerId']]);
  });

  it('An option that is opening while the list is renewed opens with the new list, without an error', async () => {
    const world = await open();
    await world.configure();
    const release = world.hold(/^products\/809\?.*en_GB/);
    const choice = world.checkout.choose('809');
    await settle();
    await world.configure({ context: { ...context, locale: 'nl_NL' } });
    await release();
    await choice;
    expect([world.key, world.optionForm.form.fields[0]!.display!.label]).toEqual([
      'product-809',
      'Kies je bank',
    ]);
    expect([world.errors, world.notice]).toEqual([[], undefined]);
  });

  it('Choosing an option that is not in the list, or the open one, changes nothing', async () => {
    const world = await open();
    await world.configure();
    const { state } = world.checkout;
    await world.checkout.choose('no-such');
    await world.checkout.choose('group-cards');
    expect(world.checkout.state).toBe(state);
  });
});

describe('Invalid settings', () => {
  it.each<[string, Partial<typeof context>]>([
    ['amount', { amount: NaN }],
    ['amount', { amount: 29.8 }],
    ['amount', { amount: -1 }],
    ['amount', { amount: '2980' as never }],
    ['currency', { currency: '' }],
    ['currency', { currency: 'eur' }],
    ['currency', { currency: '€' }],
    ['country', { country: '' }],
    ['country', { country: 'Netherlands' }],
    ['locale', { locale: '' }],
    ['locale', { locale: 'tlh_undefined' }],
  ])('An invalid setting is reported by name, without a request: %s %j', async (name, wrong) => {
    const world = await open();
    await world.configure({ context: { ...context, ...wrong } });
    expect(world.requests).toEqual([]);
    expect(world.errors).toMatchObject([{ code: 'config', retryable: false }]);
    expect(world.errors[0]!.message).toMatch(new RegExp(`^${name} is missing or wrong: `));
    expect(world.checkout.state).toMatchObject({ status: 'failed', error: { code: 'config' } });
    await world.configure({ context });
    expect(world.checkout.state.status).toBe('ready');
  });

  it('Several invalid settings are reported together', async () => {
    const world = await open();
    await world.configure({ context: { ...context, amount: NaN, currency: '', country: '' } });
    expect(world.errors.map(({ message }) => message.match(/\w+(?= is missing)/g))).toEqual([
      ['amount', 'currency', 'country'],
    ]);
  });

  it('Invalid settings keep what was typed and block payment until they are corrected', async () => {
    const world = await open();
    await world.configure();
    await world.card();
    await world.configure({ context: { ...context, amount: NaN } });
    expect(world.notice).toMatchObject({ kind: 'error', error: { code: 'config' } });
    await world.checkout.submit();
    expect(world.payments).toEqual([]);
    await world.configure({ context });
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
  });
});

describe('Settings that change while the form is filled in', () => {
  it.each([
    ['amount', { amount: 4200 }],
    ['currency', { currency: 'USD' }],
    ['country', { country: 'DE' }],
    ['locale', { locale: 'nl_NL' }],
  ])('A changed %s keeps every typed value at every moment', async (_, change) => {
    const world = await open();
    await world.configure();
    await world.card();
    await world.type({ cardholderName: 'Wile E. Coyote' });
    const { length } = world.states;
    await world.configure({ context: { ...context, ...change } });
    for (const state of world.states.slice(length)) {
      if (state.status !== 'ready') throw new Error(state.status);
      const { form, product } = state.choosing.forms.get('group-cards')!;
      // A field that goes away for a moment takes the caret with it.
      expect([product?.id, form.fields.map(({ id }) => id), [...form.values.values()]]).toEqual([
        1,
        ['cardNumber', 'expiryDate', 'cvv', 'cardholderName'],
        [cards.visa, '1230', '123', 'Wile E. Coyote'],
      ]);
    }
    expect(world.states.length).toBeGreaterThan(length);
  });

  it('A changed locale translates the labels of all forms, including ones opened before', async () => {
    const world = await open();
    await world.configure();
    await world.checkout.choose('809');
    await world.checkout.choose('cards');
    await world.configure({ context: { ...context, locale: 'nl_NL' } });
    expect(world.optionForm.form.fields[0]!.display!.label).toBe('Kaartnummer');
    await world.checkout.choose('809');
    expect(world.optionForm.form.fields[0]!.display!.label).toBe('Kies je bank');
  });

  it('A renewed session clears the security codes of all forms and nothing else', async () => {
    const world = await open({ body: { tokens: [tokens.visa] } });
    await world.configure();
    await world.type({ cvv: '456' });
    await world.checkout.choose('cards');
    await world.card();
    await world.configure({ session: await world.newSession({ tokens: [tokens.visa] }) });
    expect(world.values).toEqual({ cardNumber: cards.visa, expiryDate: '1230' });
    expect(world.choosing.forms.get(world.account(0).key)!.form.values.get('cvv')).toBeUndefined();
    await world.type({ cvv: '123' });
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
  });

  it('A chosen brand survives a change of the amount', async () => {
    const world = await open();
    await world.configure();
    await world.card(cards.coBranded);
    world.checkout.chooseBrand(1);
    await world.configure({ context: { ...context, amount: 4200 } });
    expect(world.optionForm).toMatchObject({ product: { id: 1 }, brand: { status: 'known' } });
  });

  it('A card keeps its brand when the amount changes during its look-up', async () => {
    const world = await open();
    await world.configure();
    await world.type({ cardNumber: cards.coBranded.slice(0, 6) });
    const release = world.hold(/IIN/);
    world.checkout.enter('cardNumber', cards.coBranded);
    await settle();
    const { length } = world.states;
    await world.configure({ context: { ...context, amount: 4200 } });
    await release();
    for (const state of world.states.slice(length)) expect(state).toMatchObject({ status: 'ready' });
    for (const state of world.states.slice(length))
      if (state.status === 'ready')
        expect(state.choosing.forms.get('group-cards')!.brand.status).toBe('known');
    expect(world.optionForm.brand.iin).toBe(cards.coBranded.slice(0, 8));
  });

  it('A notice appears when the chosen option is gone, and the other forms keep their values', async () => {
    const world = await open();
    await world.configure({ preselect: 'cards' });
    await world.card();
    await world.checkout.choose('809');
    await world.configure({ context: { ...context, country: 'US', currency: 'USD' } });
    expect([world.notice, world.key]).toEqual([{ kind: 'option-gone' }, 'group-cards']);
    expect(world.values).toMatchObject({ cardNumber: cards.visa });
  });

  it('Values typed for one stored account are not reused for another account with the same number', async () => {
    const world = await open({ body: { tokens: [tokens.visa] } });
    await world.configure();
    await world.type({ expiryDate: '0131' });
    await world.configure({ session: await world.newSession({ tokens: [tokens.amex] }) });
    expect(world.row).toMatchObject({ account: { id: 0, paymentProductId: 2 } });
    expect([world.values, world.notice]).toEqual([{ cardholderName: 'Rob' }, { kind: 'option-gone' }]);
  });

  it('Values typed for one stored account are not reused while another one fails to open', async () => {
    const world = await open({ body: { tokens: [tokens.visa] } });
    await world.configure();
    await world.type({ expiryDate: '0131', cvv: '123' });
    world.answer(/^products\/2\?/, failWith(400), 1);
    await world.configure({ session: await world.newSession({ tokens: [tokens.amex] }) });
    expect([world.choosing.forms.has(world.account(0).key), world.notice?.kind]).toEqual([false, 'error']);
    await world.checkout.submit();
    expect(world.payments).toEqual([]);
  });

  it('The same stored account keeps its form when the session is renewed', async () => {
    const world = await open({ body: { tokens: [tokens.visa] } });
    await world.configure();
    await world.type({ expiryDate: '0131', cvv: '123' });
    await world.configure({ session: await world.newSession({ tokens: [tokens.visa, tokens.amex] }) });
    expect([world.key, world.values, world.notice]).toEqual(['account-0', { expiryDate: '0131' }, undefined]);
  });

  it('A list that cannot be renewed leaves the form and its values as they are', async () => {
    const world = await open();
    await world.configure();
    await world.card();
    world.answer(/^products\?/, failWith(500), 3);
    await world.configure({ context: { ...context, amount: 4200 } });
    expect(world.notice).toMatchObject({ kind: 'error', error: { code: 'http' } });
    expect(world.values).toEqual({ cardNumber: cards.visa, expiryDate: '1230', cvv: '123' });
  });

  it('The last settings win, whatever the order of the answers', async () => {
    const world = await open();
    await world.configure();
    const releases = [world.hold(/amount=1000/), world.hold(/amount=2000/), world.hold(/amount=3000/)];
    for (const amount of [1000, 2000, 3000]) await world.configure({ context: { ...context, amount } });
    for (const release of releases.reverse()) await release();
    expect(world.requests.filter(({ path }) => /^products\?/.test(path)).at(-1)!.path).toMatch(/amount=3000/);
    expect([world.errors, world.checkout.state.status]).toEqual([[], 'ready']);
    await world.card();
    await world.checkout.submit();
    expect(world.checkout.state.status).toBe('done');
  });

  it('A finished payment stays finished when the shop empties its cart', async () => {
    const world = await open();
    await world.configure();
    await world.card();
    await world.checkout.submit();
    await world.configure({ context: { ...context, amount: 0 } });
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
    await world.configure({ session: await world.newSession(), context: { ...context, amount: 100 } });
    expect(world.checkout.state.status).toBe('ready');
    expect(world.values).toEqual({});
  });
});
