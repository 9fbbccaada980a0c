import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createProductSession,
  getIinDetails,
  getPaymentProducts,
  getPublicKey,
} from '../../src/client/index.js';
import type { Connection } from '../../src/client/index.js';
import { type CheckoutError } from '../../src/domain/errors.js';
import { context, failure, json, platform } from './support.js';
import type { Answer } from './support.js';

const key = { keyId: 'id', publicKey: 'base64' };
const offline = () => new TypeError('Failed to fetch');
const half = { random: () => 0.5 };
const broken = () => failure(500, '9999');
const never: Answer = () => new Promise<Response>(() => {});

/** What a promise came to, and after how many milliseconds of the clock under test. */
const outcome = async <T>(promise: Promise<T>) => {
  const start = Date.now();
  const settled = promise.then(
    (value) => ({ value, error: undefined, after: Date.now() - start }),
    (error: unknown) => ({ value: undefined, error: error as CheckoutError, after: Date.now() - start }),
  );
  await vi.runAllTimersAsync();
  return settled;
};

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

describe('Read requests', () => {
  it.each([500, 502, 503, 504])('A read is retried after %i', async (status) => {
    const { connection, requests } = platform(failure(status, '1'), json(key));
    const { value, after } = await outcome(getPublicKey(connection(half)));
    expect(value).toEqual(key);
    expect(requests).toHaveLength(2);
    expect(after).toBe(300);
  });

  it('A read is attempted at most three times, with growing pauses', async () => {
    const { connection, requests } = platform(broken(), broken(), broken(), json(key));
    const { error, after } = await outcome(getPublicKey(connection(half)));
    expect(error).toMatchObject({
      code: 'http',
      httpStatus: 500,
      errorId: 'an-error-id',
      apiCodes: ['9999'],
      retryable: true,
    });
    expect(requests).toHaveLength(3);
    expect(after).toBe(1200);
  });

  it.each([
    [0, 240, 720],
    [0.999, 360, 1080],
  ])('The pause between attempts varies by a fifth (random value %d)', async (random, first, second) => {
    const { connection } = platform(broken(), broken(), json(key));
    const { after } = await outcome(getPublicKey(connection({ random: () => random })));
    expect(Math.round(after)).toBeGreaterThanOrEqual(first + second - 2);
    expect(Math.round(after)).toBeLessThanOrEqual(first + second + 2);
  });

  it('A read is retried after a network failure', async () => {
    const { connection, requests } = platform(offline(), offline(), json(key));
    expect((await outcome(getPublicKey(connection(half)))).value).toEqual(key);
    expect(requests).toHaveLength(3);
  });

  it('A read fails with `network` when every attempt fails, and a later read can succeed', async () => {
    const { connection } = platform(offline(), offline(), offline(), json(key));
    const connected = connection(half);
    const { error } = await outcome(getPublicKey(connected));
    expect(error).toMatchObject({
      name: 'CheckoutError',
      code: 'network',
      retryable: true,
      httpStatus: undefined,
    });
    expect((await outcome(getPublicKey(connected))).value).toEqual(key);
  });

  it.each([408, 429, 520, 529])('A read is retried after %i, a sign of a busy server', async (status) => {
    const { connection, requests } = platform(failure(status, '1'), json(key));
    const { value } = await outcome(getPublicKey(connection(half)));
    expect(value).toEqual(key);
    expect(requests).toHaveLength(2);
  });

  it('A read is retried after a 403 that is not the platform’s own, as from a firewall', async () => {
    const { connection } = platform(new Response('<html>Forbidden', { status: 403 }), json(key));
    expect((await outcome(getPublicKey(connection(half)))).value).toEqual(key);
  });

  it.each([400, 401, 402, 403, 404, 405, 409, 410, 501])('A read is not retried after %i', async (status) => {
    const { connection, requests } = platform(failure(status, '1'), json(key));
    const { error } = await outcome(getPublicKey(connection()));
    expect(error).toMatchObject({ httpStatus: status, retryable: false });
    expect(requests).toHaveLength(1);
  });
});

describe('Retry-After', () => {
  const busy = (status: number, after: string) =>
    new Response('', { status, headers: { 'Retry-After': after } });

  it.each([
    [429, '2', 2000],
    [503, '2', 2000],
    [503, '10', 10_000],
    [503, '0', 300],
  ])('A %i with Retry-After %s is retried once after that time', async (status, after, waited) => {
    const { connection, requests } = platform(busy(status, after), json(key));
    const result = await outcome(getPublicKey(connection(half)));
    expect([result.value, result.after]).toEqual([key, waited]);
    expect(requests).toHaveLength(2);
  });

  it('Retry-After may be a date', async () => {
    vi.setSystemTime(Date.UTC(2026, 5, 15, 12));
    const { connection } = platform(busy(503, 'Mon, 15 Jun 2026 12:00:03 GMT'), json(key));
    expect((await outcome(getPublicKey(connection(half)))).after).toBe(3000);
  });

  it('A Retry-After is followed only once', async () => {
    const { connection, requests } = platform(busy(429, '1'), busy(429, '1'), json(key));
    const { error } = await outcome(getPublicKey(connection(half)));
    expect(error).toMatchObject({ code: 'http', httpStatus: 429, retryable: true });
    expect(requests).toHaveLength(2);
  });

  it('A Retry-After of more than ten seconds fails at once', async () => {
    const { connection, requests } = platform(busy(429, '11'), json(key));
    const { error, after } = await outcome(getPublicKey(connection(half)));
    expect([error!.httpStatus, after, requests.length]).toEqual([429, 0, 1]);
  });

  it.each(['soon', '', '-5'])('An invalid Retry-After is ignored: %j', async (time) => {
    const { connection } = platform(busy(503, time), json(key));
    expect((await outcome(getPublicKey(connection(half)))).after).toBe(300);
  });

  it('A request that must not be repeated is not retried despite Retry-After', async () => {
    const { connection, requests } = platform(busy(429, '1'));
    const validation = {
      displayName: 'Shop',
      domainName: 'shop.example',
      validationUrl: 'https://a.example',
    };
    const { error } = await outcome(createProductSession(connection(half), validation));
    expect([error!.retryable, requests.length]).toEqual([true, 1]);
  });
});

describe('Requests that must not be repeated', () => {
  it('A request with side effects is sent once only', async () => {
    const validation = {
      displayName: 'Shop',
      domainName: 'shop.example',
      validationUrl: 'https://apple.example',
    };
    for (const answer of [broken(), offline()]) {
      const { connection, requests } = platform(answer);
      const { error } = await outcome(createProductSession(connection(), validation));
      expect(error).toMatchObject({ retryable: true });
      expect(requests).toHaveLength(1);
    }
  });

  it('The IIN look-up has no side effects and is attempted twice', async () => {
    const { connection, requests } = platform(broken(), broken(), json({ paymentProductId: 1 }));
    const { error } = await outcome(getIinDetails(connection(half), '411111', context));
    expect(error).toMatchObject({ code: 'http' });
    expect(requests).toHaveLength(2);
  });
});

describe('Timeouts', () => {
  it('A read times out after ten seconds and is aborted', async () => {
    const { connection, requests } = platform(never, json(key));
    const { error, after } = await outcome(getPublicKey(connection()));
    expect(error).toMatchObject({ code: 'timeout', retryable: true });
    expect(after).toBe(10_000);
    expect(requests).toHaveLength(1);
    expect(requests[0]!.signal.aborted).toBe(true);
  });

  it('An IIN look-up times out after five seconds', async () => {
    const { connection } = platform(never);
    const { error, after } = await outcome(getIinDetails(connection(), '411111', context));
    expect(error).toMatchObject({ code: 'timeout' });
    expect(after).toBe(5000);
  });

  it('The connection’s own timeout includes reading the body', async () => {
    const stalled = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{')),
    });
    const { connection } = platform(() => Promise.resolve(new Response(stalled)));
    const { error, after } = await outcome(getPublicKey(connection({ timeout: 1234 })));
    expect(error).toMatchObject({ code: 'timeout' });
    expect(after).toBe(1234);
  });

  it('An answer after 9.9 seconds is accepted and leaves no timer behind', async () => {
    const slow: Answer = () => new Promise((resolve) => setTimeout(() => resolve(json(key)), 9900));
    const { connection } = platform(slow);
    const { value, after } = await outcome(getPublicKey(connection()));
    expect([value, after]).toEqual([key, 9900]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('Abort signals', () => {
  const call = (connection: Connection, signal: AbortSignal) => getPublicKey(connection, signal);

  it('A signal that is already aborted prevents the request', async () => {
    const { connection, requests } = platform(json(key));
    const { error } = await outcome(call(connection(), AbortSignal.abort()));
    expect(error).toMatchObject({ name: 'CheckoutError', code: 'aborted', retryable: false });
    expect(requests).toHaveLength(0);
  });

  it('A signal ends a running request, whether or not fetch listens to it', async () => {
    const deaf = platform(never);
    const listening = platform();
    const fetch = (request: Request) => {
      listening.requests.push(request);
      return new Promise<Response>((_, reject) =>
        request.signal.addEventListener('abort', () => reject(request.signal.reason as Error)),
      );
    };
    for (const connection of [deaf.connection(), listening.connection({ fetch })]) {
      const controller = new AbortController();
      const settled = call(connection, controller.signal).catch((error: unknown) => error);
      await vi.advanceTimersByTimeAsync(50);
      controller.abort();
      expect(await settled).toMatchObject({ code: 'aborted' });
    }
    expect(listening.requests[0]!.signal.aborted).toBe(true);
  });

  it('A signal ends the pause before a retry', async () => {
    const { connection, requests } = platform(offline(), json(key));
    const controller = new AbortController();
    const start = Date.now();
    const settled = call(connection(half), controller.signal).catch((error: unknown) => [
      error,
      Date.now() - start,
    ]);
    await vi.advanceTimersByTimeAsync(100);
    controller.abort();
    expect(await settled).toEqual([expect.objectContaining({ code: 'aborted' }), 100]);
    expect(requests).toHaveLength(1);
  });

  it('The signal’s listener is removed when the request is done', async () => {
    const controller = new AbortController();
    const added = vi.spyOn(controller.signal, 'addEventListener');
    const { connection } = platform(json(key));
    await outcome(call(connection(), controller.signal));
    const { signal } = added.mock.calls[0]![2] as { signal: AbortSignal };
    expect(signal.aborted).toBe(true);
  });
});

describe('Response bodies', () => {
  it.each([
    ['null', 200],
    ['[]', 200],
    ['{}', 200],
    ['{"paymentProducts":null}', 200],
    ['{"paymentProducts":{}}', 200],
    ['7', 200],
    ['', 200],
    ['  ', 200],
    [null, 204],
  ])('A body of the wrong shape fails with `schema` instead of an empty list: %j', async (body, status) => {
    const { connection, requests } = platform(new Response(body, { status }));
    const { value, error } = await outcome(getPaymentProducts(connection(), context));
    expect([value, error?.code, error?.retryable, requests.length]).toEqual([undefined, 'schema', false, 1]);
  });

  it('Properties added to Object.prototype do not appear in an answer', async () => {
    const polluted = Object.prototype as unknown as Record<string, unknown>;
    const added = {
      paymentProducts: [{ id: 1 }],
      label: 'Evil',
      mask: '{{9}}',
      timeout: 1,
      body: {},
      retries: 0,
      code: '9008',
    };
    Object.assign(polluted, added);
    try {
      const { connection, requests } = platform(json({}), json({ paymentProducts: [{ id: 7 }] }));
      const { error } = await outcome(getPaymentProducts(connection(), context));
      expect(error).toMatchObject({ code: 'schema' });
      const { value } = await outcome(getPaymentProducts(connection(), context));
      expect([value?.[0]?.label, requests[1]!.method]).toEqual(['7', 'GET']);
    } finally {
      for (const name of Object.keys(added)) delete polluted[name];
    }
  });

  it.each(['{"paymentProducts":[', '<html>', 'undefined'])(
    'A body that is not JSON fails with `parse`: %j',
    async (body) => {
      const { connection, requests } = platform(
        new Response(body, { headers: { 'Content-Type': 'application/json' } }),
      );
      const { error } = await outcome(getPaymentProducts(connection(), context));
      expect(error).toMatchObject({ code: 'parse', retryable: false });
      expect(error!.message).not.toContain(body);
      expect(requests).toHaveLength(1);
    },
  );

  it('A body that breaks off counts as a network failure and is retried', async () => {
    const broken: Answer = () => {
      let sent = false;
      const body = new ReadableStream({
        pull: (controller) => {
          if (sent) controller.error(new TypeError('terminated'));
          else controller.enqueue(new TextEncoder().encode('{"paymentProducts":['));
          sent = true;
        },
      });
      return Promise.resolve(new Response(body));
    };
    const { connection, requests } = platform(broken, broken, broken);
    const { error } = await outcome(getPaymentProducts(connection(), context));
    expect(error).toMatchObject({ code: 'network', retryable: true });
    expect(requests).toHaveLength(3);
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'text/plain', ''])(
    'A body is read whatever its content type: %j',
    async (type) => {
      const { connection } = platform(json(key, 200, type));
      expect((await outcome(getPublicKey(connection()))).value).toEqual(key);
    },
  );

  it('A body of 2 MB is read even if split within characters', async () => {
    const text = JSON.stringify({ ...key, filler: 'ü'.repeat(2 ** 20 - 100) });
    const bytes = new TextEncoder().encode(text);
    expect(bytes.length).toBeLessThanOrEqual(2 ** 21);
    const body = new ReadableStream({
      start: (controller) => {
        for (let at = 0; at < bytes.length; at += 9973) controller.enqueue(bytes.subarray(at, at + 9973));
        controller.close();
      },
    });
    const { connection } = platform(new Response(body));
    expect((await outcome(getPublicKey(connection()))).value).toEqual(key);
  });

  it('Reading stops at the size limit', async () => {
    let sent = 0;
    const canceled = vi.fn();
    const endless = new ReadableStream({
      pull: (controller) => {
        sent++;
        controller.enqueue(new Uint8Array(2 ** 16).fill(120));
      },
      cancel: canceled,
    });
    const { connection } = platform(new Response(endless));
    const { error } = await outcome(getPublicKey(connection()));
    expect(error).toMatchObject({ code: 'schema', message: 'The answer is larger than 2 MB.' });
    expect(sent).toBeLessThan(40);
    expect(canceled).toHaveBeenCalledTimes(1);
  });

  it('A body above the size limit is refused and not requested again', async () => {
    const text = JSON.stringify({ ...key, filler: 'x'.repeat(2 ** 21) });
    const { connection, requests } = platform(new Response(text));
    const { error } = await outcome(getPublicKey(connection()));
    expect(error).toMatchObject({
      code: 'schema',
      retryable: false,
      message: 'The answer is larger than 2 MB.',
    });
    expect(requests).toHaveLength(1);
  });
});

describe('Error responses', () => {
  const errorOf = async (answer: Answer) =>
    (await outcome(getPublicKey(platform(answer).connection()))).error!;

  it.each([
    ['9008', 'session-expired'],
    ['9002', 'session-invalid'],
    ['', 'session-invalid'],
  ])('A 403 with the code %j becomes %s', async (code, expected) => {
    expect(await errorOf(failure(403, code))).toMatchObject({
      code: expected,
      httpStatus: 403,
      retryable: false,
      errorId: 'an-error-id',
    });
  });

  it.each(['<html>Forbidden', '{"error":"blocked"}', '{"errors":"9008"}', '{"errors":[]}', ''])(
    'A 403 that is not the platform’s own leaves the session valid: %j',
    async (body) => {
      const forbidden: Answer = () => Promise.resolve(new Response(body, { status: 403 }));
      const { connection } = platform(forbidden, forbidden, forbidden);
      const { error } = await outcome(getPublicKey(connection()));
      expect(error).toMatchObject({
        code: 'http',
        httpStatus: 403,
        retryable: true,
        errorId: undefined,
        apiCodes: [],
      });
    },
  );

  it('A 403 during an IIN look-up means an expired session, not an unknown card', async () => {
    const { connection } = platform(failure(403, '9008'));
    const { error } = await outcome(getIinDetails(connection(), '411111', context));
    expect(error).toMatchObject({ code: 'session-expired' });
  });

  it('The error id is read from any JSON content type', async () => {
    const problem = json({ errorId: 'e1', errors: [{ code: 1099 }] }, 400, 'application/problem+json');
    expect(await errorOf(problem)).toMatchObject({ code: 'http', errorId: 'e1', apiCodes: ['1099'] });
  });

  it.each([null, 5, 'text', [], {}, { errors: 5 }, { errors: null }, { errors: [null, 5, { code: {} }] }])(
    'An error with unexpected JSON becomes `http`: %j',
    async (body) => {
      expect(await errorOf(json(body, 400))).toMatchObject({ code: 'http', httpStatus: 400, apiCodes: [] });
    },
  );

  it('An error whose body breaks off or is too large becomes `http`', async () => {
    const failing = new ReadableStream({
      start: (controller) => controller.error(new TypeError('terminated')),
    });
    expect(await errorOf(new Response(failing, { status: 400 }))).toMatchObject({
      code: 'http',
      httpStatus: 400,
    });
    const large = new Response(new Uint8Array(3 * 2 ** 20), { status: 400 });
    expect(await errorOf(large)).toMatchObject({ code: 'http', httpStatus: 400 });
  });

  it('An error exposes only ids and codes of its body, and is frozen', async () => {
    const body = {
      errorId: 'e',
      errors: [{ code: '1', message: 'SECRET', propertyName: 'SECRET' }],
      more: 'SECRET',
    };
    const error = await errorOf(json(body, 400));
    expect(Object.isFrozen(error)).toBe(true);
    expect(JSON.stringify({ ...error, message: error.message, stack: error.stack })).not.toContain('SECRET');
  });
});
