import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commonEndpoints } from '../../src/sandbox/common-api/index.js';
import { controlApi } from '../../src/sandbox/faults/control.js';
import { maskedValue } from '../../src/sandbox/input-log.js';
import { fileEndpoints, serverEndpoints } from '../../src/sandbox/server-api/endpoints.js';
import { harness, mandateAddress, order, type Session } from './harness.js';

/* Whatever comes, the sandbox answers, in JSON where its APIs do, and never with a trace of its own code. */

const CARD = '4012000033330026';
const IBAN = 'NL91ABNA0417164300';
/** `FUZZ=20` looks twenty times as long. */
const RUNS = 600 * Number(process.env['FUZZ'] ?? 1);

const faults: unknown[] = [];
const { sandbox, server, session, client, seal, cardPayment } = harness({
  onFault: (fault) => faults.push(fault),
});
afterEach(() => expect(faults.splice(0)).toEqual([]));

const isFine = (status: number, text: string, type: string | null): void => {
  expect(status).toBeLessThan(500);
  expect(text).not.toMatch(/\.[tj]s:\d|\bat \w+ \(|node_modules|TypeError|ValiError/);
  if (status < 400) return;
  expect(type).toBe('application/json');
  const body = JSON.parse(text) as { errorId: string; errors: { httpStatusCode: number; message: string }[] };
  expect(body.errorId).toMatch(/^[0-9a-f-]{36}$/);
  expect(body.errors.length).toBeGreaterThan(0);
  for (const error of body.errors)
    expect(error).toMatchObject({ httpStatusCode: status, code: expect.any(String) });
};

const card = { cardNumber: CARD, expiryDate: '1230', cvv: '123', cardholderName: 'Zoë' };
const mandate = {
  customer: { bankAccountIban: { iban: IBAN }, mandateAddress },
  customerReference: 'c',
  recurrenceType: 'UNIQUE',
  signatureType: 'UNSIGNED',
};
const amountOfMoney = { amount: 100, currencyCode: 'EUR' };

/** Bodies that are right; what is wrong with them comes later. */
const bodies: Readonly<Record<string, readonly object[]>> = {
  '/payments': [
    { order: order(), cardPaymentMethodSpecificInput: { paymentProductId: 1, card, requiresApproval: true } },
    {
      order: order(),
      redirectPaymentMethodSpecificInput: {
        paymentProductId: 840,
        redirectionData: { returnUrl: 'https://a.test/' },
      },
    },
    { order: order(), bankTransferPaymentMethodSpecificInput: { paymentProductId: 11 } },
    { order: order(), encryptedCustomerInput: 'a.b.c.d.e', cardPaymentMethodSpecificInput: {} },
  ],
  '/payments/:paymentId/approve': [{ amount: 100 }],
  '/payments/:paymentId/capture': [{ amount: 100, isFinal: true }],
  '/payments/:paymentId/complete': [{ cardPaymentMethodSpecificInput: { card } }],
  '/payments/:paymentId/refund': [{ amountOfMoney, refundReferences: { merchantReference: 'r' } }],
  '/payments/:paymentId/tokenize': [{ alias: 'a' }],
  '/payments/:paymentId/dispute': [{ amountOfMoney, contactPerson: 'p', requestMessage: 'm' }],
  '/tokens': [
    { paymentProductId: 1, card: { data: { cardWithoutCvv: { cardNumber: CARD, expiryDate: '1230' } } } },
  ],
  '/tokens/:token': [{ card: { data: { cardWithoutCvv: { expiryDate: '1230' } } } }],
  '/sessions': [
    { tokens: ['x'], paymentProductFilters: { restrictTo: { products: [1], groups: ['cards'] } } },
  ],
  '/hostedcheckouts': [
    {
      order: order(),
      hostedCheckoutSpecificInput: { locale: 'en_GB', returnUrl: 'https://a.test/', tokens: 'a,b' },
    },
  ],
  '/payouts': [
    {
      bankTransferPayoutMethodSpecificInput: { bankAccountIban: { iban: IBAN } },
      payoutDetails: { amountOfMoney, references: { merchantReference: 'p' } },
    },
  ],
  '/mandates': [mandate],
  '/mandates/:uniqueMandateReference': [mandate],
  '/hostedmandatemanagements': [{ createMandateInfo: mandate }],
  '/riskassessments/cards': [{ card, order: order(), paymentProductId: 1 }],
  '/riskassessments/bankaccounts': [{ bankAccountIban: { iban: IBAN }, order: order() }],
  '/services/convert/bankaccount': [{ bankAccountIban: { iban: IBAN } }],
  '/services/getIINdetails': [
    { bin: '401200', paymentContext: { amountOfMoney, countryCode: 'NL', isRecurring: false } },
  ],
  '/installments/getInstallmentsInfo': [{ amountOfMoney, countryCode: 'NL', bin: '401200' }],
  '/products/:productId/customerDetails': [
    { countryCode: 'SE', values: [{ key: 'fiscalNumber', value: '1' }] },
  ],
  '/products/:productId/sessions': [
    {
      paymentProductSession302SpecificInput: {
        domainName: 'a',
        displayName: 'b',
        validationUrl: 'https://a.test/',
      },
    },
  ],
};

const HOSTILE = [
  ...[null, true, -1, 0, 1.5, 1e308, -0, Number.MAX_SAFE_INTEGER, '', ' ', [], {}, [[]], [null]],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '\u0000',
    '\ud800',
    '\u202e',
    '🙂',
    '../..',
    '<script>',
    "'--",
    '%00',
  ],
  ...[
    'x'.repeat(5_000),
    '9'.repeat(400),
    '٤٥٦',
    '4012000033330027',
    'javascript:alert(1)',
    'https://a:b@c.test/',
  ],
  ...['0000-00-00', '9999999999', '1330', 'XX00', 'NL00', 'ZZ', 'en', 'NaN', 'Infinity'],
  Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`key${at}`, at])),
  Array.from({ length: 300 }, () => 'x'),
] as const;

const hostile = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...HOSTILE) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

type Mutation = {
  readonly where: number;
  readonly how: 'replace' | 'remove' | 'add';
  readonly value: unknown;
};
const mutation: fc.Arbitrary<Mutation> = fc.record({
  where: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'add'),
  value: hostile,
});

const childrenOf = (value: unknown): [object, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, child]) => [
        [value, key] as [object, string],
        ...childrenOf(child),
      ])
    : [];

/** The same body, wrong in a few places. */
const mutated = (body: object, mutations: readonly Mutation[]): object => {
  const copy = structuredClone(body) as Record<string, unknown>;
  for (const { where, how, value } of mutations) {
    const places = childrenOf(copy);
    const [parent, key] = places[where % places.length] ?? [copy, 'added'];
    const target = parent as Record<string, unknown>;
    if (how === 'remove') delete target[key];
    else target[how === 'add' ? `${key}More` : key] = structuredClone(value);
  }
  return copy;
};

describe('All endpoints with random requests', () => {
  let consumer: Session;
  let ids: string[] = [];
  beforeAll(async () => {
    consumer = await session();
    const made = await cardPayment(CARD, { payload: { tokenize: true } });
    const captured = await cardPayment(CARD, { merchantId: '2001' });
    const { id } = captured.body.payment;
    const capture = await server('2001', 'POST', `/payments/${id}/capture`, { amount: 100 });
    ids = [
      made.body.payment.id,
      made.body.creationOutput.token,
      id,
      capture.body.id,
      '1',
      '840',
      'cards',
      '9001',
    ];
  });

  const segment = fc.oneof(
    { weight: 3, arbitrary: fc.nat().map((at) => ids[at % ids.length] ?? '') },
    {
      weight: 1,
      arbitrary: fc.oneof(
        fc.constantFrom(
          '__proto__',
          'constructor',
          '..',
          '%2e%2e',
          '%00',
          '%E0%A4%A',
          '-1',
          '1e3',
          ' ',
          'x'.repeat(900),
        ),
        fc.string({ maxLength: 12 }).map((text) => encodeURIComponent(text)),
      ),
    },
  );
  const query = fc.dictionary(
    fc.constantFrom(
      'countryCode',
      'currencyCode',
      'amount',
      'isRecurring',
      'locale',
      'hide',
      'limit',
      'offset',
      'source',
      'target',
      'merchantReference',
    ),
    fc.oneof(
      fc.constantFrom('NL', 'EUR', '100', 'true', 'en_GB', 'fields'),
      hostile.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
    ),
    { maxKeys: 5 },
  );
  const mutations = fc.array(mutation, { maxLength: 3 });

  const pathOf = (
    template: string,
    segments: readonly string[],
    parameters: Record<string, string>,
  ): string => {
    let at = 0;
    const path = template.replace(/:\w+/g, () => segments[at++] ?? 'x');
    const search = new URLSearchParams(
      Object.entries(parameters).map(([key, value]) => [key, value.replace(/[\ud800-\udfff]/g, '')]),
    ).toString();
    return search ? `${path}?${search}` : path;
  };

  it('Every Server API endpoint answers any request', async () => {
    const endpoint = fc.constantFrom(...serverEndpoints.map(({ method, path }) => [method, path] as const));
    await fc.assert(
      fc.asyncProperty(
        ...([
          endpoint,
          fc.constantFrom('1001', '2001'),
          fc.array(segment, { minLength: 2, maxLength: 2 }),
          query,
          fc.nat(),
          mutations,
        ] as const),
        async ([method, template], merchant, segments, parameters, which, wrong) => {
          const candidates = bodies[template] ?? [{}];
          const body = mutated(candidates[which % candidates.length] ?? {}, wrong);
          const path = pathOf(template, segments, parameters);
          const answer = await server(merchant, method, path, method === 'GET' ? undefined : body);
          isFine(answer.status, JSON.stringify(answer.body) ?? '', answer.headers.get('content-type'));
        },
      ),
      { numRuns: RUNS * 3 },
    );
  });

  it('Every Client API endpoint answers any request', async () => {
    const endpoint = fc.constantFrom(...commonEndpoints.map(({ method, path }) => [method, path] as const));
    await fc.assert(
      fc.asyncProperty(
        ...([
          endpoint,
          fc.array(segment, { minLength: 2, maxLength: 2 }),
          query,
          fc.nat(),
          mutations,
        ] as const),
        async ([method, template], segments, parameters, which, wrong) => {
          const candidates = bodies[template] ?? [{}];
          const body = mutated(candidates[which % candidates.length] ?? {}, wrong);
          const answer = await client(
            consumer,
            method,
            pathOf(template, segments, parameters),
            method === 'GET' ? undefined : body,
          );
          isFine(answer.status, JSON.stringify(answer.body) ?? '', answer.headers.get('content-type'));
          expect(answer.headers.get('access-control-allow-origin')).toBe('*');
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('Encrypted input with any content is answered', async () => {
    const payload = {
      clientSessionId: consumer.clientSessionId,
      paymentProductId: 1,
      accountOnFileId: 1,
      tokenize: true,
      paymentValues: [
        { key: 'cardNumber', value: CARD },
        { key: 'expiryDate', value: '1230' },
        { key: 'cvv', value: '123' },
      ],
      collectedDeviceInformation: { locale: 'en', screenHeight: 1 },
    };
    await fc.assert(
      fc.asyncProperty(mutations, async (wrong) => {
        const encryptedCustomerInput = await seal(
          consumer,
          mutated(payload, wrong) as Record<string, unknown>,
        );
        const answer = await server('1001', 'POST', '/payments', {
          order: order(),
          encryptedCustomerInput,
          cardPaymentMethodSpecificInput: {},
        });
        isFine(answer.status, JSON.stringify(answer.body), answer.headers.get('content-type'));
      }),
      { numRuns: RUNS },
    );
  });

  it('Hostile headers, types and names are answered', async () => {
    const header = fc.constantFrom(
      ...['Date', 'Content-Type', 'Authorization', 'X-GCS-ClientMetaInfo', 'X-GCS-ServerMetaInfo'],
      ...[
        'X-GCS-Idempotence-Key',
        'Accept',
        'Accept-Language',
        'Cookie',
        'Content-Encoding',
        'Range',
        'If-None-Match',
      ],
    );
    const value = fc.oneof(
      fc.string({
        unit: fc.integer({ min: 32, max: 255 }).map((code) => String.fromCharCode(code)),
        maxLength: 60,
      }),
      fc.constantFrom(
        'application/json',
        'text/plain',
        'multipart/form-data; boundary=x',
        'GCS v1HMAC:a:b',
        'GCS v1Client:x',
        'e30=',
        'bnVsbA==',
      ),
    );
    const paths = [
      '/v1/1001/payments',
      '/files/v1/1001/disputes/x',
      '/client/v1/x/products',
      '/assets/x',
      '/acs/x',
      '/',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
        fc.dictionary(header, value, { maxKeys: 4 }),
        fc.string({ maxLength: 40 }),
        async (path, method, headers, body) => {
          const response = await sandbox.fetch(`http://sandbox.test${path}`, {
            method,
            headers,
            ...(method !== 'GET' && { body }),
          });
          const text = await response.text();
          expect(response.status).toBeLessThan(500);
          expect(text).not.toMatch(/\.[tj]s:\d|\bat \w+ \(|node_modules/);
          const isPage = response.headers.get('content-type')?.startsWith('text/html');
          if (response.status >= 400 && !isPage)
            isFine(response.status, text, response.headers.get('content-type'));
        },
      ),
      { numRuns: RUNS },
    );
    const trusted = fc.constantFrom(...fileEndpoints.map(({ method, path }) => [method, path] as const));
    await fc.assert(
      fc.asyncProperty(trusted, segment, value, async ([method, template], id, type) => {
        const request = new Request(`http://sandbox.test/files/v1/1001${pathOf(template, [id], {})}`, {
          method,
          headers: { 'Content-Type': type },
          ...(method !== 'GET' && {
            body: '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nx\r\n--x--',
          }),
        });
        const response = await sandbox.handle(request, { trusted: true });
        isFine(response.status, await response.text(), response.headers.get('content-type'));
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it('Any address is answered', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'v1',
        'client',
        'files',
        '1001',
        'assets',
        'acs',
        '..',
        '.',
        '%2e',
        '%2f',
        '%00',
        '',
        '__proto__',
        '*',
      ),
      fc.webSegment({ size: 'small' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 7 }), fc.webQueryParameters(), async (pieces, search) => {
        const response = await sandbox.fetch(`http://sandbox.test/${pieces.join('/')}?${search}`);
        const type = response.headers.get('content-type');
        if (type?.startsWith('text/html')) expect(response.status).toBeLessThan(500);
        else isFine(response.status, await response.text(), type);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('Decrypted values in the console', () => {
  it('A displayed value is masked however short it is', () => {
    const keys = ['cardNumber', 'expiryDate', 'cvv', 'iban', 'surname', 'bic', '__proto__'];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.string({ maxLength: 30 }), (key, value) => {
        const shown = maskedValue(key, value);
        expect(shown.length).toBeLessThanOrEqual(Math.max(60, value.length));
        if (key === 'cvv') expect(shown).toBe('•'.repeat(Math.min(24, value.length)));
      }),
    );
  });
});

describe('The control port with random requests', () => {
  it('The control port answers any request', async () => {
    const control = controlApi(sandbox, 'token');
    const rule = {
      everyone: true,
      kind: 'status',
      status: 500,
      times: 1,
      skip: 1,
      path: '/nothing*',
      delay: 0,
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('/faults', '/clock', '/sessions/x/rotate-key', '/sessions/__proto__/expire', '/x'),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async (path, wrong) => {
          const body = mutated(rule, wrong) as Record<string, unknown>;
          // Faults that work would be met by the other tests.
          if ('everyone' in body) body['path'] = '/nothing*';
          const response = await control(
            new Request(`http://control.test${path}`, {
              method: 'POST',
              headers: { Authorization: 'Bearer token', 'Content-Type': 'application/json' },
              body: JSON.stringify(body),
            }),
          );
          isFine(response.status, await response.text(), response.headers.get('content-type'));
        },
      ),
      { numRuns: RUNS },
    );
    sandbox.faults.clear();
  });
});
