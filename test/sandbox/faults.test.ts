import { afterEach, describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import { fits } from '../../src/sandbox/faults/match.js';
import type { FaultRule } from '../../src/sandbox/index.js';
import { type RunningSandbox, serve } from '../../src/sandbox/node/serve.js';
import { errorOf, harness, order, type Session } from './harness.js';

const AUTHORISED = '4012000033330026';
const PRODUCTS = '?countryCode=NL&currencyCode=EUR&amount=2980&isRecurring=false&locale=en_GB';

const world = () => {
  const own = harness();
  const call = (session: Session, path = `/products${PRODUCTS}`, init: RequestInit = {}) =>
    own.sandbox.fetch(`${session.clientApiUrl}/v1/${session.customerId}${path}`, {
      ...init,
      headers: { Authorization: `GCS v1Client:${session.clientSessionId}`, ...init.headers },
    });
  const made = async (rule: Partial<FaultRule> = {}, merchantId = '1001') => {
    const session = await own.session(merchantId);
    const fault = own.sandbox.faults.add({ session: session.clientSessionId, ...rule } as FaultRule);
    return { session, fault, again: (path?: string, init?: RequestInit) => call(session, path, init) };
  };
  return { ...own, call, made };
};

describe('Faults', () => {
  it('A fault applies to its number of calls, in the order in which faults were added', async () => {
    const { sandbox, made } = world();
    const { session, fault, again } = await made({ kind: 'status', times: 2 });
    sandbox.faults.add({ session: session.clientSessionId, kind: 'status', status: 503 });
    const statuses: number[] = [];
    for (let call = 0; call < 4; call++) statuses.push((await again()).status);
    expect(statuses).toEqual([500, 500, 503, 200]);
    expect(fault.met()).toBe(2);
  });

  it('A fault may skip calls first and may last forever', async () => {
    const { made } = world();
    const { fault, again } = await made({ kind: 'status', skip: 2, times: 'always' });
    const statuses: number[] = [];
    for (let call = 0; call < 5; call++) statuses.push((await again()).status);
    expect(statuses).toEqual([200, 200, 500, 500, 500]);
    expect(fault.met()).toBe(3);
    fault.remove();
    expect((await again()).status).toBe(200);
  });

  it('A session’s fault does not affect other callers', async () => {
    const { session, call, made, server } = world();
    await made({ kind: 'status', times: 'always' });
    const other = await session();
    expect((await call(other)).status).toBe(200);
    expect((await server('1001', 'GET', '/services/testconnection')).status).toBe(200);
  });

  it('A merchant’s fault affects its Server API and its consumers, and no other merchant', async () => {
    const { sandbox, session, call, server } = world();
    sandbox.faults.add({ merchant: '2001', kind: 'status', status: 502, times: 'always' });
    const [theirs, others] = [await session('1001'), await server('2001', 'POST', '/sessions', {})];
    expect([others.status, (await call(theirs)).status]).toEqual([502, 200]);
    sandbox.faults.clear({ merchant: '2001' });
    const consumer = await session('2001');
    sandbox.faults.add({ merchant: '2001', kind: 'status', status: 502 });
    expect((await call(consumer)).status).toBe(502);
  });

  it('A fault for everyone also affects pictures', async () => {
    const { sandbox } = world();
    sandbox.faults.add({ everyone: true, path: '/assets/*', kind: 'status', status: 404 });
    const picture = () => sandbox.fetch('http://sandbox.test/assets/unknown.svg');
    expect((await picture()).status).toBe(404);
    expect(sandbox.faults.list()[0]?.met()).toBe(1);
  });

  it('A fault may be limited to one path and one method', async () => {
    const { made } = world();
    const { again } = await made({ kind: 'status', path: '/services/*', method: 'POST' });
    expect((await again()).status).toBe(200);
    const lookUp = {
      method: 'POST',
      body: '{"bin":"401200"}',
      headers: { 'Content-Type': 'application/json' },
    };
    expect((await again('/services/getIINdetails', lookUp)).status).toBe(500);
    expect((await again('/services/getIINdetails', lookUp)).status).toBe(200);
  });

  it('A fault is marked in the list of requests', async () => {
    const { sandbox, made } = world();
    const { again } = await made({ kind: 'status', status: 503 });
    await again();
    await again();
    const told = sandbox.world.requests.entries().filter(({ path }) => path.endsWith('/products'));
    expect(told.map(({ status }) => status)).toEqual([503, 200]);
  });

  it.each<[Partial<FaultRule>, RegExp]>([
    [{ kind: 'explode' as never }, /kind/],
    [{ kind: 'status', status: 200 }, /status/],
    [{ kind: 'status', times: 0 }, /times/],
    [{ kind: 'delay', delay: -1 }, /delay/],
    [{ kind: 'delay' }, /delay/],
    [{ kind: 'never', delay: 3_600_001 }, /delay/],
    [{ kind: 'status', path: 'products' }, /path/],
    [{ kind: 'status', sesion: 'x' } as never, /sesion/],
    [{ kind: 'status', session: 'nobody' }, /session/],
    [{ kind: 'status', merchant: '9' }, /merchant/],
  ])('An invalid fault is refused: %j', async (rule, message) => {
    const { made } = world();
    await expect(made(rule)).rejects.toThrow(TypeError);
    await expect(made(rule)).rejects.toThrow(message);
  });

  it('A fault without a target is refused', () => {
    expect(() => world().sandbox.faults.add({ kind: 'status' })).toThrow(TypeError);
  });
});

describe('The path pattern of a fault', () => {
  it('A path pattern matches like the corresponding regular expression', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*'), maxLength: 8 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 12 });
    fc.assert(
      fc.property(piece, text, (pattern, path) => {
        const oracle = new RegExp(`^${pattern.split('*').join('.*')}$`);
        expect(fits(pattern, path)).toBe(oracle.test(path));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('The kinds of faults', () => {
  afterEach(() => void vi.useRealTimers());

  it('A status fault answers with a JSON error that pages can read', async () => {
    const { made } = world();
    const { again } = await made({ kind: 'status', status: 503 });
    const response = await again();
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const body = await response.json();
    expect(body.errorId).toMatch(/^[0-9a-f-]{36}$/);
    expect(errorOf(body)).toMatchObject({ code: '9999', httpStatusCode: 503 });
  });

  it('A lost answer leaves the work done, and the idempotence key returns the answer', async () => {
    const { sandbox, server } = world();
    const body = {
      order: order(),
      redirectPaymentMethodSpecificInput: { paymentProductId: 840, returnUrl: 'https://shop.test/' },
    };
    const pay = (key: string) => server('1001', 'POST', '/payments', body, { 'X-GCS-Idempotence-Key': key });
    sandbox.faults.add({ merchant: '1001', kind: 'status', status: 504, when: 'after', path: '/payments' });
    expect((await pay('one')).status).toBe(504);
    expect((await pay('one')).status).toBe(201);
    expect(sandbox.world.records.payments.size).toBe(1);
    sandbox.faults.add({ merchant: '1001', kind: 'reset', when: 'after', path: '/payments' });
    await expect(pay('two')).rejects.toThrow(TypeError);
    expect((await pay('two')).status).toBe(201);
    sandbox.faults.add({ merchant: '1001', kind: 'reset', path: '/payments' });
    await expect(pay('three')).rejects.toThrow(TypeError);
    expect(sandbox.world.records.payments.size).toBe(2);
  });

  it('A delay holds its call for its time, and no other call', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { made, session, call } = world();
    const { again } = await made({ kind: 'delay', delay: 9_900 });
    const other = await session();
    let done = false;
    const slow = again().then((response) => {
      done = true;
      return response;
    });
    expect((await call(other)).status).toBe(200);
    await vi.advanceTimersByTimeAsync(9_899);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await slow).status).toBe(200);
  });

  it('A missing answer lasts until the caller gives up', async () => {
    const { made } = world();
    const { again } = await made({ kind: 'never' });
    const patience = new AbortController();
    const call = again(undefined, { signal: patience.signal });
    patience.abort();
    await expect(call).rejects.toThrow();
    expect((await again()).status).toBe(200);
  });

  it('A delay ends early when the caller gives up', async () => {
    const { made, sandbox } = world();
    const { again } = await made({ kind: 'delay', delay: 3_600_000 });
    const patience = new AbortController();
    const call = again(undefined, { signal: patience.signal });
    patience.abort();
    await expect(call).rejects.toThrow();
    expect(sandbox.world.requests.entries().at(-1)).toMatchObject({ method: 'GET', status: 0 });
  });

  it('Half a body is invalid JSON in valid HTTP', async () => {
    const { made } = world();
    const { again } = await made({ kind: 'half' });
    const response = await again();
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toMatch(/^\{"paymentProducts":\[/);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  it('A body is cut off in the middle', async () => {
    const { made } = world();
    const { again } = await made({ kind: 'cut-off' });
    const response = await again();
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(1_000);
    await expect(response.text()).rejects.toThrow();
  });

  it.each<[Partial<FaultRule>, number, string, string]>([
    [{ kind: 'not-json' }, 200, 'application/json', 'not json'],
    [{ kind: 'html', status: 502 }, 502, 'text/html', '<!doctype html><title>Proxy</title>'],
    [
      { kind: 'answer', body: { paymentProducts: [{ id: null }] } },
      200,
      'application/json',
      '{"paymentProducts":[{"id":null}]}',
    ],
    [{ kind: 'answer', body: null, status: 204 }, 204, 'application/json', ''],
  ])('The fault %j gives its own answer', async (rule, status, type, text) => {
    const { made } = world();
    const { again } = await made(rule);
    const response = await again();
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      status,
      type,
      text,
    ]);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('A change fault modifies the answer', async () => {
    const { made } = world();
    const { again } = await made({
      kind: 'change',
      change: (body: { paymentProducts: object[] }) => ({
        paymentProducts: body.paymentProducts.slice(0, 1),
      }),
    });
    expect((await (await again()).json()).paymentProducts).toHaveLength(1);
    expect((await (await again()).json()).paymentProducts.length).toBeGreaterThan(1);
  });

  it('A no-cors fault hides the answer from other origins or fails the preflight', async () => {
    const { made } = world();
    const { again } = await made({ kind: 'no-cors' });
    const response = await again();
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, null]);
    expect((await again()).headers.get('access-control-allow-origin')).toBe('*');
    const { again: ask } = await made({ kind: 'status', status: 405, method: 'OPTIONS' });
    // A preflight carries no session; its path does.
    const preflight = () => ask(undefined, { method: 'OPTIONS', headers: { Authorization: '' } });
    expect((await preflight()).status).toBe(405);
    expect((await preflight()).status).toBe(204);
  });

  it('A fault replaces a session’s key, and the old key works for its grace period', async () => {
    const { sandbox, session, seal, server, client } = world();
    const pay = async (encryptedCustomerInput: string) => {
      const body = { order: order(), encryptedCustomerInput, cardPaymentMethodSpecificInput: {} };
      return (await server('1001', 'POST', '/payments', body)).status;
    };
    const payload = {
      paymentProductId: 1,
      paymentValues: Object.entries({ cardNumber: AUTHORISED, expiryDate: '1230', cvv: '123' }).map(
        ([key, value]) => ({ key, value }),
      ),
    };
    const consumer = await session();
    const { clientSessionId } = consumer;
    const sealed = [
      await seal(consumer, payload),
      await seal(consumer, payload),
      await seal(consumer, payload),
    ];
    const keyOf = async () => (await client(consumer, 'GET', '/crypto/publickey')).body.keyId as string;
    const before = await keyOf();
    expect(await sandbox.faults.rotateKey(clientSessionId, 60_000)).not.toBe(before);
    expect(await pay(sealed[0] ?? '')).toBe(201);
    sandbox.clock.advance(60_000);
    expect(await pay(sealed[1] ?? '')).toBe(400);
    sandbox.faults.add({ session: clientSessionId, kind: 'rotate-key', path: '/crypto/publickey' });
    const between = await seal(consumer, payload);
    expect(await pay(between)).toBe(201);
  });

  it('A fault ends a session at once or at its next use', async () => {
    const { sandbox, made } = world();
    const { again } = await made({ kind: 'expire-session' });
    expect((await again()).status).toBe(403);
    const { session, again: other } = await made({ kind: 'delay', delay: 0 });
    sandbox.faults.expireSession(session.clientSessionId);
    expect((await other()).status).toBe(403);
  });

  it('A fault moves the clock for everyone', async () => {
    const { sandbox, made } = world();
    const before = sandbox.clock.now();
    const { again } = await made({ kind: 'advance', by: 2 * 3_600_000 });
    expect((await again()).status).toBe(403);
    expect(sandbox.clock.now() - before).toBeGreaterThanOrEqual(2 * 3_600_000);
  });
});

describe('Faults on a server', () => {
  let running: RunningSandbox | undefined;
  afterEach(async () => {
    await running?.close();
    running = undefined;
  });

  const start = async () => {
    running = await serve({ port: 0, control: { token: 'a-token' } });
    const { sandbox, url, control } = running;
    const session = (await (await sandbox.merchant('1001')('POST', '/sessions')).json()) as Session;
    const call = () =>
      fetch(`${url}/client/v1/${session.customerId}/products${PRODUCTS}`, {
        headers: { Authorization: `GCS v1Client:${session.clientSessionId}` },
      });
    const ask = async (method: string, path: string, body?: unknown, token = 'a-token') => {
      const response = await fetch(`${control?.url}${path}`, {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text && JSON.parse(text) };
    };
    return { sandbox, session, call, ask, url, control };
  };

  const codeOf = (error: unknown): unknown => (error as { cause?: { code?: string } }).cause?.code;

  it('A reset fault resets the connection', async () => {
    const { sandbox, session, call } = await start();
    sandbox.faults.add({ session: session.clientSessionId, kind: 'reset' });
    const error: unknown = await call().catch((reason: unknown) => reason);
    expect(codeOf(error)).toBe('ECONNRESET');
    expect((await call()).status).toBe(200);
  });

  it('A cut-off fault breaks the connection in the middle of a body', async () => {
    const { sandbox, session, call } = await start();
    sandbox.faults.add({ session: session.clientSessionId, kind: 'cut-off' });
    const response = await call();
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(1_000);
    await expect(response.text()).rejects.toThrow(/terminated/);
    expect((await call()).status).toBe(200);
  });

  it('The control port is closed by default', async () => {
    const plain: RunningSandbox = await serve({ port: 0 });
    expect(plain.control).toBeUndefined();
    for (const path of ['/faults', '/clock'])
      expect((await fetch(plain.url + path, { method: 'POST' })).status).toBe(404);
    await plain.close();
  });

  it('The control port adds, counts and removes faults', async () => {
    const { session, call, ask } = await start();
    const rule = { session: session.clientSessionId, kind: 'status', status: 503, path: '/products' };
    const made = await ask('POST', '/faults', rule);
    expect(made).toMatchObject({ status: 201, body: { id: '1', met: 0, rule } });
    expect((await call()).status).toBe(503);
    expect((await call()).status).toBe(200);
    expect((await ask('GET', '/faults/1')).body.met).toBe(1);
    expect((await ask('GET', `/sessions/${session.clientSessionId}/requests`)).body.requests).toMatchObject([
      { method: 'GET', status: 503 },
      { method: 'GET', status: 200 },
    ]);
    expect((await ask('DELETE', '/faults/1')).status).toBe(204);
    expect((await ask('GET', '/faults/1')).status).toBe(404);
    await ask('POST', '/faults', rule);
    await ask('POST', '/faults', { ...rule, session: undefined, merchant: '2001' });
    expect((await ask('DELETE', `/faults?session=${session.clientSessionId}`)).status).toBe(204);
    expect((await ask('GET', '/faults')).body.faults).toHaveLength(1);
  });

  it('The control port moves the clock, ends sessions and replaces keys', async () => {
    const { sandbox, session, call, ask } = await start();
    const { keyId } = (await ask('POST', `/sessions/${session.clientSessionId}/rotate-key`, {})).body;
    expect(sandbox.world.records.sessions.get(session.clientSessionId)?.keyId).toBe(keyId);
    const { now } = (await ask('GET', '/clock')).body;
    expect((await ask('POST', '/clock', { advance: 60_000 })).body.now).toBeGreaterThanOrEqual(now + 60_000);
    expect((await call()).status).toBe(200);
    expect((await ask('POST', `/sessions/${session.clientSessionId}/expire`)).status).toBe(204);
    expect((await call()).status).toBe(403);
  });

  it.each<[string, string, unknown, number]>([
    ['GET', '/', undefined, 404],
    ['POST', '/faults', { kind: 'status' }, 400],
    ['POST', '/faults', { kind: 'change', everyone: true }, 400],
    ['POST', '/faults', { kind: 'status', session: 'nobody' }, 404],
    ['POST', '/faults', { kind: 'status', merchant: '7' }, 404],
    ['POST', '/faults', '{', 400],
    ['POST', '/faults', '['.repeat(1_000), 400],
    ['POST', '/clock', { advance: -1 }, 400],
    ['POST', '/clock', { advance: 1e300 }, 400],
    ['POST', '/sessions/nobody/expire', {}, 404],
    ['POST', '/sessions/__proto__/rotate-key', {}, 404],
  ])('The control port refuses %s %s %j', async (method, path, body, status) => {
    const { ask } = await start();
    const answer = await ask(method, path, body);
    expect([answer.status, errorOf(answer.body)?.httpStatusCode]).toEqual([status, status]);
  });

  it('The control port requires its token and listens on the loopback address only', async () => {
    const { ask, control, url } = await start();
    for (const token of ['', 'another', 'a-toke', 'a-token2'])
      expect((await ask('GET', '/faults', undefined, token)).status).toBe(401);
    expect((await fetch(`${control?.url}/faults`)).status).toBe(401);
    expect(control?.url).toMatch(/^http:\/\/localhost:\d+$/);
    expect(control?.url).not.toBe(url);
  });
});
