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

describe('Paying', () => {
  it('A payment is encrypted, offered to the page and shown with its outcome', async () => {
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
      attemptId: idempotencyKey.slice(0, 8),
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

  it('Calls to pay during an attempt share its promise and make one payment', async () => {
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

  it('A payment uses the values at the click, and nothing can be changed until it ends', async () => {
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

  it('A click before the card is looked up waits for the look-up', async () => {
    const world = await open();
    await world.configure({ preselect: 'cards' });
    const release = world.hold(/IIN/);
    await world.card();
    const paying = world.checkout.submit();
    await settle();
    expect(world.checkout.state).toMatchObject({ status: 'paying', step: 'encrypting' });
    await release();
    await paying;
    expect(world.checkout.state.status).toBe('done');
    expect(world.payments).toHaveLength(1);
  });

  it('A click before the look-up reports a card that turns out to be refused', async () => {
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

  it('A click while the list is renewed waits for it and pays in the new context', async () => {
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

  it('A click never pays with another option than the one on screen', async () => {
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

  it('A stored account is paid with its own product and only its changed fields', async () => {
    const world = await open({ body: { tokens: [tokens.visa, tokens.masterCard] } });
    await world.configure();
    await world.type({ cvv: '123' });
    await world.checkout.submit();
    expect(world.payments[0]!.ready).toMatchObject({ paymentProductId: 1, accountOnFileId: 0 });
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
  });

  it('A stored account of one session is never used in another session', async () => {
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

  it('A product without fields is paid without a form', async () => {
    const world = await open();
    await world.configure({ preselect: '840' });
    await world.checkout.submit();
    expect(world.payments[0]!.ready).toMatchObject({ paymentProductId: 840, paymentMethod: 'redirect' });
    expect(world.payments[0]!.ready).not.toHaveProperty('paymentProductGroup');
    expect(world.payments[0]!.ready).not.toHaveProperty('accountOnFileId');
  });

  it('Paying before a form exists does nothing', async () => {
    const world = await open();
    await world.checkout.submit();
    expect(world.events).toEqual([]);
  });
});

describe('A page that extends Object.prototype', () => {
  it('Properties added to Object.prototype change neither the request nor the meaning of an answer', async () => {
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

describe('The merchant’s answer', () => {
  it('A redirect is left to the page, and only the form is kept of the card', async () => {
    const world = await filled(cards.redirect);
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ status: 'acting', action: { actionType: 'REDIRECT' } });
    expect([world.actions, world.values.cvv]).toEqual([['REDIRECT'], undefined]);
  });

  it('A decline shows its reason and keeps every value but the security code', async () => {
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

  it('A decline that names a field is shown at that field until it is edited', async () => {
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

  it('A decline that names a field not on screen is shown above the form', async () => {
    const world = await filled();
    world.shop.pay = () => Promise.resolve(refused('order.customer.billingAddress.city'));
    await world.checkout.submit();
    expect([world.issues, world.notice]).toEqual([{}, { kind: 'declined', code: '400' }]);
  });

  it('A decline that names a stored account’s prefilled field is shown at that field', async () => {
    const world = await open({ body: { tokens: [tokens.visa] } });
    await world.configure();
    await world.type({ cvv: '123' });
    world.shop.pay = () => Promise.resolve(refused('card.expiryDate'));
    await world.checkout.submit();
    expect(world.issues).toMatchObject({ expiryDate: 'refused' });
    await world.type({ expiryDate: '0131' });
    expect(world.issues).not.toHaveProperty('expiryDate');
  });

  it('An attempt clears the security codes of all forms', async () => {
    const world = await open({ body: { tokens: [tokens.visa] } });
    await world.configure();
    await world.type({ cvv: '456' });
    await world.checkout.choose('cards');
    await world.card(cards.refusedByBank);
    await world.checkout.submit();
    for (const { form } of world.choosing.forms.values()) expect(form.values.get('cvv') ?? '').toBe('');
  });

  it('A payment under review ends as done', async () => {
    const world = await filled(cards.pending);
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'review' });
  });

  it.each([[undefined], [null], [''], [[]], ['<html>'], [{}], [{ payment: {} }], [{ errors: [] }]])(
    'An answer without a result leaves the outcome unknown: %j',
    async (json) => {
      const world = await filled();
      world.shop.pay = () => Promise.resolve(json);
      await world.checkout.submit();
      expect(world.notice).toMatchObject({ kind: 'error', error: { code: 'merchant' } });
      expect(world.results).toEqual([]);
      world.shop.pay = () => Promise.resolve({ payment: { id: '1', status: 'PAID' } });
      await world.type({ cvv: '123' });
      await world.checkout.submit();
      expect(world.payments[0]!.key).toBe(world.payments[1]!.key);
      expect(world.checkout.state.status).toBe('done');
    },
  );

  it('The page’s own verdict ends an attempt that the page took over', async () => {
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

  it('The page’s own verdict ends an attempt during the card look-up', async () => {
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

  it('The answer to an attempt that the page ended is not used for the next attempt', async () => {
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

  it('A reset during the result event is not overwritten by the outcome', async () => {
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

describe('Failed payments', () => {
  it.each([
    ['offline', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['nothing useful', () => Promise.resolve({})],
  ])(
    'A retried attempt keeps its idempotency key and what was typed but the code after %s',
    async (_, pay) => {
      const world = await filled();
      const { pay: works } = world.shop;
      world.shop.pay = pay;
      await world.checkout.submit();
      expect(world.notice).toMatchObject({ kind: 'error', error: { code: 'merchant', retryable: true } });
      expect(world.values).toEqual({ cardNumber: cards.visa, expiryDate: '1230' });
      await world.type({ cvv: '123' });
      await world.checkout.submit();
      world.shop.pay = works;
      await world.type({ cvv: '123' });
      await world.checkout.submit();
      expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
      expect([world.payments.length, new Set(world.payments.map(({ key }) => key)).size]).toEqual([3, 1]);
      expect(world.payments[0]!.key).toMatch(/^[0-9a-f]{32}$/);
      expect(new Set(world.payments.map(({ ready }) => ready.encryptedCustomerInput)).size).toBe(3);
    },
  );

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
  ])(
    'The reason of the page’s rejected promise never appears in our error message: case %#',
    async (reason) => {
      const world = await filled();
      world.shop.pay = () => Promise.reject(reason);
      await world.checkout.submit();
      expect(world.notice).toMatchObject({ kind: 'error', unsure: true, error: { code: 'merchant' } });
      expect(world.errors.map(({ message }) => message)).toEqual(['The page’s own answer failed.']);
    },
  );

  it('A public key that failed to load is fetched again', async () => {
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

  it('A public key is fetched again after ten minutes and not before', async () => {
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

  it('The public key is fetched again after a refusal, which an old key may have caused', async () => {
    const world = await filled();
    world.shop.pay = () => Promise.resolve(refused(undefined));
    await world.checkout.submit();
    const { body, keyId } = await rotatedKey(world);
    world.answer(/publickey/, () => Response.json(body));
    await world.type({ cvv: '123' });
    await world.checkout.submit();
    expect(kid(world.payments[1]!.ready.encryptedCustomerInput)).toBe(keyId);
  });

  it('A payment that the platform could not read is reported, and nobody is told that it was declined', async () => {
    const world = await filled();
    world.shop.pay = () => Promise.resolve(refused('encryptedCustomerInput'));
    await world.checkout.submit();
    expect(world.errors).toMatchObject([{ code: 'session-expired', retryable: true }]);
    expect(world.notice).toMatchObject({ kind: 'error', unsure: false });
    expect(world.values).toEqual({ cardNumber: cards.visa, expiryDate: '1230' });
  });

  it('A session that expires while the key is fetched is reported once, and the next one pays without retyping', async () => {
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

  it('An invalid session is reported as a configuration error on payment', async () => {
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

describe('Settings that change during a payment', () => {
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

  it('A decline appears in the new list, and the next attempt uses the new session', async () => {
    const world = await filled();
    const { clientSessionId } = await changed(world, refused(undefined));
    expect([world.notice, world.errors]).toEqual([{ kind: 'declined', code: '400' }, []]);
    expect(world.requests.at(-1)!.sessionId).toBe(clientSessionId);
    expect(world.requests.some(({ path }) => /^products\?amount=4200/.test(path))).toBe(true);
    await world.type({ cvv: '123' });
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
  });

  it('A failure in a replaced session clears the security code', async () => {
    const world = await filled();
    await changed(world, new TypeError('Failed to fetch'), true);
    expect(world.values).toEqual({ cardNumber: cards.visa, expiryDate: '1230' });
    await world.type({ cvv: '123' });
    await world.checkout.submit();
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
    expect(world.payments[0]!.key).toBe(world.payments[1]!.key);
  });

  it('A payment that succeeds in a replaced session ends as done', async () => {
    const world = await filled();
    await changed(world, { payment: { id: '1', status: 'PAID' } });
    expect(world.checkout.state).toMatchObject({ status: 'done', ending: 'paid' });
  });
});

describe('Starting over', () => {
  it('A reset clears everything typed and allows another payment in the same session', async () => {
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
  ])('A reset while %s prevents the payment', async (_, match) => {
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

  it('A reset does not wait for a page that never answers', async () => {
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

describe('Removing the checkout', () => {
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

  it('A checkout removed while loading stays silent', async () => {
    const world = await open();
    const release = world.hold(everything);
    await world.configure();
    await quiet(world, release);
  });

  it('A checkout removed while a card is looked up and a form opens stays silent', async () => {
    const world = await open();
    await world.configure({ preselect: 'cards' });
    const release = world.hold(everything);
    await world.type({ cardNumber: cards.visa });
    void world.checkout.choose('809');
    await quiet(world, release);
  });

  it.each([[/IIN/], [/publickey/]])(
    'A checkout removed while a payment waits for %s stays silent and pays nothing',
    async (match) => {
      const world = await filled();
      world.sandbox.clock.advance(11 * 60_000);
      const release = world.hold(match);
      world.checkout.enter('cardNumber', cards.masterCard);
      const paying = world.checkout.submit();
      await settle();
      await quiet(world, release);
      await paying;
      expect(world.payments).toEqual([]);
    },
  );

  it.each([[{ payment: { id: '1', status: 'PAID' } }], [{}], [refused('cvv')], [new TypeError('offline')]])(
    'A checkout removed before the merchant answers %j stays silent',
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

  it('A payment after the checkout returns has a new idempotency key', async () => {
    const world = await filled();
    world.shop.pay = () => Promise.resolve({});
    await world.checkout.submit();
    world.checkout.wipe();
    await world.configure();
    await world.card();
    await world.checkout.submit();
    expect(world.payments[0]!.key).not.toBe(world.payments[1]!.key);
  });

  it('A checkout that returns with the same session starts empty', async () => {
    const world = await filled();
    world.checkout.wipe();
    await world.configure();
    expect([world.checkout.state.status, world.values]).toEqual(['ready', {}]);
  });

  it('Calls to a removed checkout have no effect', async () => {
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

  it('An outside error during a payment is reported and does not stop the payment', async () => {
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
