import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { connect, getPaymentProducts } from '../../src/client/index.js';
import type { PaymentContext } from '../../src/domain/payment-context.js';
import { type Result, cards, consumer, orderOn, outcomeOn, visitor } from './visitor.js';

let demo: RunningDemo;
const bodies: string[] = [];
const requests: unknown[] = [];
beforeAll(async () => {
  demo = await start({
    port: 0,
    sandboxPort: 0,
    onRequest: (request) => requests.push(request),
    onBody: (_, body) => bodies.push(body),
  });
});
afterAll(() => demo.close());

const context: PaymentContext = {
  amount: 2980,
  currency: 'EUR',
  country: 'NL',
  locale: 'en_US',
  recurring: false,
  installments: false,
};
const open = () => visitor(demo.shopUrl);

describe('POST /api/session', () => {
  it('The shop returns the platform’s session with no-store', async () => {
    const { status, headers, json } = await open().post('/api/session', {});
    expect(status).toBe(201);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(json).toMatchObject({ clientApiUrl: `${demo.sandboxUrl}/client`, customerId: /^1001-/ });
    expect(json.clientSessionId).toMatch(/\S{16,}/);
  });

  it('The session belongs to the merchant chosen by the shop’s address', async () => {
    const someone = open();
    await someone.page('/?merchant=2001');
    expect((await someone.session()).customerId).toMatch(/^2001-/);
  });

  it('A session can be limited to cards', async () => {
    const all = await getPaymentProducts(connect(await open().session()), context);
    const only = await getPaymentProducts(connect(await open().session('/api/session?only=cards')), context);
    expect(only.length).toBeGreaterThan(2);
    expect(all.length).toBeGreaterThan(only.length);
    expect(new Set(only.map(({ paymentMethod }) => paymentMethod))).toEqual(new Set(['card']));
  });

  it.each([{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://elsewhere.example' }])(
    'A session is refused to pages of other sites: %o',
    async (headers) => {
      const { status } = await open().request('/api/session', { method: 'POST', headers, body: '{}' });
      expect(status).toBe(403);
    },
  );
});

describe('POST /api/payments', () => {
  it('The shop returns the platform’s answer', async () => {
    const { status, json } = await open().pay(cards.paid);
    expect(status).toBe(201);
    expect(json.payment).toMatchObject({
      status: 'PENDING_APPROVAL',
      paymentOutput: { amountOfMoney: { amount: 2980, currencyCode: 'EUR' } },
    });
    expect(json.creationOutput.externalReference).toBe(json.payment.id);
  });

  it('A payment without a cookie uses the default cart', async () => {
    const { status, json } = await open().post('/api/payments', await open().encrypted(cards.paid));
    expect(status).toBe(201);
    expect(json.payment.paymentOutput.amountOfMoney.amount).toBe(2980);
  });

  it('The amount comes from the shop’s cart, whatever the page sends', async () => {
    const someone = open();
    await someone.page('/?currency=JPY');
    const { json } = await someone.post('/api/payments', {
      ...(await someone.encrypted(cards.paid)),
      amount: 1,
      currency: 'EUR',
      order: { amountOfMoney: { amount: 1, currencyCode: 'EUR' } },
    });
    expect(json.payment.paymentOutput.amountOfMoney).toEqual({ amount: 298000, currencyCode: 'JPY' });
  });

  it('A refusal keeps its status and envelope, and another card can be tried', async () => {
    const someone = open();
    const refused = await someone.pay(cards.declined);
    expect(refused.status).toBe(402);
    expect(refused.json.errors[0]?.code).toBe('430330');
    expect(refused.json.paymentResult.payment.status).toBe('REJECTED');
    const paid = await someone.pay(cards.paid);
    expect(paid.status).toBe(201);
    const referenceOf = (json: Result) => json.payment.paymentOutput.references.merchantReference;
    expect(referenceOf(paid.json)).toBe(referenceOf(refused.json.paymentResult));
  });

  it('After ten refusals a visitor has to wait, and gets the first answer to a repeated click', async () => {
    const someone = open();
    const click = async () => {
      const ready = await someone.encrypted(cards.declined);
      const key = crypto.randomUUID();
      return () => someone.post('/api/payments', ready, { 'Idempotency-Key': key });
    };
    const first = await click();
    expect((await first()).status).toBe(402);
    for (let more = 1; more < 10; more++) expect((await (await click())()).status).toBe(402);
    const { status, json } = await someone.pay(cards.paid);
    expect([status, json.errors[0]?.code]).toEqual([429, 'denied']);
    expect((await first()).status).toBe(402);
    expect((await open().pay(cards.paid)).status).toBe(201);
  });

  it('A payment is made on the other platform too', async () => {
    const someone = open();
    await someone.page('/?merchant=2001');
    const { status, json } = await someone.pay(cards.paid);
    expect(status).toBe(201);
    expect(json.payment.status).toBe('PENDING_CAPTURE');
  });

  it.each([
    [undefined],
    [{}],
    [{ encryptedCustomerInput: 'a.b.c' }],
    [{ encryptedCustomerInput: `${'a'.repeat(20_000)}.b.c.d.e` }],
    [{ encryptedCustomerInput: 'a.b.c.d.e', browserData: { innerHeight: {} } }],
  ])('An invalid payment request is refused: case %#', async (body) => {
    const { status, json } = await open().post('/api/payments', body);
    expect(status).toBe(400);
    expect(json.errors[0]?.propertyName).toBe('encryptedCustomerInput');
  });

  it('The platform’s error for an unreadable ciphertext is passed on', async () => {
    const { status, json } = await open().post('/api/payments', { encryptedCustomerInput: 'a.b.c.d.e' });
    expect(status).toBe(400);
    expect(json.errorId).toBeTruthy();
  });

  it('A stored card is offered in the next session', async () => {
    const someone = open();
    const { json } = await someone.post(
      '/api/payments',
      await someone.encrypted(cards.paid, { tokenize: true }),
    );
    expect(json.creationOutput.token).toBeTruthy();
    const products = await getPaymentProducts(connect(await someone.session()), context);
    const stored = products.flatMap(({ accountsOnFile }) => accountsOnFile ?? []);
    expect(stored).toHaveLength(1);
    const strangers = await getPaymentProducts(connect(await open().session()), context);
    expect(strangers.flatMap(({ accountsOnFile }) => accountsOnFile ?? [])).toHaveLength(0);
  });
});

describe('/?returning', () => {
  it('A returning consumer has stored accounts', async () => {
    const someone = open();
    await someone.page('/?returning');
    const products = await getPaymentProducts(connect(await someone.session()), context);
    expect(products.flatMap(({ accountsOnFile }) => accountsOnFile ?? [])).toHaveLength(5);
  });
});

describe('DELETE /api/accounts', () => {
  const forget = (someone: ReturnType<typeof open>, body: object, headers: Record<string, string> = {}) =>
    someone.request('/api/accounts', {
      method: 'DELETE',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const visa = { paymentProductId: 1, label: '**** **** **** 7977' };

  it.each([
    ['that nobody has', { paymentProductId: 1, label: '**** 1234' }, 409],
    ['of another product', { ...visa, paymentProductId: 3 }, 409],
    ['that is not described', { paymentProductId: 1 }, 400],
  ])('An account %s is not deleted', async (_, body, status) => {
    const someone = open();
    await someone.page('/?returning');
    expect((await forget(someone, body)).status).toBe(status);
    expect((await forget(open(), visa)).status).toBe(400);
    expect((await forget(someone, visa, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    const products = await getPaymentProducts(connect(await someone.session()), context);
    expect(products.flatMap(({ accountsOnFile }) => accountsOnFile ?? [])).toHaveLength(5);
  });
});

describe('Repeated clicks', () => {
  it('A repeated click gets the first click’s answer, both later and at the same time', async () => {
    const someone = open();
    const body = await someone.encrypted(cards.paid);
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const send = () => someone.post('/api/payments', body, key);
    const answers = [await send(), ...(await Promise.all([send(), send()]))];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ json }) => json.payment.id)).size).toBe(1);
  });

  it('A repeated click gets the first click’s refusal', async () => {
    const someone = open();
    const body = await someone.encrypted(cards.declined);
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const first = await someone.post('/api/payments', body, key);
    expect(await someone.post('/api/payments', body, key)).toMatchObject({ status: 402, json: first.json });
  });

  it('An invalid idempotency key is refused', async () => {
    const someone = open();
    const body = await someone.encrypted(cards.paid);
    const { status, json } = await someone.post('/api/payments', body, { 'Idempotency-Key': 'x y' });
    expect(status).toBe(400);
    expect(json.errors[0]?.propertyName).toBe('Idempotency-Key');
  });

  it('A payment without an idempotency key is refused', async () => {
    const someone = open();
    const body = JSON.stringify(await someone.encrypted(cards.paid));
    const answer = await someone.request('/api/payments', { method: 'POST', body });
    expect(answer.status).toBe(400);
    expect((await answer.json()) as object).toMatchObject({ errors: [{ propertyName: 'Idempotency-Key' }] });
  });

  it('The idempotency key may be in the body', async () => {
    const someone = open();
    const idempotencyKey = crypto.randomUUID();
    const body = JSON.stringify({ ...(await someone.encrypted(cards.paid)), idempotencyKey });
    const send = () => someone.request('/api/payments', { method: 'POST', body });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await second.json()).toMatchObject({
      payment: { id: ((await first.json()) as Result).payment.id },
    });
  });

  it('The same key for another order makes another payment', async () => {
    const someone = open();
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const payOn = async (path: string) => {
      const order = orderOn((await someone.page(path)).html);
      return (await someone.post(`/api/payments?order=${order}`, await someone.encrypted(cards.paid), key))
        .json;
    };
    const [cheap, dear] = [await payOn('/?amount=1'), await payOn('/?amount=99900')];
    expect(dear.payment.id).not.toBe(cheap.payment.id);
    expect(dear.payment.paymentOutput.amountOfMoney.amount).toBe(99900);
    expect(dear.payment.paymentOutput.references).not.toEqual(cheap.payment.paymentOutput.references);
  });

  it('A click is never answered with the payment of another order', async () => {
    const { payment } = (await open().pay(cards.paid)).json;
    const someone = open();
    const order = orderOn((await someone.page('/')).html);
    const body = { payment };
    demo.sandbox.faults.add({ merchant: '1001', path: '/payments', method: 'POST', kind: 'answer', body });
    const { status, json } = await someone.post(
      `/api/payments?order=${order}`,
      await someone.encrypted(cards.paid),
    );
    expect([status, json.errors[0]?.code]).toEqual([502, 'PAYMENT_OF_ANOTHER_ORDER']);
    expect(outcomeOn((await someone.page(`/order/${order}`)).html)).toBe('open');
  });

  it('An order is paid once even from two tabs', async () => {
    const someone = open();
    const [one, two] = await Promise.all([someone.encrypted(cards.paid), someone.encrypted(cards.paid)]);
    const answers = await Promise.all([
      someone.post('/api/payments', one),
      someone.post('/api/payments', two),
    ]);
    expect(new Set(answers.map(({ json }) => json.payment.id)).size).toBe(1);
    expect(answers.map(({ json }) => json.payment.status)).toEqual(['PENDING_APPROVAL', 'PENDING_APPROVAL']);
  });

  it('A new visit to the shop starts another order', async () => {
    const someone = open();
    const first = await someone.pay(cards.paid);
    await someone.page('/');
    const second = await someone.pay(cards.paid);
    expect(second.json.payment.id).not.toBe(first.json.payment.id);
  });
});

describe('Orders whose payment was interrupted', () => {
  /** What the sandbox has of it, but for what was refused or called off. */
  const live = async (reference: string) => {
    const answer = await demo.sandbox.merchant('1001')('GET', `/payments?merchantReference=${reference}`);
    const { payments } = (await answer.json()) as { payments: { id: string; status: string }[] };
    return payments.filter(({ status }) => !/CANCELLED|REJECTED/.test(status));
  };
  const arrive = async () => {
    const someone = open();
    const order = orderOn((await someone.page('/')).html);
    const send = async (card: string, key: string = crypto.randomUUID()) =>
      someone.post(`/api/payments?order=${order}`, await someone.encrypted(card), { 'Idempotency-Key': key });
    return { someone, order, send };
  };
  const lose = (when: 'before' | 'after') =>
    demo.sandbox.faults.add({ merchant: '1001', path: '/payments', method: 'POST', kind: 'reset', when });

  it('An order is paid once even by a page left open while another order began', async () => {
    const { someone, order, send } = await arrive();
    const first = await send(cards.paid);
    const next = orderOn((await someone.page('/')).html);
    expect(next).not.toBe(order);
    expect((await send(cards.paid)).json.payment.id).toBe(first.json.payment.id);
    expect(await live(order)).toHaveLength(1);
    expect(await live(next)).toHaveLength(0);
  });

  it('A paid order’s page shows the payment, also from the shop’s page', async () => {
    const { someone, order, send } = await arrive();
    expect((await someone.page(`/?order=${order}`)).url.pathname).toBe('/');
    await send(cards.paid);
    const { url, html } = await someone.page(`/?order=${order}`);
    expect([url.pathname, outcomeOn(html)]).toEqual([`/order/${order}`, 'paid']);
    expect((await someone.page('/')).html).toContain(`href="/order/${order}"`);
  });

  it('The order keeps its cart and its settings', async () => {
    const { someone } = await arrive();
    const order = orderOn((await someone.page('/?locale=fr&country=BE')).html);
    await someone.page('/form.html');
    const { html } = await someone.page(`/?order=${order}`);
    expect(html).toContain('country="BE"');
    expect(orderOn(html)).toBe(order);
  });

  it('A payment pending at the bank is cancelled when the consumer pays another way', async () => {
    const { order, send } = await arrive();
    const first = await send(cards.challenge);
    const second = await send(cards.paid);
    expect(second.json.payment.status).toBe('PENDING_APPROVAL');
    expect(await live(order)).toMatchObject([{ id: second.json.payment.id }]);
    expect(second.json.payment.id).not.toBe(first.json.payment.id);
  });

  it('A payment that is being checked is the answer when the consumer pays again, and is not cancelled', async () => {
    const { order, send } = await arrive();
    const { id } = (await send(cards.review)).json.payment;
    expect((await send(cards.paid)).json.payment).toMatchObject({ id, status: 'PENDING_FRAUD_APPROVAL' });
    expect(await live(order)).toMatchObject([{ id, status: 'PENDING_FRAUD_APPROVAL' }]);
  });

  it('A payment pending at the bank that cannot be cancelled stays', async () => {
    const { order, send } = await arrive();
    const { json } = await send(cards.challenge);
    demo.sandbox.faults.add({ merchant: '1001', path: '/payments/*/cancel', kind: 'status', status: 403 });
    const again = await send(cards.paid);
    expect(again.json.payment).toMatchObject({ id: json.payment.id, status: 'REDIRECTED' });
    expect(await live(order)).toHaveLength(1);
  });

  it.each([
    ['after', 'the same click'],
    ['after', 'another click'],
    ['before', 'the same click'],
    ['before', 'another click'],
  ] as const)(
    'The order is paid once when the platform is lost %s the work and %s follows',
    async (when, which) => {
      const { someone, order, send } = await arrive();
      const key = crypto.randomUUID();
      lose(when);
      expect((await send(cards.paid, key)).status).toBe(502);
      const { json } = await send(cards.paid, which === 'the same click' ? key : undefined);
      expect(await live(order)).toMatchObject([{ id: json.payment.id, status: 'PENDING_APPROVAL' }]);
      expect(outcomeOn((await someone.page(`/order/${order}`)).html)).toBe('paid');
    },
  );

  it('A lost click does not pay the order once another click has paid it', async () => {
    const { order, send } = await arrive();
    const key = crypto.randomUUID();
    lose('before');
    await send(cards.paid, key);
    const { json } = await send(cards.paid);
    expect((await send(cards.paid, key)).json.payment.id).toBe(json.payment.id);
    expect(await live(order)).toHaveLength(1);
  });

  it('The order takes no payment while the platform cannot list its payments', async () => {
    const { order, send } = await arrive();
    lose('after');
    await send(cards.challenge);
    demo.sandbox.faults.add({ merchant: '1001', path: '/payments', method: 'GET', kind: 'reset' });
    expect((await send(cards.paid)).status).toBe(502);
    expect(await live(order)).toHaveLength(1);
  });

  it('The order can be paid only by the browser that ordered', async () => {
    const { order } = await arrive();
    const stranger = open();
    const { status, json } = await stranger.post(
      `/api/payments?order=${order}`,
      await stranger.encrypted(cards.paid),
    );
    expect([status, json.errors[0]?.code]).toEqual([404, 'UNKNOWN_ORDER']);
  });
});

describe('Invalid requests', () => {
  it('A body that is too large gets 413, with or without a declared length', async () => {
    const large = 'x'.repeat(110_000);
    for (const body of [large, new Blob([large]).stream()]) {
      const answer = await open().request('/api/payments', {
        method: 'POST',
        body,
        duplex: 'half',
      } as RequestInit);
      expect(answer.status).toBe(413);
    }
  });
});

describe('GET /api/payments', () => {
  const ask = async (someone: ReturnType<typeof open>, query: string) => {
    const answer = await someone.request(`/api/payments?${query}`);
    return { status: answer.status, json: (await answer.json()) as { id?: string; status?: string } };
  };

  it('The shop reports a payment’s status by its id, by its RETURNMAC or for the latest', async () => {
    const someone = open();
    const order = orderOn((await someone.page('/')).html);
    const { json } = await someone.pay(cards.challenge);
    const mac = new URL(await someone.atBank(json.merchantAction.redirectData.redirectURL, 'fail'));
    const found = { status: 200, json: { id: json.payment.id, status: 'REJECTED' } };
    for (const query of [
      `paymentId=${json.payment.id}`,
      `RETURNMAC=${mac.searchParams.get('RETURNMAC')}`,
      `order=${order}`,
    ])
      expect(await ask(someone, query)).toMatchObject(found);
  });

  it('The shop reports nothing to other browsers or for unknown payments', async () => {
    const someone = open();
    const order = orderOn((await someone.page('/')).html);
    const { json } = await someone.pay(cards.paid);
    for (const query of [`order=${order}`, `paymentId=${json.payment.id}`, ''])
      expect((await ask(open(), query)).status).toBe(404);
    expect((await ask(someone, 'RETURNMAC=undefined')).status).toBe(404);
  });
});

describe('Sensitive data', () => {
  it('Typed values never reach the shop, its log or the console', async () => {
    const said: string[] = [];
    const spies = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0),
    );
    bodies.length = 0;
    const someone = open();
    await someone.pay(cards.paid);
    await someone.pay(cards.declined);
    const { html } = await someone.page('/order');
    spies.forEach((spy) => spy.mockRestore());
    expect(bodies.filter((body) => body.includes('encryptedCustomerInput'))).toHaveLength(2);
    const seen = [...bodies, ...said, JSON.stringify(requests), html].join('\n');
    for (const secret of [cards.paid, cards.declined, consumer.cardholderName, 'Quastenflosser'])
      expect(seen).not.toContain(secret);
    expect(said.join('')).toBe('');
  });

  it('The request log has only method, path and status', () => {
    expect(requests).toContainEqual({ method: 'POST', path: '/api/payments', status: 201 });
    for (const request of requests)
      expect(Object.keys(request as object)).toEqual(['method', 'path', 'status']);
  });
});
