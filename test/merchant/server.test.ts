import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Answer, cards, visitor } from '../demo/visitor.js';
import { arriveAt, newKey } from './arrive.js';
import { type Platform, type Program, startSandbox, startShop } from './servers.js';

/* The server of the README, asked as browsers, careless pages and strangers ask. */

let platform: Platform;
let shop: Program;
beforeAll(async () => {
  platform = await startSandbox();
  shop = await startShop(platform.url);
});
afterAll(async () => {
  await shop.stop();
  await platform.stop();
});

/** A consumer who has opened the shop's page, and so has an order. */
const arrive = (url = shop.url) => arriveAt(url);

const referenceOf = ({ json }: Answer): string => json.payment.paymentOutput.references.merchantReference;
const codeOf = ({ status, json }: Answer) => [status, json.errors[0]?.code];

/** Everybody else can still pay. */
const expectAlive = async () => {
  expect(shop.isRunning()).toBe(true);
  expect((await (await arrive()).pay(cards.paid)).json.payment.status).toBe('PENDING_APPROVAL');
};

describe('Invalid requests', () => {
  test('A session needs no body and no valid JSON', async () => {
    for (const body of [undefined, '', '{nonsense']) {
      const answer = await fetch(`${shop.url}/api/session`, { method: 'POST', ...(body && { body }) });
      expect(answer.status).toBe(201);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    await expectAlive();
  });

  test.each(['/api/session', '/api/payments', '/pay', '/order'])(
    'The path %s answers a wrong method with 405',
    async (path) => {
      expect((await fetch(shop.url + path, { method: 'DELETE' })).status).toBe(405);
      expect(shop.isRunning()).toBe(true);
    },
  );

  test('A payment without a key, with a bad key, without JSON or without ciphertext is refused', async () => {
    const { request, post, encrypted } = await arrive();
    const ready = await encrypted(cards.paid);
    const send = async (body: unknown) => {
      const answer = await request('/api/payments', { method: 'POST', body: JSON.stringify(body) });
      return codeOf({ status: answer.status, json: await answer.json() } as Answer);
    };
    expect(await send(ready)).toEqual([400, 'NO_IDEMPOTENCY_KEY']);
    for (const idempotencyKey of ['x', '', 'undefined ', 7, {}, null])
      expect(await send({ ...ready, idempotencyKey })).toEqual([400, 'NO_IDEMPOTENCY_KEY']);
    for (const body of ['{nonsense', 'null', '[]', '7'])
      expect((await request('/api/payments', { method: 'POST', body })).status).toBe(400);
    const wrong = { ...ready, browserData: { innerHeight: {} } };
    expect(codeOf(await post('/api/payments', wrong))).toEqual([400, 'INVALID_REQUEST']);
    expect(codeOf(await post('/api/payments', {}))).toEqual([400, 'NO_ENCRYPTED_CUSTOMER_INPUT']);
    await expectAlive();
  });

  test('A body that is too large gets 413, with or without a declared length', async () => {
    const large = 'x'.repeat(300_000);
    const stream = new Blob([large]).stream();
    for (const body of [large, stream]) {
      const answer = await fetch(`${shop.url}/api/payments`, {
        method: 'POST',
        body,
        duplex: 'half',
      } as RequestInit);
      expect(answer.status).toBe(413);
    }
    await expectAlive();
  });

  test.each([
    '/../server.mjs',
    '/%2e%2e/server.mjs',
    '/chunks/../../package.json',
    '//',
    '/server.mjs',
    '/.env',
  ])('The path %s is not a file of the shop', async (path) => {
    const answer = await fetch(new URL(shop.url).origin + path);
    expect(answer.status).toBe(404);
    expect(shop.isRunning()).toBe(true);
  });
});

describe('Files of the shop', () => {
  test('A picture in the folder of the pages is served with its type', async () => {
    writeFileSync(
      join(inject('folder'), 'public', 'favicon.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
    );
    const answer = await fetch(`${shop.url}/favicon.svg`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  });
});

describe('An unreachable platform', () => {
  test('The shop answers 502 and keeps running', async () => {
    const dead = await startSandbox();
    const lonely = await startShop(dead.url);
    const someone = await arrive(lonely.url);
    const ready = await someone.encrypted(cards.paid);
    await dead.stop();
    for (let round = 0; round < 2; round++) {
      expect((await someone.post('/api/session', {})).status).toBe(502);
      expect((await someone.post('/api/payments', ready)).status).toBe(502);
    }
    expect((await someone.page('/')).status).toBe(200);
    expect(lonely.isRunning()).toBe(true);
    await lonely.stop();
  });
});

describe('Idempotency keys', () => {
  test('The same key, as a header or in the body, is the same payment', async () => {
    const { post, request, encrypted } = await arrive();
    const ready = await encrypted(cards.paid);
    const key = newKey();
    const first = await post('/api/payments', ready, { 'Idempotency-Key': key });
    const again = await request('/api/payments', {
      method: 'POST',
      body: JSON.stringify({ ...ready, idempotencyKey: key }),
    });
    expect(first.status).toBe(201);
    expect(((await again.json()) as Answer['json']).payment.id).toBe(first.json.payment.id);
  });

  test('Two consumers with the same key make two payments, each with its own reference', async () => {
    const key = newKey();
    const answers = [
      await (await arrive()).pay(cards.paid, key),
      await (await arrive()).pay(cards.paid, key),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(answers.map(({ json }) => json.payment.id)).size).toBe(2);
    expect(new Set(answers.map(referenceOf)).size).toBe(2);
  });

  test('Another order of the same consumer with the same key is another payment', async () => {
    const { pay, orderAgain } = await arrive();
    const key = newKey();
    const first = await pay(cards.paid, key);
    await orderAgain();
    const second = await pay(cards.paid, key);
    expect(second.json.payment.id).not.toBe(first.json.payment.id);
    expect(referenceOf(second)).not.toBe(referenceOf(first));
  });

  test('A refusal is repeated for the same key, and another key may pay', async () => {
    const { pay } = await arrive();
    const key = newKey();
    expect((await pay(cards.declined, key)).status).toBe(402);
    expect((await pay(cards.declined, key)).status).toBe(402);
    expect((await pay(cards.paid)).status).toBe(201);
  });
});

describe('Orders', () => {
  test('An order is paid once, by whatever key and card', async () => {
    const { pay } = await arrive();
    const first = await pay(cards.paid);
    const [second, third] = await Promise.all([pay(cards.paid), pay(cards.challenge)]);
    expect(second.json.payment.id).toBe(first.json.payment.id);
    expect(third.json.payment.id).toBe(first.json.payment.id);
  });

  test('A payment pending at the bank is cancelled when the consumer pays another way', async () => {
    const { pay, request } = await arrive();
    const waiting = await pay(cards.challenge);
    expect(waiting.json.merchantAction.actionType).toBe('REDIRECT');
    const paid = await pay(cards.paid);
    expect(paid.json.payment.status).toBe('PENDING_APPROVAL');
    const answer = await request(`/api/payments?paymentId=${waiting.json.payment.id}`);
    expect(await answer.json()).toMatchObject({ status: 'CANCELLED' });
  });

  test.each(['before', 'after'])(
    'An order is paid once where the platform’s answer was lost %s the work',
    async (when) => {
      const { pay, page } = await arrive();
      await platform.fault({ merchant: '1001', path: '/payments', method: 'POST', kind: 'reset', when });
      const key = newKey();
      expect((await pay(cards.paid, key)).status).toBe(502);
      const answers = [await pay(cards.paid, key), await pay(cards.paid)];
      expect(new Set(answers.map(({ json }) => json.payment.id)).size).toBe(1);
      expect((await page('/order')).html).toContain('is paid');
    },
  );

  test('A redirect whose answer was lost is repeated for the same key', async () => {
    const { pay } = await arrive();
    await platform.fault({
      merchant: '1001',
      path: '/payments',
      method: 'POST',
      kind: 'reset',
      when: 'after',
    });
    const key = newKey();
    expect((await pay(cards.challenge, key)).status).toBe(502);
    expect((await pay(cards.challenge, key)).json.merchantAction.actionType).toBe('REDIRECT');
  });

  test('An answer about another order is refused', async () => {
    const other = await (await arrive()).pay(cards.paid);
    const { pay, page } = await arrive();
    const { payment } = other.json;
    for (const stranger of [
      payment,
      { ...payment, paymentOutput: { ...payment.paymentOutput, references: null } },
      { ...payment, paymentOutput: null },
    ]) {
      await platform.fault({
        merchant: '1001',
        path: '/payments',
        method: 'POST',
        kind: 'answer',
        body: { payment: stranger },
      });
      expect(codeOf(await pay(cards.paid))).toEqual([502, 'PAYMENT_OF_ANOTHER_ORDER']);
    }
    expect((await page('/order')).html).toContain('is not paid');
  });

  test('No order is paid without the cookie of its consumer', async () => {
    const stranger = visitor(shop.url);
    const ready = await (await arrive()).encrypted(cards.paid);
    expect(codeOf(await stranger.post('/api/payments', ready))).toEqual([403, 'NO_ORDER']);
  });
});

describe('A shop that is opened again', () => {
  const said = ({ html }: { readonly html: string }) => /Order ORDER-[\w-]+ [^<]+/.exec(html)?.[0];

  test.each([
    ['challenge', 'waits for you at your bank. If you pay again, that payment is called off first.'],
    ['review', 'is being checked. You need not pay again.'],
    ['paid', 'is paid. Thank you!'],
    ['declined', 'is not paid: the payment was refused.'],
  ] as const)('After the card %s, the shop and the page of the order say the same', async (card, words) => {
    const { pay, page } = await arrive();
    expect(said(await page('/'))).toBeUndefined();
    await pay(cards[card]);
    expect(said(await page('/order'))).toMatch(new RegExp(`${words.replace(/[.?!]/g, '\\$&')}$`));
    expect(said(await page('/'))).toBe(said(await page('/order')));
    expect(said(await page('/?RETURNMAC=x'))).toBeUndefined();
  });
});

describe('An order whose payment is being checked', () => {
  test('Who pays again gets the payment that is being checked, which is not called off', async () => {
    const { pay, page } = await arrive();
    const first = await pay(cards.review);
    const second = await pay(cards.paid);
    expect(first.json.payment.status).toBe('PENDING_FRAUD_APPROVAL');
    expect(second.json.payment).toMatchObject({
      id: first.json.payment.id,
      status: 'PENDING_FRAUD_APPROVAL',
    });
    expect((await page('/order')).html).toContain('is being checked. You need not pay again.');
  });
});

describe('The return from a bank', () => {
  test('The bank sends the consumer to the payment page that the server knows, whatever the page asks', async () => {
    const other = await startShop(platform.url, { PAYMENT_PAGE: '/events.html' });
    const someone = await arrive(other.url);
    const ready = { ...(await someone.encrypted(cards.challenge)), returnUrl: 'https://elsewhere.example/' };
    const { json } = await someone.post('/api/payments', ready);
    const back = new URL(await someone.atBank(json.merchantAction.redirectData.redirectURL, 'pay'));
    expect(back.origin + back.pathname).toBe(`${other.url}/events.html`);
    await other.stop();
  });

  test('The payment is picked up by its own consumer only, by its id or its RETURNMAC', async () => {
    const someone = await arrive();
    const { json } = await someone.pay(cards.challenge);
    const back = new URL(await someone.atBank(json.merchantAction.redirectData.redirectURL, 'pay'));
    expect(back.origin + back.pathname).toBe(`${shop.url}/`);
    const mac = back.searchParams.get('RETURNMAC')!;
    const { id } = json.payment;
    const found = async (who: typeof someone, query: string) => {
      const answer = await who.request(`/api/payments?${query}`);
      return [answer.status, ((await answer.json()) as { id?: string }).id];
    };
    for (const query of [`paymentId=${id}`, `RETURNMAC=${mac}`, `paymentId=${id}&RETURNMAC=${mac}`])
      expect(await found(someone, query)).toEqual([200, id]);
    for (const query of ['', 'RETURNMAC=x', `paymentId=${id}&RETURNMAC=x`, `paymentId=1`])
      expect(await found(someone, query)).toEqual([404, undefined]);
    expect(await found(await arrive(), `paymentId=${id}&RETURNMAC=${mac}`)).toEqual([404, undefined]);
  });
});

describe('The platform’s own page', () => {
  const choice = { paymentProductGroup: 'cards', locale: 'nl_NL' };
  const choose = ({ post }: Awaited<ReturnType<typeof arrive>>, body: object = choice, key = newKey()) =>
    post('/api/hosted', body, { 'Idempotency-Key': key });
  const made = ({ json }: Answer) =>
    json as unknown as Record<'hostedCheckoutId' | 'partialRedirectUrl', string>;

  test('One click makes one page, and the value by which the way back is known stays with the server', async () => {
    const someone = await arrive();
    const key = newKey();
    const first = await choose(someone, choice, key);
    expect([first.status, Object.keys(first.json).sort()]).toEqual([
      201,
      ['hostedCheckoutId', 'partialRedirectUrl'],
    ]);
    expect(made(await choose(someone, choice, key))).toEqual(made(first));
    expect(made(await choose(someone))).not.toEqual(made(first));
    expect((await fetch(`http://${made(first).partialRedirectUrl}`)).status, 'closed').toBe(404);
  });

  test('It is asked about by its own consumer only, and cannot be guessed', async () => {
    const someone = await arrive();
    const { hostedCheckoutId: id } = made(await choose(someone));
    const standing = async (who: typeof someone, query: string) => {
      const answer = await who.request(`/api/payments?${query}`);
      return [answer.status, ((await answer.json()) as { status?: string }).status];
    };
    expect(await standing(someone, `hostedCheckoutId=${id}`)).toEqual([200, 'IN_PROGRESS']);
    expect(await standing(someone, `hostedCheckoutId=${id}&RETURNMAC=x`)).toEqual([404, undefined]);
    expect(await standing(someone, 'hostedCheckoutId=x')).toEqual([404, undefined]);
    expect(await standing(await arrive(), `hostedCheckoutId=${id}`)).toEqual([404, undefined]);
  });

  test('An order that is paid in the shop’s page has no open page left, and gets no other', async () => {
    const someone = await arrive();
    const { partialRedirectUrl } = made(await choose(someone));
    const { json } = await someone.pay(cards.paid);
    expect(json.payment.status).toBe('PENDING_APPROVAL');
    expect((await fetch(`http://${partialRedirectUrl}`)).status).toBe(404);
    expect((await choose(someone)).json.payment.id).toBe(json.payment.id);
  });

  test('A choice without a key, an order or sense is refused', async () => {
    const someone = await arrive();
    expect(codeOf(await choose(someone, choice, 'x'))).toEqual([400, 'NO_IDEMPOTENCY_KEY']);
    expect(codeOf(await visitor(shop.url).post('/api/hosted', choice))).toEqual([403, 'NO_ORDER']);
    expect((await choose(someone, { paymentProductId: 'cheap' })).status).toBeGreaterThanOrEqual(400);
    await expectAlive();
  });
});

describe('Card testing attacks', () => {
  test('The platform is not called after ten refusals, whatever the cookie', async () => {
    const target = await startShop(platform.url);
    for (let tries = 0; tries < 10; tries++)
      expect((await (await arrive(target.url)).pay(cards.declined)).status).toBe(402);
    expect(codeOf(await (await arrive(target.url)).pay(cards.paid))).toEqual([429, 'denied']);
    await target.stop();
  });
});
