import { describe, expect, it } from 'vitest';
import { ORIGIN, type Session, errorOf, harness, mandateAddress, order } from './harness.js';

const RETURN = 'https://shop.test/return?order=7';

const withPages = (element: string | undefined = 'export {};') => {
  const world = harness({ element: () => Promise.resolve(element) });
  const { sandbox, server } = world;
  const at = (path: string) => (path.startsWith('http') ? path : ORIGIN + path);
  const get = (path: string) => sandbox.fetch(at(path));
  const post = (path: string, body: string | object, headers: Record<string, string> = {}) =>
    sandbox.fetch(at(path), {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: {
        'Content-Type': typeof body === 'string' ? 'application/x-www-form-urlencoded' : 'application/json',
        ...headers,
      },
    });

  const checkout = async (specific: object = {}, more: object = {}, merchantId = '1001') => {
    const { body } = await server(merchantId, 'POST', '/hostedcheckouts', {
      order: order(),
      hostedCheckoutSpecificInput: { locale: 'en_GB', returnUrl: RETURN, ...specific },
      ...more,
    });
    const path = `/checkout/${body.hostedCheckoutId}`;
    // A page that is open keeps its session.
    let opened: Promise<Session> | undefined;
    const session = () =>
      (opened ??= post(`${path}/session`, {}).then((answer) => answer.json() as Promise<Session>));
    return {
      id: body.hostedCheckoutId as string,
      mac: body.RETURNMAC as string,
      path,
      outcome: async () =>
        (await server(merchantId, 'GET', `/hostedcheckouts/${body.hostedCheckoutId}`)).body,
      session,
      async pay(cardNumber: string, key?: string) {
        const encryptedCustomerInput = await world.seal(await session(), {
          paymentProductId: 1,
          paymentValues: Object.entries({ cardNumber, expiryDate: '1230', cvv: '123' }).map(
            ([key, value]) => ({ key, value }),
          ),
        });
        const answer = await post(
          `${path}/payments`,
          { encryptedCustomerInput },
          key ? { 'Idempotency-Key': key } : {},
        );
        return { status: answer.status, body: await answer.json() };
      },
    };
  };
  return { ...world, get, post, checkout };
};

const cards = {
  paid: '4567350000427977',
  declined: '4457010000000009',
  challenged: '4567353300000007',
};

describe('The hosted checkout page', () => {
  it('The page shows the merchant’s name as text', async () => {
    const { sandbox, server } = harness({
      element: () => Promise.resolve('export {};'),
      merchants: [{ id: '1001', platform: 'globalcollect', name: 'Finch & <b>Co' }],
    });
    const { body } = await server('1001', 'POST', '/hostedcheckouts', { order: order() });
    const page = await sandbox.fetch(`${ORIGIN}/checkout/${body.hostedCheckoutId}`);
    expect(await page.text()).toContain('Finch &#38; &#60;b&#62;Co');
  });

  it('The page has a checkout for the order, in its language, under a strict policy', async () => {
    const { get, checkout } = withPages();
    const { path, id } = await checkout({ locale: 'nl_BE' });
    const page = await get(path);
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toContain('<html lang="nl"');
    expect(text).toMatch(
      new RegExp(
        `<connect-checkout\\s+session-url="${id}/session"\\s+payment-url="${id}/payments"\\s+amount="2980"\\s+` +
          'currency="EUR"\\s+country="NL"\\s+locale="nl-BE"',
      ),
    );
    expect(page.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self' https://shop.test; " +
        "script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    );
    const [script = ''] = /\.\.\/element\/[\w-]+\.js/.exec(text) ?? [];
    expect(await (await get(script.slice(2))).text()).toBe('export {};');
  });

  it('The page reports a missing build and serves only the checkout’s files', async () => {
    const { get, checkout } = withPages('');
    expect((await get('/element/chunks/a-1.js')).status).toBe(200);
    expect((await get('/element/..%2fpackage.json')).status).toBe(404);
    expect((await get('/element/package.json')).status).toBe(404);
    const unbuilt = harness();
    const { body } = await unbuilt.server('1001', 'POST', '/hostedcheckouts', { order: order() });
    const page = await unbuilt.sandbox.fetch(`${ORIGIN}/checkout/${body.hostedCheckoutId}`);
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('npm run build')]);
    expect((await get((await checkout()).path)).status).toBe(200);
  });

  it('The hosted checkout has its own session with the merchant’s filters and tokens', async () => {
    const { checkout, client } = withPages();
    const hosted = await checkout({ paymentProductFilters: { restrictTo: { products: [809] } } });
    const session = await hosted.session();
    const listed = await client(
      session,
      'GET',
      '/products?countryCode=NL&currencyCode=EUR&amount=2980&locale=en_GB',
    );
    expect(listed.body.paymentProducts.map(({ id }: { id: number }) => id)).toEqual([809]);
  });

  it.each(['1001', '2001'])(
    'The hosted checkout ends with its payment and a return to merchant %s',
    async (merchant) => {
      const { get, checkout } = withPages();
      const hosted = await checkout({}, {}, merchant);
      expect((await hosted.pay(cards.paid)).body.payment.status).toMatch(/^PENDING_(APPROVAL|CAPTURE)$/);
      expect(await hosted.outcome()).toMatchObject({
        status: 'PAYMENT_CREATED',
        createdPaymentOutput: { paymentStatusCategory: 'SUCCESSFUL', payment: { paymentOutput: {} } },
      });
      const back = await get(`${hosted.path}/return`);
      expect([back.status, back.headers.get('Location')]).toEqual([
        303,
        `${RETURN}&RETURNMAC=${hosted.mac}&hostedCheckoutId=${hosted.id}`,
      ]);
      // Whoever comes again is not asked to pay again.
      expect((await get(hosted.path)).headers.get('Location')).toContain('hostedCheckoutId');
      expect((await hosted.pay(cards.paid)).status).toBe(404);
    },
  );

  it('The consumer can try again after a refusal', async () => {
    const { checkout } = withPages();
    const hosted = await checkout();
    const refused = await hosted.pay(cards.declined);
    expect([refused.status, refused.body.errors[0].code]).toEqual([402, '430330']);
    expect(await hosted.outcome()).toEqual({ status: 'IN_PROGRESS' });
    expect((await hosted.pay(cards.paid)).status).toBe(201);
  });

  it('A payment with the same key is made once and answered the same way again', async () => {
    const { checkout, server } = withPages();
    const hosted = await checkout();
    const [one, other] = [
      await hosted.pay(cards.declined, 'k'.repeat(32)),
      await hosted.pay(cards.paid, 'k'.repeat(32)),
    ];
    expect(other).toEqual(one);
    const { body } = await server('1001', 'GET', `/payments?hostedCheckoutId=${hosted.id}`);
    expect(body.totalCount).toBe(1);
  });

  it.each([
    ['pay', 'PAYMENT_CREATED'],
    ['fail', 'IN_PROGRESS'],
  ])('The consumer returns from 3-D Secure after %s with the status %s', async (choice, status) => {
    const { get, post, checkout } = withPages();
    const hosted = await checkout();
    const { body } = await hosted.pay(cards.challenged);
    expect(await hosted.outcome()).toMatchObject({ status: 'IN_PROGRESS' });
    const bank = await post(body.merchantAction.redirectData.redirectURL, `choice=${choice}`);
    const back = bank.headers.get('Location')!;
    expect(back).toContain(`${ORIGIN}${hosted.path}/back?`);
    expect(await hosted.outcome()).toMatchObject({ status });
    const page = await get(back);
    if (choice === 'pay') {
      expect(await page.text()).toContain('Thank you');
      return;
    }
    expect([page.status, page.headers.get('Location')]).toEqual([303, `../${hosted.id}`]);
    expect(await (await get(hosted.path)).text()).toContain('did not go through');
    expect((await hosted.pay(cards.paid)).status).toBe(201);
  });

  it('The consumer returns directly to a merchant that wants no result page', async () => {
    const { get, post, checkout } = withPages();
    const hosted = await checkout({ showResultPage: false });
    const { body } = await hosted.pay(cards.challenged);
    const bank = await post(body.merchantAction.redirectData.redirectURL, 'choice=pay');
    const back = await get(bank.headers.get('Location')!);
    expect(back.headers.get('Location')).toContain(`${RETURN}&RETURNMAC=`);
  });

  it.each([
    [true, 'CANCELLED_BY_CONSUMER'],
    [false, 'IN_PROGRESS'],
  ])(
    'The consumer can cancel, and returnCancelState %s gives the status %s',
    async (returnCancelState, status) => {
      const { post, checkout } = withPages();
      const hosted = await checkout({ returnCancelState });
      await hosted.session();
      const back = await post(hosted.path, 'choice=cancel');
      expect(back.headers.get('Location')).toContain(`hostedCheckoutId=${hosted.id}`);
      expect(await hosted.outcome()).toEqual({ status });
      expect((await hosted.pay(cards.paid)).status).toBe(returnCancelState ? 404 : 201);
    },
  );

  it('Of several payment methods, the input for the chosen one is used', async () => {
    const { checkout } = withPages();
    const hosted = await checkout(
      {},
      {
        cardPaymentMethodSpecificInput: { requiresApproval: false },
        redirectPaymentMethodSpecificInput: { requiresApproval: true },
      },
    );
    expect((await hosted.pay(cards.paid)).body.payment.status).toBe('CAPTURE_REQUESTED');
  });

  it('The merchant reads the details to pay with that the page shows', async () => {
    const { checkout, seal, post } = withPages();
    const hosted = await checkout();
    const encryptedCustomerInput = await seal(await hosted.session(), {
      paymentProductId: 11,
      paymentValues: [{ key: 'surname', value: 'Coyote' }],
    });
    const paid = await (await post(`${hosted.path}/payments`, { encryptedCustomerInput })).json();
    expect((await hosted.outcome()).createdPaymentOutput.displayedData).toEqual({
      displayedDataType: 'SHOW_INSTRUCTIONS',
      showData: paid.merchantAction.showData,
    });
  });

  it('The page and its result say which design the merchant asked for', async () => {
    const { get, checkout } = withPages();
    const hosted = await checkout({ variant: 'dark & <wide>' });
    expect(await (await get(hosted.path)).text()).toContain('<bdi>dark &#38; &#60;wide&#62;</bdi>');
    await hosted.pay(cards.paid);
    expect(await (await get(`${hosted.path}/back`)).text()).toContain('<bdi>dark &#38; &#60;wide&#62;</bdi>');
    const plain = await checkout();
    expect(await (await get(plain.path)).text()).not.toContain('Page design');
  });

  it('A hosted checkout with a refused payment can be deleted, and one that is paid cannot', async () => {
    const { get, checkout, server } = withPages();
    const [refused, paid] = [await checkout(), await checkout()];
    await refused.pay(cards.declined);
    await paid.pay(cards.paid);
    expect((await server('1001', 'DELETE', `/hostedcheckouts/${refused.id}`)).status).toBe(204);
    expect((await get(refused.path)).status).toBe(404);
    expect((await server('1001', 'DELETE', `/hostedcheckouts/${paid.id}`)).status).toBe(400);
    expect(await paid.outcome()).toMatchObject({ status: 'PAYMENT_CREATED' });
  });

  it('A hosted checkout is gone when deleted, expired or unknown', async () => {
    const { get, checkout, sandbox, server } = withPages();
    const hosted = await checkout();
    const other = await checkout();
    await server('1001', 'DELETE', `/hostedcheckouts/${other.id}`);
    expect((await get(other.path)).status).toBe(404);
    sandbox.clock.advance(2 * 3_600_000);
    for (const path of [hosted.path, '/checkout/no-such', '/checkout/__proto__'])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });

  it('Input encrypted in another session of the merchant is refused', async () => {
    const { checkout, session, seal, post } = withPages();
    const hosted = await checkout();
    const values = { cardNumber: cards.paid, expiryDate: '1230', cvv: '123' };
    const encryptedCustomerInput = await seal(await session(), {
      paymentProductId: 1,
      paymentValues: Object.entries(values).map(([key, value]) => ({ key, value })),
    });
    const answer = await post(`${hosted.path}/payments`, { encryptedCustomerInput });
    expect([answer.status, errorOf(await answer.json())?.code]).toEqual([400, '1100']);
  });

  it('A checkout limited to tokens offers and accepts only stored accounts', async () => {
    const { checkout, client } = withPages();
    const hosted = await checkout({
      tokens: '0ca037cc-9079-4df6-8f6f-f2a3443ee521',
      paymentProductFilters: { tokensOnly: true },
    });
    const listed = await client(await hosted.session(), 'GET', '/products?countryCode=NL&currencyCode=EUR');
    expect(listed.body.paymentProducts).toMatchObject([{ id: 1, accountsOnFile: [{ id: 0 }] }]);
    const refused = await hosted.pay(cards.paid);
    expect(errorOf(refused.body)?.propertyName).toBe('accountOnFileId');
    const nothing = await checkout({ paymentProductFilters: { tokensOnly: true } });
    const empty = await client(await nothing.session(), 'GET', '/products?countryCode=NL&currencyCode=EUR');
    expect(empty.body.paymentProducts).toEqual([]);
  });

  it.each([
    ['no JSON', '{', {}, 400],
    ['another type', '{}', { 'Content-Type': 'text/plain' }, 415],
    ['nothing sealed', '{}', {}, 400],
    ['something sealed by nobody', '{"encryptedCustomerInput":"a.b.c.d.e"}', {}, 400],
    ['hostile names', '{"__proto__":{"encryptedCustomerInput":"x"},"constructor":1}', {}, 400],
    ['too much', JSON.stringify({ encryptedCustomerInput: 'x'.repeat(1_100_000) }), {}, 413],
  ])('An invalid payment request gets a JSON error: %s', async (_what, body, headers, status) => {
    const { sandbox, checkout } = withPages();
    const hosted = await checkout();
    const answer = await sandbox.fetch(`${ORIGIN}${hosted.path}/payments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
    });
    expect([answer.status, errorOf(await answer.json())?.httpStatusCode]).toEqual([status, status]);
    expect(await hosted.outcome()).toEqual({ status: 'IN_PROGRESS' });
  });

  it('The hosted checkout ends on its own page without a return URL', async () => {
    const { get, checkout } = withPages();
    const hosted = await checkout({ returnUrl: undefined });
    await hosted.pay(cards.paid);
    expect(await (await get(`${hosted.path}/return`)).text()).toContain('All done');
  });
});

describe('The hosted mandate page', () => {
  const mandate = async (info: object = {}, specific: object = {}) => {
    const world = withPages();
    const { body } = await world.server('1001', 'POST', '/hostedmandatemanagements', {
      createMandateInfo: {
        customerReference: 'customer-7',
        recurrenceType: 'RECURRING',
        signatureType: 'UNSIGNED',
        ...info,
      },
      hostedMandateManagementSpecificInput: { locale: 'en_GB', returnUrl: RETURN, ...specific },
    });
    const id = body.hostedMandateManagementId as string;
    return {
      ...world,
      path: `/hostedmandate/${id}`,
      back: `${RETURN}&RETURNMAC=${body.RETURNMAC}&hostedMandateManagementId=${id}`,
      outcome: async () => (await world.server('1001', 'GET', `/hostedmandatemanagements/${id}`)).body,
    };
  };

  it('The page asks for an account, refuses an invalid one and accepts a valid one', async () => {
    const { path, back, get, post, outcome } = await mandate();
    expect(await (await get(path)).text()).toMatch(/customer-7[\s\S]*name="iban"/);
    const wrong = await post(path, 'choice=pay&iban=NL00+BANK+0000+0000+00');
    const asked = await wrong.text();
    expect([wrong.status, asked]).toEqual([400, expect.stringContaining('Check the IBAN')]);
    expect(asked).toContain('value="NL00 BANK 0000 0000 00" aria-invalid="true"');
    expect((await post(path, 'choice=pay&iban=')).status).toBe(400);
    const signed = await post(path, 'choice=pay&iban=nl13+test+0123+4567+89');
    expect([signed.status, signed.headers.get('Location')]).toEqual([303, back]);
    const { status, mandate: made } = await outcome();
    expect([status, made.status]).toEqual(['MANDATE_CREATED', 'ACTIVE']);
    expect(JSON.stringify(made)).not.toContain('0123456789');
    expect((await get(path)).headers.get('Location')).toBe(back);
  });

  it('The page shows the merchant’s account and asks for none', async () => {
    const { path, get, post, outcome } = await mandate({
      customer: { bankAccountIban: { iban: 'NL13TEST0123456789' } },
    });
    expect(await (await get(path)).text()).not.toContain('name="iban"');
    await post(path, 'choice=pay');
    expect((await outcome()).status).toBe('MANDATE_CREATED');
  });

  it('The consumer can decline the mandate', async () => {
    const { path, back, post, outcome } = await mandate();
    expect((await post(path, 'choice=cancel')).headers.get('Location')).toBe(back);
    expect(await outcome()).toEqual({ status: 'CANCELLED_BY_CONSUMER' });
    await post(path, 'choice=pay&iban=NL13TEST0123456789');
    expect((await outcome()).status).toBe('CANCELLED_BY_CONSUMER');
  });

  it('The mandate fails if the merchant already has one with its reference', async () => {
    const account = { customer: { bankAccountIban: { iban: 'NL13TEST0123456789' }, mandateAddress } };
    const { path, back, post, outcome, server } = await mandate({
      ...account,
      uniqueMandateReference: 'M-7',
    });
    const taken = await server('1001', 'POST', '/mandates', {
      ...account,
      customerReference: 'customer-8',
      recurrenceType: 'UNIQUE',
      signatureType: 'UNSIGNED',
      uniqueMandateReference: 'M-7',
    });
    expect(taken.status).toBe(201);
    expect((await post(path, 'choice=pay')).headers.get('Location')).toBe(back);
    expect(await outcome()).toEqual({ status: 'FAILED' });
  });

  it('An unknown mandate page is answered with 404', async () => {
    const { get } = await mandate();
    expect((await get('/hostedmandate/no-such')).status).toBe(404);
  });
});
