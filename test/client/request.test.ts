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

describe('a read', () => {
  it.each([500, 502, 503, 504])('is tried again after %i', async (status) => {
    const { connection, requests } = platform(failure(status, '1'), json(key));
    const { value, after } = await outcome(getPublicKey(connection(half)));
    expect(value).toEqual(key);
    expect(requests).toHaveLength(2);
    expect(after).toBe(300);
  });

  it('is tried three times at most, with growing pauses', async () => {
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
  ])('spreads its pauses by a fifth (%d)', async (random, first, second) => {
    const { connection } = platform(broken(), broken(), json(key));
    const { after } = await outcome(getPublicKey(connection({ random: () => random })));
    expect(Math.round(after)).toBeGreaterThanOrEqual(first + second - 2);
    expect(Math.round(after)).toBeLessThanOrEqual(first + second + 2);
  });

  it('is tried again after a failure of the network', async () => {
    const { connection, requests } = platform(offline(), offline(), json(key));
    expect((await outcome(getPublicKey(connection(half)))).value).toEqual(key);
    expect(requests).toHaveLength(3);
  });

  it('ends in `network` where the network stays away, and a later one succeeds', async () => {
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

  it.each([408, 429, 520, 529])('may be tried again after %i, as the server is busy', async (status) => {
    const { connection, requests } = platform(failure(status, '1'), json(key));
    const { value } = await outcome(getPublicKey(connection(half)));
    expect(value).toEqual(key);
    expect(requests).toHaveLength(2);
  });

  it('may be tried again after a 403 that is not the platform’s own, as of a firewall', async () => {
    const { connection } = platform(new Response('<html>Forbidden', { status: 403 }), json(key));
    expect((await outcome(getPublicKey(connection(half)))).value).toEqual(key);
  });

  it.each([400, 401, 402, 403, 404, 405, 409, 410, 501])('is not tried again after %i', async (status) => {
    const { connection, requests } = platform(failure(status, '1'), json(key));
    const { error } = await outcome(getPublicKey(connection()));
    expect(error).toMatchObject({ httpStatus: status, retryable: false });
    expect(requests).toHaveLength(1);
  });
});

describe('a refusal that names a time', () => {
  const busy = (status: number, after: string) =>
    new Response('', { status, headers: { 'Retry-After': after } });

  it.each([
    [429, '2', 2000],
    [503, '2', 2000],
    [503, '10', 10_000],
    [503, '0', 300],
  ])('%i with Retry-After %s is tried once more, after that time', async (status, after, waited) => {
    const { connection, requests } = platform(busy(status, after), json(key));
    const result = await outcome(getPublicKey(connection(half)));
    expect([result.value, result.after]).toEqual([key, waited]);
    expect(requests).toHaveLength(2);
  });

  it('may name it as a date', async () => {
    vi.setSystemTime(Date.UTC(2026, 5, 15, 12));
    const { connection } = platform(busy(503, 'Mon, 15 Jun 2026 12:00:03 GMT'), json(key));
    expect((await outcome(getPublicKey(connection(half)))).after).toBe(3000);
  });

  it('is tried no more than once', async () => {
    const { connection, requests } = platform(busy(429, '1'), busy(429, '1'), json(key));
    const { error } = await outcome(getPublicKey(connection(half)));
    expect(error).toMatchObject({ code: 'http', httpStatus: 429, retryable: true });
    expect(requests).toHaveLength(2);
  });

  it('is told at once where it names more than ten seconds', async () => {
    const { connection, requests } = platform(busy(429, '11'), json(key));
    const { error, after } = await outcome(getPublicKey(connection(half)));
    expect([error!.httpStatus, after, requests.length]).toEqual([429, 0, 1]);
  });

  it.each(['soon', '', '-5'])('is an ordinary one where the time is %j', async (time) => {
    const { connection } = platform(busy(503, time), json(key));
    expect((await outcome(getPublicKey(connection(half)))).after).toBe(300);
  });

  it('is not tried again where that might act twice', async () => {
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

describe('what might act twice', () => {
  it('is sent once only', async () => {
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

  it('is not the look-up of an IIN, which is tried twice', async () => {
    const { connection, requests } = platform(broken(), broken(), json({ paymentProductId: 1 }));
    const { error } = await outcome(getIinDetails(connection(half), '411111', context));
    expect(error).toMatchObject({ code: 'http' });
    expect(requests).toHaveLength(2);
  });
});

describe('time', () => {
  it('is ten seconds for a read, which is then given up', async () => {
    const { connection, requests } = platform(never, json(key));
    const { error, after } = await outcome(getPublicKey(connection()));
    expect(error).toMatchObject({ code: 'timeout', retryable: true });
    expect(after).toBe(10_000);
    expect(requests).toHaveLength(1);
    expect(requests[0]!.signal.aborted).toBe(true);
  });

  it('is five seconds for an IIN', async () => {
    const { connection } = platform(never);
    const { error, after } = await outcome(getIinDetails(connection(), '411111', context));
    expect(error).toMatchObject({ code: 'timeout' });
    expect(after).toBe(5000);
  });

  it('is what the connection says, the body included', async () => {
    const stalled = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{')),
    });
    const { connection } = platform(() => Promise.resolve(new Response(stalled)));
    const { error, after } = await outcome(getPublicKey(connection({ timeout: 1234 })));
    expect(error).toMatchObject({ code: 'timeout' });
    expect(after).toBe(1234);
  });

  it('is enough for an answer after 9.9 seconds, and leaves no timer behind', async () => {
    const slow: Answer = () => new Promise((resolve) => setTimeout(() => resolve(json(key)), 9900));
    const { connection } = platform(slow);
    const { value, after } = await outcome(getPublicKey(connection()));
    expect([value, after]).toEqual([key, 9900]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a signal', () => {
  const call = (connection: Connection, signal: AbortSignal) => getPublicKey(connection, signal);

  it('that has fired already keeps the request from being sent', async () => {
    const { connection, requests } = platform(json(key));
    const { error } = await outcome(call(connection(), AbortSignal.abort()));
    expect(error).toMatchObject({ name: 'CheckoutError', code: 'aborted', retryable: false });
    expect(requests).toHaveLength(0);
  });

  it('ends a request on its way, whether the fetch listens or not', async () => {
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

  it('ends the pause before another try, and there is none', async () => {
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

  it('is left as it was when the request is done', async () => {
    const controller = new AbortController();
    const added = vi.spyOn(controller.signal, 'addEventListener');
    const { connection } = platform(json(key));
    await outcome(call(connection(), controller.signal));
    const { signal } = added.mock.calls[0]![2] as { signal: AbortSignal };
    expect(signal.aborted).toBe(true);
  });
});

describe('an answer', () => {
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
  ])('of the wrong shape is no empty list but `schema`: %j', async (body, status) => {
    const { connection, requests } = platform(new Response(body, { status }));
    const { value, error } = await outcome(getPaymentProducts(connection(), context));
    expect([value, error?.code, error?.retryable, requests.length]).toEqual([undefined, 'schema', false, 1]);
  });

  it('is read without what a page has added to all objects', async () => {
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
    'that is %j is not JSON: `parse`',
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

  it('that breaks off is a failure of the network, and tried again', async () => {
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
    'is read whatever its type says: %j',
    async (type) => {
      const { connection } = platform(json(key, 200, type));
      expect((await outcome(getPublicKey(connection()))).value).toEqual(key);
    },
  );

  it('may be as large as 2 MB, split anywhere in its characters', async () => {
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

  it('is not read any further than to its limit', async () => {
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

  it('that is larger is refused, and not asked for again', async () => {
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

describe('an answer that is no success', () => {
  const errorOf = async (answer: Answer) =>
    (await outcome(getPublicKey(platform(answer).connection()))).error!;

  it.each([
    ['9008', 'session-expired'],
    ['9002', 'session-invalid'],
    ['', 'session-invalid'],
  ])('with 403 and the code %j is %s', async (code, expected) => {
    expect(await errorOf(failure(403, code))).toMatchObject({
      code: expected,
      httpStatus: 403,
      retryable: false,
      errorId: 'an-error-id',
    });
  });

  it.each(['<html>Forbidden', '{"error":"blocked"}', '{"errors":"9008"}', '{"errors":[]}', ''])(
    'with 403 ends no session where it is not the platform’s own: %j',
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

  it('with 403 is that on IIN look-ups too, not an unknown card', async () => {
    const { connection } = platform(failure(403, '9008'));
    const { error } = await outcome(getIinDetails(connection(), '411111', context));
    expect(error).toMatchObject({ code: 'session-expired' });
  });

  it('gives its id whatever JSON it calls itself', async () => {
    const problem = json({ errorId: 'e1', errors: [{ code: 1099 }] }, 400, 'application/problem+json');
    expect(await errorOf(problem)).toMatchObject({ code: 'http', errorId: 'e1', apiCodes: ['1099'] });
  });

  it.each([null, 5, 'text', [], {}, { errors: 5 }, { errors: null }, { errors: [null, 5, { code: {} }] }])(
    'is `http` with any JSON: %j',
    async (body) => {
      expect(await errorOf(json(body, 400))).toMatchObject({ code: 'http', httpStatus: 400, apiCodes: [] });
    },
  );

  it('is `http` although its body breaks off or is too large', async () => {
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

  it('passes nothing of its body on but ids and codes, and is frozen', async () => {
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
