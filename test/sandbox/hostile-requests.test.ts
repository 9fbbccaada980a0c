import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSandbox, serve } from '../../src/sandbox/node/serve.js';
import { errorOf, harness, order } from './harness.js';

const faults: unknown[] = [];
const { sandbox, server, session } = harness({ onFault: (fault) => faults.push(fault) });

const isEnvelope = async (response: Response): Promise<void> => {
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const text = await response.text();
  const body = JSON.parse(text) as { errorId: string; errors: object[] };
  expect(body.errorId).toMatch(/^[0-9a-f-]{36}$/);
  expect(body.errors[0]).toMatchObject({
    code: expect.any(String),
    category: expect.any(String),
    message: expect.any(String),
    httpStatusCode: response.status,
  });
  expect(text).not.toMatch(/\.ts:|at \w+ \(|node_modules/);
};

describe('Unknown addresses', () => {
  it.each([
    '/v1',
    '/v1/1001',
    '/v1/1001/',
    '/v2/1001/payments',
    '/v1/1001/payments/1/explode',
    '/client',
    '/client/v1/x/unknown',
    '/client/v2/x/products',
    '/files/v1/1001/files',
    '/assets/',
    '/assets/../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/etc/passwd',
    '/assets/__proto__',
    '/assets/constructor',
    '/assets/%00',
    '/%E0%A4%A',
    '/<script>',
  ])('The address %s gets a JSON error', async (path) => {
    const response = await sandbox.fetch(new Request(`http://sandbox.test${path}`));
    expect(response.status).toBe(404);
    await isEnvelope(response);
  });

  it.each([
    ['DELETE', '/v1/1001/payments', 'POST, GET, HEAD'],
    ['PATCH', '/v1/1001/tokens/x', 'GET, HEAD, PUT, DELETE'],
    ['PUT', '/client/v1/x/products', 'GET, HEAD'],
    ['DELETE', '/client/v1/x/crypto/publickey', 'GET, HEAD'],
  ])('The method %s is refused for %s', async (method, path, allow) => {
    const response = await sandbox.fetch(new Request(`http://sandbox.test${path}`, { method }));
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
    await isEnvelope(response);
  });

  it.each(['__proto__', 'constructor', '..', '%2e%2e', '1001%2f..', "1001'--", '%E0%A4%A', '%00'])(
    'The merchant %s is refused as unknown',
    async (merchant) => {
      const path = `/v1/${merchant}/sessions`;
      const response = await sandbox.fetch(new Request(`http://sandbox.test${path}`, { method: 'POST' }));
      expect([403, 404]).toContain(response.status);
      await isEnvelope(response);
    },
  );

  it.each(['__proto__', 'constructor', '%2e%2e%2f', '%E0%A4%A', 'x'.repeat(2_000)])(
    'The id %s is refused as unknown',
    async (id) => {
      for (const resource of [
        'payments',
        'captures',
        'refunds',
        'payouts',
        'tokens',
        'mandates',
        'disputes',
        'hostedcheckouts',
        'hostedmandatemanagements',
      ]) {
        const { status, body } = await server('1001', 'GET', `/${resource}/${id}`);
        expect([resource, status]).toEqual([resource, 404]);
        expect(errorOf(body)?.httpStatusCode).toBe(404);
      }
    },
  );
});

describe('Requests that are too large', () => {
  const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
    sandbox.fetch(
      new Request('http://sandbox.test/client/v1/x/services/getIINdetails', {
        method: 'POST',
        body,
        headers,
      }),
    );

  it('A request with an oversized address, headers or body is refused', async () => {
    const long = await sandbox.fetch(
      new Request(`http://sandbox.test/v1/1001/payments?x=${'y'.repeat(9_000)}`),
    );
    expect(long.status).toBe(414);
    await isEnvelope(long);
    const heads = await post(null, { 'X-Large': 'y'.repeat(17_000) });
    expect(heads.status).toBe(431);
    await isEnvelope(heads);
    const { status, body } = await server('1001', 'POST', '/payments', `{"a":"${'y'.repeat(1_048_576)}"}`);
    expect([status, errorOf(body)?.id]).toEqual([413, 'REQUEST_BODY_TOO_LARGE']);
  });

  it('A body is refused by its real size, whatever its declared length', async () => {
    const made = await session();
    const body = new ReadableStream({
      start(controller) {
        for (let chunk = 0; chunk < 20; chunk++) controller.enqueue(new Uint8Array(65_536).fill(32));
        controller.close();
      },
    });
    const request = new Request(`${made.clientApiUrl}/v1/${made.customerId}/services/getIINdetails`, {
      method: 'POST',
      headers: { Authorization: `GCS v1Client:${made.clientSessionId}`, 'Content-Type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect((await sandbox.fetch(request)).status).toBe(413);
  });
});

describe('Invalid request bodies', () => {
  const send = (body: string, type = 'application/json') =>
    server('1001', 'POST', '/payments', body, { 'Content-Type': type });

  it.each([
    ['{"order":', 'REQUEST_BODY_IS_NOT_JSON'],
    ['not json', 'REQUEST_BODY_IS_NOT_JSON'],
    ['{}{}', 'REQUEST_BODY_IS_NOT_JSON'],
    ['['.repeat(100_000), 'REQUEST_BODY_IS_NESTED_TOO_DEEPLY'],
    [`${'{"a":'.repeat(33)}1${'}'.repeat(33)}`, 'REQUEST_BODY_IS_NESTED_TOO_DEEPLY'],
  ])('The body %.20s… is refused', async (body, id) => {
    const answer = await send(body);
    expect([answer.status, errorOf(answer.body)?.id]).toEqual([400, id]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp'])(
    'A body of type %s is refused',
    async (type) => {
      const answer = await send('{}', type);
      expect([answer.status, errorOf(answer.body)?.id]).toEqual([415, 'UNSUPPORTED_CONTENT_TYPE']);
    },
  );

  it('A body may declare its charset', async () => {
    const answer = await server('1001', 'POST', '/sessions', '{}', {
      'Content-Type': 'application/json; charset=utf-8',
    });
    expect(answer.status).toBe(201);
  });

  it('A body that is not UTF-8 is refused with a clear error', async () => {
    const made = await session();
    for (const bytes of [
      [0x22, 0xfc, 0x22],
      [0xc0, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xff, 0xfe, 0x7b, 0x00],
    ]) {
      const request = new Request(`${made.clientApiUrl}/v1/${made.customerId}/services/getIINdetails`, {
        method: 'POST',
        headers: {
          Authorization: `GCS v1Client:${made.clientSessionId}`,
          'Content-Type': 'application/json',
        },
        body: Uint8Array.from(bytes),
      });
      const response = await sandbox.fetch(request);
      expect(response.status).toBe(400);
      expect(errorOf(await response.json())?.id).toBe('REQUEST_BODY_IS_NOT_UTF_8');
    }
  });

  it('The error names every invalid property and repeats no value', async () => {
    const { status, body } = await server('1001', 'POST', '/payments', {
      order: {
        amountOfMoney: { amount: 'canary-1', currencyCode: 'canary-2' },
        customer: { billingAddress: 7 },
      },
      cardPaymentMethodSpecificInput: { paymentProductId: 1.5, card: { cardNumber: 4567350000427977 } },
    });
    expect(status).toBe(400);
    expect(
      body.errors.map(
        ({ code, propertyName }: { code: string; propertyName: string }) => `${code} ${propertyName}`,
      ),
    ).toEqual([
      '1099 order.amountOfMoney.amount',
      '1099 order.amountOfMoney.currencyCode',
      '1099 order.customer.billingAddress',
      '1099 cardPaymentMethodSpecificInput.paymentProductId',
      '1099 cardPaymentMethodSpecificInput.card.cardNumber',
    ]);
    expect(JSON.stringify(body)).not.toMatch(/canary|4567350000427977/);
  });

  it('A body with any content is answered', async () => {
    const made = await session();
    const paths: readonly [string, string][] = [
      ['POST', '/payments'],
      ['POST', '/sessions'],
      ['POST', '/tokens'],
      ['POST', '/payouts'],
      ['POST', '/hostedcheckouts'],
      ['POST', '/mandates'],
      ['POST', '/riskassessments/cards'],
      ['POST', '/services/convert/bankaccount'],
      ['PUT', '/tokens/0ca037cc-9079-4df6-8f6f-f2a3443ee521'],
      ['POST', '/products/9001/customerDetails'],
    ];
    // Bodies that look right at first: the names are the API's own.
    const name = fc.constantFrom(
      ...['order', 'amountOfMoney', 'amount', 'currencyCode', 'card', 'data', 'cardWithoutCvv', 'cardNumber'],
      ...[
        'cardPaymentMethodSpecificInput',
        'encryptedCustomerInput',
        'tokens',
        'paymentProductId',
        'customer',
      ],
      ...[
        'values',
        'key',
        'countryCode',
        'bankAccountIban',
        'bankAccountBban',
        'iban',
        '__proto__',
        'constructor',
      ],
      ...[
        'payoutDetails',
        'bankTransferPayoutMethodSpecificInput',
        'hostedCheckoutSpecificInput',
        'toString',
      ],
    );
    const leaf = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom(
        'EUR',
        'NL',
        1,
        2980,
        '4567350000427977',
        made.clientSessionId,
        '0ca037cc-9079-4df6-8f6f-f2a3443ee521',
      ),
    );
    const { body } = fc.letrec<{ body: unknown }>((tie) => ({
      body: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.dictionary(name, tie('body')),
        fc.array(tie('body'), { maxLength: 3 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), body, async ([method, path], value) => {
        const { status } = await server('1001', method, path, JSON.stringify(value));
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 1_000 },
    );
    expect(faults).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('Requests over the network', () => {
  let running: RunningSandbox;
  beforeAll(async () => {
    running = await serve({ port: 0 });
  });
  afterAll(() => running.close());

  const raw = (method: string, path: string, headers: Record<string, string> = {}, body?: Buffer) =>
    new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const { port } = new URL(running.url);
      const sent = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString()));
        response.on('end', () => resolve({ status: response.statusCode, body: text }));
      });
      sent.on('error', reject);
      sent.end(body);
    });

  it.each([
    '/assets/../../package.json',
    '/assets/..\\..\\package.json',
    '//evil.test/v1',
    '/%',
    '/v1/../client',
    '/assets/templates/../../x',
  ])('The path %s gets a JSON error', async (path) => {
    const { status, body } = await raw('GET', path);
    expect([400, 403, 404]).toContain(status);
    expect(JSON.parse(body).errors[0].httpStatusCode).toBe(status);
  });

  it('A request with a false content length is refused', async () => {
    const { status } = await raw('POST', '/v1/1001/payments', { 'Content-Length': '0' });
    expect(status).toBe(403);
  });

  it.each([
    ['garbage\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nHost: x\r\nX-Large: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
    ['POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    ['POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', 400],
    ['POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\nHost: localhost\r\nX-Odd: a\0b\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\nHost: localhost\r\nX-Odd: a\x01b\r\n\r\n', 400],
    ['GET /v1/1001/payments HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
  ])('The raw request %.20j… gets a JSON error', async (text, status) => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(running.url).port), '127.0.0.1', () => socket.write(text));
      let got = '';
      socket.on('data', (part: Buffer) => (got += part.toString()));
      socket.on('end', () => resolve(got));
      socket.on('error', reject);
    });
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))).errors[0].httpStatusCode).toBe(status);
  });

  it('The server listens on the loopback address by default', () => {
    expect(running.url).toMatch(/^http:\/\/localhost:\d+$/);
  });

  it('Starting on a port in use fails', async () => {
    await expect(serve({ port: Number(new URL(running.url).port) })).rejects.toThrow(/EADDRINUSE/);
  });
});

describe('Options of the sandbox', () => {
  it('Invalid options are refused', () => {
    expect(() => harness({ merchants: [{ id: '__proto__', platform: 'ogone' }] })).toThrow(TypeError);
    expect(() => harness({ apiKeys: [{ id: 'a:b', secret: 'c' }] })).toThrow(TypeError);
    expect(() => harness({ publicUrl: 'nowhere' })).toThrow(TypeError);
    expect(() => harness().sandbox.clock.advance(-1)).toThrow(RangeError);
  });

  it('The option publicUrl sets the address for consumers', async () => {
    const own = harness({ publicUrl: 'https://sandbox.example/connect/' });
    const made = (await own.server('1001', 'POST', '/sessions', {})).body;
    expect(made).toMatchObject({
      clientApiUrl: 'https://sandbox.example/connect/client',
      assetUrl: 'https://sandbox.example/connect/assets/',
    });
    const checkout = (await own.server('1001', 'POST', '/hostedcheckouts', { order: order() })).body;
    expect(checkout.partialRedirectUrl).toMatch(/^sandbox\.example\/connect\/checkout\//);
  });

  it('The option returnUrls can enforce the platform’s own rule', async () => {
    const own = harness({ choices: { returnUrls: 'strict' } });
    const status = async (returnUrl: string) =>
      (
        await own.server('1001', 'POST', '/payments', {
          order: order(),
          redirectPaymentMethodSpecificInput: { paymentProductId: 840, redirectionData: { returnUrl } },
        })
      ).status;
    expect(await status('https://shop.example/')).toBe(201);
    for (const url of ['http://shop.example/', 'https://localhost/', 'https://127.0.0.1/', 'https://[::1]/'])
      expect([url, await status(url)]).toEqual([url, 400]);
  });
});
