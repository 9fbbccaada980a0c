import { describe, expect, it } from 'vitest';
import { cards, context, deferred, failWith, offline, open, sessionRanOut, settle, tokens } from './world.js';

const filled = async (cardNumber = cards.visa) => {
  const world = await open();
  await world.configure({ preselect: 'cards' });
  await world.card(cardNumber);
  return world;
};
type World = Awaited<ReturnType<typeof open>>;

const kid = (jwe: string) =>
  (JSON.parse(Buffer.from(jwe.split('.')[0]!, 'base64url').toString()) as { kid: string }).kid;

const refused = (...propertyNames: (string | undefined)[]) => ({
  errorId: 'an-error-id',
  errors: propertyNames.map((propertyName) => ({ code: '400', ...(propertyName && { propertyName }) })),
});

describe('paying', () => {
  it('encrypts, offers it to the page and shows how it ended', async () => {
    const world = await filled();
    await world.checkout.submit();
    expect(world.checkout.state).toEqual({
      status: 'done',
      ending: 'paid',
      paymentId: expect.any(String) as unknown,
    });
    expect(world.events.slice(-5)).toEqual([
      'changed paying',
      'changed paying',
      'pay',
      'result',
      'changed done',
    ]);
    expect(world.results).toMatchObject([{ status: 'PENDING_APPROVAL', statusCategory: 'PENDING_MERCHANT' }]);
    const { idempotencyKey, encryptedCustomerInput, encodedClientMetaInfo, ...ready } =
      world.payments[0]!.ready;
    expect(idempotencyKey).toMatch(/^[0-9a-f]{32}$/);
    expect(encryptedCustomerInput.split('.')).toHaveLength(5);
    expect(encodedClientMetaInfo).not.toBe('');
    expect(ready).toEqual({
      paymentProductId: 1,
      paymentMethod: 'card',
      paymentProductGroup: 'cards',
      tokenize: false,
      browserData: {
        javaScriptEnabled: true,
        javaEnabled: false,
        colorDepth: 24,
        screenHeight: '900',
        screenWidth: '1440',
        innerHeight: '800',
        innerWidth: '1200',
      },
    });
  });

  it('calls while one is under way share its promise, and offer one payment', async () => {
    const world = await filled();
    const answer = deferred<unknown>();
    world.shop.pay = () => answer.promise;
    const promises = [world.checkout.submit(), world.checkout.submit()];
    await settle();
    promises.push(world.checkout.submit());
    expect(new Set(promises).size).toBe(1);
    answer.resolve({ payment: { id: '1', status: 'PAID' } });
    await Promise.all(promises);
    expect(world.payments).toHaveLength(1);
  });

  it('pays with what stood there at the click: nothing can be changed until it has ended', async () => {
    const world = await filled(cards.coBranded);
    const release = world.hold(/IIN|publickey|products/);
    world.checkout.enter('cardNumber', cards.visa);
    const paying = world.checkout.submit();
    await settle();
    expect(world.checkout.state.status).toBe('paying');
    const { form } = world.optionForm;
    world.checkout.enter('cardNumber', cards.masterCard);
    world.checkout.leave('cvv');
    world.checkout.remember(true);
    world.checkout.chooseBrand(1);
    await world.checkout.choose('809');
    world.checkout.showAllIssues();
    await world.checkout.reload();
    expect([world.optionForm.form.values, world.key]).toEqual([form.values, 'group-cards']);
    await release();
    await paying;
    expect(world.payments.map(({ ready }) => ready.paymentProductId)).toEqual([1]);
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
  });

  it('a click before the card is known waits for it', async () => {
    const world = await open();
    await world.configure({ preselect: 'cards' });
    const release = world.hold(/IIN/);
    await world.card();
    const paying = world.checkout.submit();
    await release();
    await paying;
    expect(world.checkout.state.status).toBe('done');
  });

  it('a click before the card is known, which then cannot be used, says so', async () => {
    const world = await open();
    await world.configure({ preselect: 'cards' });
    const release = world.hold(/IIN/);
    await world.card(cards.notAllowed);
    const paying = world.checkout.submit();
    await release();
    await paying;
    expect([world.checkout.state.status, world.issues, world.payments]).toMatchObject([
      'ready',
      { cardNumber: 'card-refused' },
      [],
    ]);
    expect(world.choosing.refusals).toBe(1);
  });

  it('a click while the list is being renewed waits for it, and pays in the new context', async () => {
    const world = await filled();
    const first = world.hold(/amount=1000/);
    const second = world.hold(/amount=2000/);
    await world.configure({ context: { ...context, amount: 1000 } });
    const paying = world.checkout.submit();
    await settle();
    await world.configure({ context: { ...context, amount: 2000 } });
    await first();
    expect(world.payments).toEqual([]);
    await second();
    await paying;
    expect(world.payments).toHaveLength(1);
  });

  it('a click never pays with another row than the one on screen', async () => {
    const world = await filled();
    const paymentProductFilters = { restrictTo: { products: [840] } };
    const session = await world.newSession({ paymentProductFilters });
    const release = world.hold(/^product/);
    await world.configure({ session });
    const paying = world.checkout.submit();
    await release();
    await paying;
    expect([world.payments, world.key, world.notice]).toEqual([[], 'product-840', { kind: 'option-gone' }]);
    await world.checkout.submit();
    expect(world.payments).toHaveLength(1);
  });

  it('a stored account goes with its own product and only what was changed of it', async () => {
    const world = await open({ body: { tokens: [tokens.visa, tokens.masterCard] } });
    await world.configure();
    await world.type({ cvv: '123' });
    await world.checkout.submit();
    expect(world.payments[0]!.ready).toMatchObject({ paymentProductId: 1, accountOnFileId: 0 });
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
  });

  it('never takes a stored account of one session to another', async () => {
    const world = await open({ body: { tokens: [tokens.visa] } });
    await world.configure();
    const session = await world.newSession({ tokens: [tokens.masterCard] });
    world.answer(/^products\?/, failWith(400), 1);
    await world.configure({ session });
    expect(world.notice).toMatchObject({ kind: 'error' });
    await world.type({ cvv: '123' });
    await world.checkout.submit();
    expect(world.payments).toEqual([]);
    expect(world.row).toMatchObject({ account: { paymentProductId: 3 } });
  });

  it('a product without fields is paid as it is', async () => {
    const world = await open();
    await world.configure({ preselect: '840' });
    await world.checkout.submit();
    expect(world.payments[0]!.ready).toMatchObject({ paymentProductId: 840, paymentMethod: 'redirect' });
    expect(world.payments[0]!.ready).not.toHaveProperty('paymentProductGroup');
    expect(world.payments[0]!.ready).not.toHaveProperty('accountOnFileId');
  });

  it('before there is a form, does nothing', async () => {
    const world = await open();
    await world.checkout.submit();
    expect(world.events).toEqual([]);
  });
});

describe('a page that adds to all objects', () => {
  it('changes neither what is sent nor what an answer means', async () => {
    const polluted = Object.prototype as unknown as Record<string, unknown>;
    const added = {
      merchantAction: { actionType: 'REDIRECT', redirectData: { redirectURL: 'https://evil.test/' } },
      errors: [{ code: '1' }],
      accountOnFileId: 3,
      planKey: 'none',
      error: new Error('evil'),
    };
    const world = await filled();
    world.shop.pay = () => Promise.resolve({ payment: { id: '1', status: 'PAID' } });
    for (const [name, value] of Object.entries(added))
      Object.defineProperty(polluted, name, { value, configurable: true, enumerable: true, writable: true });
    try {
      await world.checkout.submit();
    } finally {
      for (const name of Object.keys(added)) delete polluted[name];
    }
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
    expect(Object.hasOwn(world.payments[0]!.ready, 'accountOnFileId')).toBe(false);
    expect(world.actions).toEqual([]);
  });
});

describe('answers', () => {
  it('a redirect is the page’s to perform, and nothing of the card is kept meanwhile but its form', async () => {
    const world = await filled(cards.redirect);
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ status: 'acting', action: { actionType: 'REDIRECT' } });
    expect([world.actions, world.values.cvv]).toEqual([['REDIRECT'], undefined]);
  });

  it('a decline keeps everything but the security code, and says why', async () => {
    const world = await filled(cards.refusedByBank);
    await world.checkout.submit();
    expect(world.notice).toMatchObject({ kind: 'declined' });
    expect(world.values).toEqual({ cardNumber: cards.refusedByBank, expiryDate: '1230' });
    expect(world.errors).toEqual([]);
    await world.card();
    await world.checkout.submit();
    expect(world.checkout.state.status).toBe('done');
    expect(world.payments[0]!.key).not.toBe(world.payments[1]!.key);
  });

  it('a decline that names a field is shown there, until the field is edited', async () => {
    const world = await filled();
    world.shop.pay = () =>
      Promise.resolve(refused('cardPaymentMethodSpecificInput.card.expiryDate', 'someThing.else'));
    await world.checkout.submit();
    expect([world.issues, world.notice]).toEqual([{ expiryDate: 'refused' }, undefined]);
    expect(world.choosing.refusals).toBe(1);
    await world.type({ cvv: '123' });
    await world.checkout.submit();
    expect([world.payments.length, world.issues]).toEqual([1, { expiryDate: 'refused' }]);
    await world.type({ expiryDate: '1231' });
    expect(world.issues).toEqual({});
    await world.checkout.submit();
    expect(world.payments).toHaveLength(2);
  });

  it('a decline that names what is not on screen is said above the form', async () => {
    const world = await filled();
    world.shop.pay = () => Promise.resolve(refused('order.customer.billingAddress.city'));
    await world.checkout.submit();
    expect([world.issues, world.notice]).toEqual([{}, { kind: 'declined', code: '400' }]);
  });

  it('a decline of a stored account’s prefilled field is shown there', async () => {
    const world = await open({ body: { tokens: [tokens.visa] } });
    await world.configure();
    await world.type({ cvv: '123' });
    world.shop.pay = () => Promise.resolve(refused('card.expiryDate'));
    await world.checkout.submit();
    expect(world.issues).toMatchObject({ expiryDate: 'refused' });
    await world.type({ expiryDate: '0131' });
    expect(world.issues).not.toHaveProperty('expiryDate');
  });

  it('the security codes of all rows go with the attempt', async () => {
    const world = await open({ body: { tokens: [tokens.visa] } });
    await world.configure();
    await world.type({ cvv: '456' });
    await world.checkout.choose('cards');
    await world.card(cards.refusedByBank);
    await world.checkout.submit();
    for (const { form } of world.choosing.forms.values()) expect(form.values.get('cvv') ?? '').toBe('');
  });

  it('a payment that the shop looks at first is done', async () => {
    const world = await filled(cards.pending);
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'review' });
  });

  it.each([[undefined], [null], [''], [[]], ['<html>'], [{}], [{ payment: {} }], [{ errors: [] }]])(
    'an answer that says nothing leaves open how it ended: %j',
    async (json) => {
      const world = await filled();
      world.shop.pay = () => Promise.resolve(json);
      await world.checkout.submit();
      expect(world.notice).toMatchObject({ kind: 'error', error: { code: 'merchant' } });
      expect(world.results).toEqual([]);
      world.shop.pay = () => Promise.resolve({ payment: { id: '1', status: 'PAID' } });
      await world.checkout.submit();
      expect(world.payments[0]!.key).toBe(world.payments[1]!.key);
      expect(world.checkout.state.status).toBe('done');
    },
  );

  it('the page’s own verdict ends an attempt that it took over', async () => {
    const world = await filled();
    world.shop.pay = () => undefined;
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ status: 'paying', step: 'merchant' });
    await world.checkout.submit();
    expect(world.payments).toHaveLength(1);
    world.checkout.setErrors(new Map([['cardNumber', { code: 'refused' }]]));
    expect([world.checkout.state.status, world.issues, world.values.cvv]).toEqual([
      'ready',
      { cardNumber: 'refused' },
      undefined,
    ]);
    await world.card(cards.masterCard);
    await world.checkout.submit();
    expect(world.payments[1]!.key).not.toBe(world.payments[0]!.key);
  });

  it('the page’s own verdict ends an attempt whose card is being looked up', async () => {
    const world = await filled();
    const release = world.hold(/IIN/);
    world.checkout.enter('cardNumber', cards.masterCard);
    const paying = world.checkout.submit();
    await settle();
    world.checkout.setErrors(new Map([['expiryDate', { code: 'refused' }]]));
    await release();
    await paying;
    expect([world.issues, world.choosing.refusals, world.payments]).toEqual([
      { expiryDate: 'refused' },
      1,
      [],
    ]);
  });

  it('the answer to an attempt that the page has ended is not taken for the next one’s', async () => {
    const world = await filled();
    const answers = [deferred<unknown>(), deferred<unknown>()];
    let call = 0;
    world.shop.pay = () => answers[call++]!.promise;
    void world.checkout.submit();
    await settle();
    world.checkout.setErrors(new Map([['cvv', { code: 'refused' }]]));
    await world.type({ cvv: '321' });
    const second = world.checkout.submit();
    await settle();
    expect(world.payments).toHaveLength(2);
    answers[0]!.resolve({ payment: { id: '1', status: 'REJECTED' } });
    await settle();
    expect([world.checkout.state.status, world.results]).toEqual(['paying', []]);
    answers[1]!.resolve({ payment: { id: '2', status: 'PAID' } });
    await second;
    expect(world.checkout.state).toEqual({ status: 'done', ending: 'paid', paymentId: '2' });
  });

  it('a page that starts over when it hears the result is not overruled', async () => {
    for (const json of [
      { payment: { id: '1', status: 'PAID' } },
      { payment: { id: '1', status: 'REVERSED' } },
    ]) {
      const world = await filled();
      world.shop.pay = () => Promise.resolve(json);
      const { push } = world.results;
      world.results.push = (...results: unknown[]) => {
        world.checkout.reset();
        return push.apply(world.results, results);
      };
      await world.checkout.submit();
      await settle();
      expect([world.checkout.state.status, world.values, world.notice]).toEqual(['ready', {}, undefined]);
    }
  });
});

describe('failures', () => {
  it.each([
    ['offline', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['nothing useful', () => Promise.resolve({})],
  ])('the same attempt again keeps its idempotency key, and what was typed: %s', async (_, pay) => {
    const world = await filled();
    const { pay: works } = world.shop;
    world.shop.pay = pay;
    await world.checkout.submit();
    expect(world.notice).toMatchObject({ kind: 'error', error: { code: 'merchant', retryable: true } });
    expect(world.values).toEqual({ cardNumber: cards.visa, expiryDate: '1230', cvv: '123' });
    await world.checkout.submit();
    world.shop.pay = works;
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
    expect([world.payments.length, new Set(world.payments.map(({ key }) => key)).size]).toEqual([3, 1]);
    expect(world.payments[0]!.key).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(world.payments.map(({ ready }) => ready.encryptedCustomerInput)).size).toBe(3);
  });

  it.each([
    [new Error('card 4567350000427977 declined')],
    ['card 4567350000427977 declined'],
    [undefined],
    [null],
    [Object.create(null)],
    [
      {
        toString: () => {
          throw new Error('4567350000427977');
        },
      },
    ],
  ])('what the page’s own promise failed with never becomes our text: %#', async (reason) => {
    const world = await filled();
    world.shop.pay = () => Promise.reject(reason);
    await world.checkout.submit();
    expect(world.notice).toMatchObject({ kind: 'error', unsure: true, error: { code: 'merchant' } });
    expect(world.errors.map(({ message }) => message)).toEqual(['The page’s own answer failed.']);
  });

  it('a key that cannot be had is asked for again', async () => {
    const world = await open();
    const mend = world.answer(/publickey/, offline, Infinity);
    await world.configure({ preselect: 'cards' });
    await world.card();
    await world.checkout.submit();
    expect(world.notice).toMatchObject({ kind: 'error', error: { code: 'network', retryable: true } });
    mend();
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
  });

  it('a key older than ten minutes is fetched again, a younger one is not', async () => {
    const world = await filled();
    world.sandbox.clock.advance(4 * 60_000);
    await world.type({ cvv: '124' });
    expect(world.count(/publickey/)).toBe(1);
    world.sandbox.clock.advance(2 * 60_000);
    await world.type({ cvv: '125' });
    await world.type({ cvv: '126' });
    expect(world.count(/publickey/)).toBe(2);
    world.sandbox.clock.advance(11 * 60_000);
    const { body, keyId } = await rotatedKey(world);
    world.answer(/publickey/, () => Response.json(body));
    world.shop.pay = () => Promise.resolve({ payment: { id: '1', status: 'PAID' } });
    await world.checkout.submit();
    expect(world.count(/publickey/)).toBe(3);
    expect(kid(world.payments[0]!.ready.encryptedCustomerInput)).toBe(keyId);
  });

  it('after a refusal the key is fetched again: it may have been the reason', async () => {
    const world = await filled();
    world.shop.pay = () => Promise.resolve(refused(undefined));
    await world.checkout.submit();
    const { body, keyId } = await rotatedKey(world);
    world.answer(/publickey/, () => Response.json(body));
    await world.type({ cvv: '123' });
    await world.checkout.submit();
    expect(kid(world.payments[1]!.ready.encryptedCustomerInput)).toBe(keyId);
  });

  it('a session that runs out while its key is fetched is said once; another pays without retyping', async () => {
    const world = await filled();
    world.sandbox.clock.advance(11 * 60_000);
    world.answer(/publickey/, sessionRanOut);
    await world.checkout.submit();
    expect(world.errors.map(({ code }) => code)).toEqual(['session-expired']);
    await world.configure({ session: await world.newSession() });
    expect(world.values).toEqual({ cardNumber: cards.visa, expiryDate: '1230' });
    await world.type({ cvv: '123' });
    await world.checkout.submit();
    expect(world.checkout.state.status).toBe('done');
  });

  it('a session that cannot be used is said as that, not as a broken checkout', async () => {
    const world = await open();
    await world.configure({ preselect: '840' });
    await world.configure({ session: { ...world.session, customerId: '' } });
    await world.checkout.submit();
    expect(world.errors.map(({ code, message }) => [code, /session\.customerId/.test(message)])).toEqual([
      ['config', true],
      ['config', true],
    ]);
  });
});

describe('settings that change while paying', () => {
  const changed = async (world: World, answer: unknown, reject = false) => {
    const { promise, ...end } = deferred<unknown>();
    const { pay } = world.shop;
    world.shop.pay = () => promise;
    const paying = world.checkout.submit();
    await settle();
    const session = await world.newSession();
    await world.configure({ session, context: { ...context, amount: 4200 } });
    expect(world.checkout.state.status).toBe('paying');
    if (reject) end.reject(answer);
    else end.resolve(answer);
    await paying;
    await settle();
    world.shop.pay = pay;
    return session;
  };

  it('a decline is shown, in the new list, and the next attempt is the new session’s', async () => {
    const world = await filled();
    const { clientSessionId } = await changed(world, refused(undefined));
    expect([world.notice, world.errors]).toEqual([{ kind: 'declined', code: '400' }, []]);
    expect(world.requests.at(-1)!.sessionId).toBe(clientSessionId);
    expect(world.requests.some(({ path }) => /^products\?amount=4200/.test(path))).toBe(true);
    await world.type({ cvv: '123' });
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
  });

  it('a failure clears the security code, for the session is another one', async () => {
    const world = await filled();
    await changed(world, new TypeError('Failed to fetch'), true);
    expect(world.values).toEqual({ cardNumber: cards.visa, expiryDate: '1230' });
    await world.type({ cvv: '123' });
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
    expect(world.payments[0]!.key).toBe(world.payments[1]!.key);
  });

  it('a payment that succeeds is done', async () => {
    const world = await filled();
    await changed(world, { payment: { id: '1', status: 'PAID' } });
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
  });
});

describe('starting over', () => {
  it('forgets everything typed, and pays again in the same session', async () => {
    const world = await filled();
    await world.checkout.submit();
    world.checkout.reset();
    await settle();
    expect([world.checkout.state.status, world.values]).toEqual(['ready', {}]);
    await world.card(cards.masterCard);
    await world.checkout.submit();
    expect(world.checkout.state.status).toBe('done');
    expect(world.payments[0]!.key).not.toBe(world.payments[1]!.key);
  });

  it.each([
    ['encrypting', /publickey/],
    ['looking the card up', /IIN/],
  ])('while %s, nothing is paid', async (_, match) => {
    const world = await filled();
    const release = world.hold(match);
    world.sandbox.clock.advance(11 * 60_000);
    world.checkout.enter('cardNumber', cards.masterCard);
    const paying = world.checkout.submit();
    await settle();
    world.checkout.reset();
    await release();
    await paying;
    expect([world.payments, world.checkout.state.status, world.values]).toEqual([[], 'ready', {}]);
  });

  it('does not wait for a page that never answers', async () => {
    const world = await filled();
    const { pay } = world.shop;
    const never = deferred<unknown>();
    world.shop.pay = () => never.promise;
    void world.checkout.submit();
    await settle();
    world.checkout.reset();
    await settle();
    world.shop.pay = pay;
    await world.card(cards.masterCard);
    const second = world.checkout.submit();
    never.resolve({ payment: { id: 'late', status: 'REJECTED' } });
    await second;
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
    expect(world.results).toHaveLength(1);
  });
});

describe('being gone', () => {
  const everything = /./;
  const quiet = async (world: World, release: () => Promise<void>) => {
    const { length } = world.events;
    world.checkout.wipe();
    expect(world.checkout.state).toEqual({ status: 'idle' });
    await release();
    await settle();
    expect([world.events.slice(length), world.checkout.state, world.errors]).toEqual([
      ['changed idle'],
      { status: 'idle' },
      [],
    ]);
  };

  it('while loading', async () => {
    const world = await open();
    const release = world.hold(everything);
    await world.configure();
    await quiet(world, release);
  });

  it('while a card is looked up and a row opens', async () => {
    const world = await open();
    await world.configure({ preselect: 'cards' });
    const release = world.hold(everything);
    await world.type({ cardNumber: cards.visa });
    void world.checkout.choose('809');
    await quiet(world, release);
  });

  it.each([[/IIN/], [/publickey/]])('while paying, waiting for %s', async (match) => {
    const world = await filled();
    world.sandbox.clock.advance(11 * 60_000);
    const release = world.hold(match);
    world.checkout.enter('cardNumber', cards.masterCard);
    const paying = world.checkout.submit();
    await settle();
    await quiet(world, release);
    await paying;
    expect(world.payments).toEqual([]);
  });

  it.each([[{ payment: { id: '1', status: 'PAID' } }], [{}], [refused('cvv')], [new TypeError('offline')]])(
    'while the merchant answers %j',
    async (json) => {
      const world = await filled();
      const answer = deferred<unknown>();
      const asked = deferred<void>();
      world.shop.pay = () => {
        asked.resolve();
        return answer.promise;
      };
      const paying = world.checkout.submit();
      await asked.promise;
      await quiet(world, async () => {
        if (json instanceof Error) answer.reject(json);
        else answer.resolve(json);
        await paying;
      });
    },
  );

  it('coming back, another attempt is another one', async () => {
    const world = await filled();
    world.shop.pay = () => Promise.resolve({});
    await world.checkout.submit();
    world.checkout.wipe();
    await world.configure();
    await world.card();
    await world.checkout.submit();
    expect(world.payments[0]!.key).not.toBe(world.payments[1]!.key);
  });

  it('coming back with the same session starts anew', async () => {
    const world = await filled();
    world.checkout.wipe();
    await world.configure();
    expect([world.checkout.state.status, world.values]).toEqual(['ready', {}]);
  });

  it('what the page still does then is answered by nothing', async () => {
    const world = await filled();
    world.checkout.wipe();
    const { length } = world.events;
    world.checkout.enter('cvv', '123');
    world.checkout.leave('cvv');
    world.checkout.remember(true);
    world.checkout.chooseBrand(1);
    world.checkout.showAllIssues();
    world.checkout.setErrors(new Map());
    await world.checkout.choose('cards');
    await world.checkout.reload();
    await world.checkout.submit();
    expect(world.events.slice(length)).toEqual([]);
  });

  it('what fails outside while a payment is under way is reported, and stops nothing', async () => {
    const world = await filled();
    const answer = deferred<unknown>();
    world.shop.pay = () => answer.promise;
    const paying = world.checkout.submit();
    await settle();
    world.checkout.fail(new TypeError('The session could not be renewed'));
    expect([world.checkout.state.status, world.errors.length]).toEqual(['paying', 1]);
    answer.resolve({ payment: { id: '1', status: 'PAID' } });
    await paying;
    world.checkout.fail(new TypeError('The session could not be renewed'));
    expect([world.checkout.state.status, world.errors.length]).toEqual(['done', 2]);
  });
});

/** Another session's key: as good a key as one that the platform has rotated to. */
const rotatedKey = async (world: World) => {
  const other = await world.newSession();
  const response = await world.sandbox.fetch(
    new Request(`https://sandbox.test/client/v1/${other.customerId}/crypto/publickey`, {
      headers: { Authorization: `GCS v1Client:${other.clientSessionId}` },
    }),
  );
  const { publicKey } = (await response.json()) as { publicKey: string };
  return { keyId: 'rotated', body: { keyId: 'rotated', publicKey } };
};
