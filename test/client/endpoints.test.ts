import { describe, expect, it } from 'vitest';
import {
  convertAmount,
  createDeviceFingerprint,
  createProductSession,
  getCustomerDetails,
  getDirectory,
  getIinDetails,
  getInstallments,
  getNetworks,
  getPaymentProduct,
  getPaymentProductGroup,
  getPaymentProductGroups,
  getPaymentProducts,
  getPrivacyPolicy,
  getPublicKey,
  getThirdPartyStatus,
} from '../../src/client/index.js';
import type { Connection } from '../../src/client/index.js';
import { context, failure, json, platform, session } from './support.js';

const CONTEXT =
  'amount=2980&currencyCode=EUR&countryCode=NL&locale=nl_NL&isRecurring=false&isInstallments=false';

/** What a call asked for, and what it made of the answer. */
const call = async <T>(ask: (connection: Connection) => Promise<T>, answer: Response) => {
  const { requests, bodies, connection } = platform(answer);
  const result = await ask(connection()).catch((error: unknown) => error);
  const { method, url } = requests[0]!;
  return {
    result,
    asked: `${method} ${url.replace(`https://api.example/client/v1/${session.customerId}/`, '')}`,
    bodies,
  };
};

describe('Client API calls', () => {
  const product = { id: 1 };
  it.each<[string, (connection: Connection) => Promise<unknown>, unknown, string, unknown?]>([
    [
      'products',
      (c) => getPaymentProducts(c, context),
      { paymentProducts: [] },
      `GET products?${CONTEXT}&hide=fields`,
    ],
    ['product', (c) => getPaymentProduct(c, 1, context), product, `GET products/1?${CONTEXT}`],
    [
      'product, basic flow',
      (c) => getPaymentProduct(c, 3012, context, undefined, { forceBasicFlow: true }),
      product,
      `GET products/3012?${CONTEXT}&forceBasicFlow=true`,
    ],
    [
      'groups',
      (c) => getPaymentProductGroups(c, context),
      { paymentProductGroups: [] },
      `GET productgroups?${CONTEXT}`,
    ],
    [
      'group',
      (c) => getPaymentProductGroup(c, 'a/b', context),
      { id: 'a/b' },
      `GET productgroups/a%2Fb?${CONTEXT}`,
    ],
    ['public key', (c) => getPublicKey(c), { keyId: 'k', publicKey: 'p' }, 'GET crypto/publickey'],
    [
      'directory',
      (c) => getDirectory(c, 809, context),
      { entries: [] },
      'GET products/809/directory?countryCode=NL&currencyCode=EUR',
    ],
    [
      'networks',
      (c) => getNetworks(c, 302, context),
      { networks: [] },
      'GET products/302/networks?countryCode=NL&currencyCode=EUR&amount=2980&isRecurring=false',
    ],
    [
      'conversion',
      (c) => convertAmount(c, 2980, 'EUR', 'USD'),
      { convertedAmount: 3100 },
      'GET services/convert/amount?source=EUR&target=USD&amount=2980',
    ],
    ['privacy policy', (c) => getPrivacyPolicy(c), { htmlContent: '<p>' }, 'GET services/privacypolicy?'],
    [
      'privacy policy of a product',
      (c) => getPrivacyPolicy(c, { locale: 'nl_NL', paymentProductId: 1 }),
      { htmlContent: '<p>' },
      'GET services/privacypolicy?locale=nl_NL&paymentProductId=1',
    ],
    [
      'third-party status',
      (c) => getThirdPartyStatus(c, '000000850010000188180000200001'),
      { thirdPartyStatus: 'WAITING' },
      'GET payments/000000850010000188180000200001/thirdpartystatus',
    ],
    [
      'IIN look-up',
      (c) => getIinDetails(c, '411111', context),
      { paymentProductId: 1 },
      'POST services/getIINdetails',
      {
        bin: '411111',
        paymentContext: {
          amountOfMoney: { amount: 2980, currencyCode: 'EUR' },
          countryCode: 'NL',
          isRecurring: false,
          isInstallments: false,
        },
      },
    ],
    [
      'customer details',
      (c) => getCustomerDetails(c, 9000, 'SE', new Map([['fiscalNumber', '1']])),
      {},
      'POST products/9000/customerDetails',
      { countryCode: 'SE', values: [{ key: 'fiscalNumber', value: '1' }] },
    ],
    [
      'Apple session',
      (c) =>
        createProductSession(c, {
          displayName: 'Shop',
          domainName: 'shop.example',
          validationUrl: 'https://a.example',
        }),
      { paymentProductSession302SpecificOutput: { sessionObject: '{"a":1}' } },
      'POST products/302/sessions',
      {
        paymentProductSession302SpecificInput: {
          displayName: 'Shop',
          domainName: 'shop.example',
          validationUrl: 'https://a.example',
        },
      },
    ],
    [
      'fingerprint of a product',
      (c) => createDeviceFingerprint(c, 1),
      { deviceFingerprintTransactionId: 'id', html: '<script>' },
      'POST products/1/deviceFingerprint',
      {},
    ],
    [
      'fingerprint of a group',
      (c) => createDeviceFingerprint(c, 'cards', undefined, 'function () {}'),
      { deviceFingerprintTransactionId: 'id', html: '<script>' },
      'POST productgroups/cards/deviceFingerprint',
      { collectorCallback: 'function () {}' },
    ],
    [
      'instalments',
      (c) =>
        getInstallments(
          c,
          { ...context, country: 'TR', currency: 'TRY' },
          { digits: '45673500', paymentProductId: 1 },
        ),
      { installmentOptions: [] },
      'POST installments/getInstallmentsInfo',
      {
        amountOfMoney: { amount: 2980, currencyCode: 'TRY' },
        countryCode: 'TR',
        bin: '45673500',
        paymentProductId: 1,
      },
    ],
  ])('The request follows the platform’s specification: %s', async (_, ask, answer, expected, body) => {
    const { asked, bodies, result } = await call(ask, json(answer));
    expect(result).not.toBeInstanceOf(Error);
    expect(asked).toBe(expected);
    expect(bodies).toEqual(body ? [body] : []);
  });

  it('A locale is sent with an underscore, and an empty one is left out', async () => {
    const ask = (locale: string) => call((c) => getPaymentProducts(c, { ...context, locale }), json({}));
    expect((await ask('en-US')).asked).toContain('locale=en_US');
    expect((await ask('')).asked).not.toContain('locale');
  });

  it('An amount of zero is sent', async () => {
    const { asked } = await call((c) => getPaymentProducts(c, { ...context, amount: 0 }), json({}));
    expect(asked).toContain('amount=0');
  });
});

describe('The platform’s own 404', () => {
  const unknown = () => failure(404, '1007');

  it('A 404 of the platform means an empty result where that is possible', async () => {
    const asks: [(connection: Connection) => Promise<unknown>, unknown][] = [
      [(c) => getPaymentProducts(c, context), []],
      [(c) => getPaymentProductGroups(c, context), []],
      [(c) => getIinDetails(c, '411111', context), undefined],
      [(c) => getDirectory(c, 1, context), []],
      [(c) => getNetworks(c, 1, context), []],
      [(c) => getCustomerDetails(c, 1, 'NL', new Map()), undefined],
      [(c) => getInstallments(c, context, {}), []],
    ];
    for (const [ask, expected] of asks) expect((await call(ask, unknown())).result).toEqual(expected);
  });

  it('A 404 of the platform is an error for an item that was on a list', async () => {
    for (const ask of [
      (c: Connection) => getPaymentProduct(c, 1, context),
      (c: Connection) => getPaymentProductGroup(c, 'cards', context),
    ]) {
      expect((await call<unknown>(ask, unknown())).result).toMatchObject({
        code: 'http',
        httpStatus: 404,
        apiCodes: ['1007'],
      });
    }
  });

  it('A 404 that is not the platform’s own is an error', async () => {
    const html = new Response('<html>Not found', { status: 404 });
    expect((await call((c) => getPaymentProducts(c, context), html)).result).toMatchObject({
      httpStatus: 404,
    });
  });
});

describe('The IIN look-up', () => {
  it.each([
    ['411111', '411111'],
    ['4111111', '411111'],
    ['41111111', '41111111'],
    ['4111111111111111', '41111111'],
    ['4111 1111 1111 1111', '4111 111'],
  ])('The look-up of %s sends %s', async (digits, bin) => {
    const { bodies } = await call((c) => getIinDetails(c, digits, context), json({ paymentProductId: 1 }));
    expect((bodies[0] as { bin: string }).bin).toBe(bin);
  });

  it('The look-up refuses fewer than six digits', async () => {
    const { requests, connection } = platform();
    await expect(getIinDetails(connection(), '41111', context)).rejects.toMatchObject({ code: 'config' });
    expect(requests).toHaveLength(0);
  });

  it('The instalment look-up sends at most eight digits, or none', async () => {
    const ask = (digits?: string) =>
      call((c) => getInstallments(c, context, digits === undefined ? {} : { digits }), json({}));
    expect((await ask('4111111111111111')).bodies[0]).toMatchObject({ bin: '41111111' });
    expect((await ask()).bodies[0]).not.toHaveProperty('bin');
  });
});

describe('Answers of single calls', () => {
  it('A bank directory lists the short list first, then sorts by name', async () => {
    const bank = (issuerName: string, issuerList?: string) => ({
      issuerId: issuerName,
      issuerName,
      issuerList,
    });
    const entries = [bank('b'), bank('Z', 'short'), bank('a', 'long'), bank('Y', 'short'), bank('Ä', 'new')];
    const { result } = await call((c) => getDirectory(c, 809, context), json({ entries }));
    expect((result as { issuerId: string }[]).map(({ issuerId }) => issuerId)).toEqual([
      'Y',
      'Z',
      'a',
      'Ä',
      'b',
    ]);
    expect(result).toContainEqual({ issuerId: 'b', issuerName: 'b', issuerList: 'long', countryNames: [] });
  });

  it.each(['', 'x', '5', 'null', '[', {}, undefined])(
    'An Apple Pay session that is not a JSON object in a string is refused: %j',
    async (sessionObject) => {
      const input = { displayName: 'a', domainName: 'b', validationUrl: 'c' };
      const answer = json({ paymentProductSession302SpecificOutput: { sessionObject } });
      const { result } = await call((c) => createProductSession(c, input), answer);
      expect(result).toMatchObject({ code: 'schema' });
      expect((result as Error).message).toContain('$.paymentProductSession302SpecificOutput.sessionObject');
    },
  );

  it('An Apple Pay session is returned unchanged', async () => {
    const input = { displayName: 'a', domainName: 'b', validationUrl: 'c' };
    const answer = json({
      paymentProductSession302SpecificOutput: { sessionObject: '{"epochTimestamp":1,"x":[]}' },
    });
    const { result } = await call((c) => createProductSession(c, input), answer);
    expect(result).toEqual({ epochTimestamp: 1, x: [] });
  });

  it('Customer details contain the known properties only', async () => {
    const { result } = await call(
      (c) => getCustomerDetails(c, 9000, 'SE', new Map()),
      json({ city: 'Stockholm', zip: 12345, more: 'x' }),
    );
    expect(result).toMatchObject({ city: 'Stockholm', zip: '12345', surname: undefined });
    expect(result).not.toHaveProperty('more');
  });

  it('Instalment plans are sorted and have logos', async () => {
    const money = { amount: 100, currencyCode: 'TRY' };
    const plan = {
      amountOfMoneyPerInstallment: money,
      amountOfMoneyTotal: money,
      frequencyOfInstallments: 'monthly',
      installmentPlanCode: 43,
      interestRate: '0.00',
      numberOfInstallments: 3,
    };
    const option = (id: string, displayOrder: number) => ({
      id,
      displayHints: { displayOrder, label: id, logo: 'logo.png' },
      installmentPlans: [plan],
    });
    const installmentOptions = [option('b', 2), option('a', 1)];
    const { result } = await call((c) => getInstallments(c, context, {}), json({ installmentOptions }));
    const expected = (id: string, displayOrder: number) => ({
      id,
      label: id,
      logo: 'https://assets.example/pictures/logo.png',
      displayOrder,
      installmentPlans: [plan],
    });
    expect(result).toEqual([expected('a', 1), expected('b', 2)]);
  });

  it.each<[(connection: Connection) => Promise<unknown>, unknown, unknown]>([
    [(c) => convertAmount(c, 1, 'EUR', 'USD'), { convertedAmount: 4547504 }, 4547504],
    [(c) => getThirdPartyStatus(c, '1'), { thirdPartyStatus: 'COMPLETED' }, 'COMPLETED'],
    [(c) => getPrivacyPolicy(c), { htmlContent: '<h1>' }, '<h1>'],
    [(c) => getNetworks(c, 320, context), { networks: ['VISA'] }, ['VISA']],
    [(c) => getPublicKey(c), { keyId: 'k', publicKey: 'p', more: 1 }, { keyId: 'k', publicKey: 'p' }],
  ])('An answer with one value is unwrapped', async (ask, answer, expected) => {
    expect((await call(ask, json(answer))).result).toEqual(expected);
  });

  it.each<[(connection: Connection) => Promise<unknown>]>([
    [(c) => convertAmount(c, 1, 'EUR', 'USD')],
    [(c) => getThirdPartyStatus(c, '1')],
    [(c) => getPublicKey(c)],
    [(c) => createDeviceFingerprint(c, 1)],
    [(c) => getPaymentProduct(c, 1, context)],
  ])('An answer without its value is refused', async (ask) => {
    expect((await call(ask, json({}))).result).toMatchObject({ code: 'schema' });
  });
});
