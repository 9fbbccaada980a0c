import { describe, expect, it } from 'vitest';
import { getPayment } from '../../src/checkout/merchant/get-payment.js';
import { postPayment } from '../../src/checkout/merchant/post-payment.js';
import { fetchSession } from '../../src/checkout/merchant/session.js';
import type { PaymentReady } from '../../src/checkout/payment-ready.js';
import { failWith, offline } from './world.js';

const payment = {
  idempotencyKey: 'a-key',
  encryptedCustomerInput: 'a.b.c.d.e',
  tokenize: false,
} as PaymentReady;

/** A merchant's server that gives one answer and keeps what it was sent. */
const server = (answer: () => Response | Promise<Response>) => {
  const requests: Request[] = [];
  const fetch = (url: RequestInfo | URL, init?: RequestInit) => {
    requests.push(new Request(`https://shop.test${url as string}`, init));
    return Promise.resolve(answer());
  };
  return { requests, fetch: fetch as typeof globalThis.fetch };
};

describe('Sending a payment to the merchant', () => {
  it('A payment is posted as JSON with the attempt’s idempotency key, and the answer is returned unchanged', async () => {
    const { requests, fetch } = server(() => Response.json({ payment: { id: '1' } }, { status: 201 }));
    expect(await postPayment(fetch, '/api/payments', payment)).toEqual({ payment: { id: '1' } });
    const [request] = requests;
    expect([request!.method, request!.headers.get('Content-Type'), request!.credentials]).toEqual([
      'POST',
      'application/json',
      'same-origin',
    ]);
    expect(request!.headers.get('Idempotency-Key')).toBe('a-key');
    expect(request!.redirect).toBe('error');
    expect(await request!.json()).toEqual(payment);
  });

  it.each([400, 402, 403, 404])('A refusal with status %i is returned as an answer', async (status) => {
    const { fetch } = server(failWith(status, '42'));
    expect(await postPayment(fetch, '/p', payment)).toMatchObject({ errors: [{ code: '42' }] });
  });

  it.each([
    ['a server error', failWith(500), 'merchant', 500],
    ['a gateway that gave up', failWith(504), 'merchant', 504],
    ['the same payment still under way', failWith(409), 'merchant', 409],
    ['an answer that is not JSON', () => new Response('<h1>Oops</h1>', { status: 200 }), 'merchant', 200],
    [
      'an endless answer',
      () => new Response(new ReadableStream({ pull: (it) => it.enqueue(new Uint8Array(2 ** 16)) })),
      'merchant',
      200,
    ],
    ['truncated JSON', () => new Response('{"payment":{"id"', { status: 201 }), 'merchant', 201],
    ['a broken connection', offline, 'network', undefined],
  ])(
    'The outcome stays unknown and the payment can be sent again after %s',
    async (_, answer, code, httpStatus) => {
      const { fetch } = server(answer);
      const error = await postPayment(fetch, '/p', payment).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code, httpStatus, retryable: true });
      expect((error as Error).message).not.toMatch(/Oops|a\.b\.c/);
    },
  );

  it('A payment request to a silent server times out with a retryable error', async () => {
    const { fetch } = server(() => Response.json({}));
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = () => AbortSignal.abort();
    try {
      const never: typeof globalThis.fetch = (_, init) => {
        init!.signal!.throwIfAborted();
        return fetch('/never');
      };
      const failure = postPayment(async (...args) => never(...args), '/p', payment);
      await expect(failure).rejects.toMatchObject({ code: 'timeout', retryable: true });
    } finally {
      AbortSignal.timeout = timeout;
    }
  });
});

describe('Requesting a session from the merchant', () => {
  it('The session request posts an empty object and returns the answer', async () => {
    const { requests, fetch } = server(() => Response.json({ clientSessionId: 'x' }));
    expect(await fetchSession(fetch, '/api/session')).toEqual({ clientSessionId: 'x' });
    expect([requests[0]!.method, await requests[0]!.json()]).toEqual(['POST', {}]);
    expect(requests[0]!.headers.has('Idempotency-Key')).toBe(false);
  });

  it.each([
    ['refused', failWith(401), 'merchant', 401],
    ['broken', failWith(500), 'merchant', 500],
    ['empty', () => Response.json(null), 'merchant', 200],
    ['no object', () => Response.json('a session'), 'merchant', 200],
    ['offline', offline, 'network', undefined],
  ])(
    'The session request fails with a retryable error when the answer is %s',
    async (_, answer, code, httpStatus) => {
      const { fetch } = server(answer);
      await expect(fetchSession(fetch, '/s')).rejects.toMatchObject({ code, httpStatus, retryable: true });
    },
  );
});

describe('Requesting a payment’s status from the merchant', () => {
  const url = 'https://shop.test/api/payments?shop=1';
  const asked = async (answer: () => Response | Promise<Response>, query = {}) => {
    const requests: Request[] = [];
    const fetch = (address: RequestInfo | URL, init?: RequestInit) => {
      requests.push(new Request(address, init));
      return Promise.resolve(answer());
    };
    const all = { paymentId: undefined, hostedCheckoutId: undefined, RETURNMAC: undefined, ...query };
    const json = await getPayment(fetch as typeof globalThis.fetch, url, all);
    return { json, request: requests[0]! };
  };

  it('The status request sends the payment’s known details and nothing else', async () => {
    const { json, request } = await asked(() => Response.json({ id: '7' }), { RETURNMAC: 'a&b' });
    expect([json, request.method, request.url]).toEqual([{ id: '7' }, 'GET', `${url}&RETURNMAC=a%26b`]);
    expect([request.redirect, request.headers.has('Content-Type')]).toEqual(['error', false]);
  });

  it.each([
    ['refused', failWith(403), 'merchant', 403],
    ['broken', failWith(500), 'merchant', 500],
    ['no JSON', () => new Response('<h1>'), 'merchant', 200],
    ['offline', offline, 'network', undefined],
  ])(
    'The status request fails with a retryable error when the answer is %s',
    async (_, answer, code, httpStatus) => {
      const query = { paymentId: 'a-secret-id' };
      const error = await asked(answer, query).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code, httpStatus, retryable: true });
      expect((error as Error).message).not.toContain('a-secret-id');
    },
  );
});
