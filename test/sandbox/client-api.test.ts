import { describe, expect, it } from 'vitest';
import { errorOf, harness } from './harness.js';

const NL = 'countryCode=NL&currencyCode=EUR&amount=2980';
const { sandbox, session, client } = harness();

interface Listed {
  readonly id: number;
}
const ids = (body: { paymentProducts: Listed[] }) => body.paymentProducts.map(({ id }) => id);

describe('Products in the Client API', () => {
  const found = async (query: string, filters: unknown = {}) =>
    ids((await client(await session('1001', filters), 'GET', `/products?${query}`)).body);

  it('The list of products fits the country, currency and amount', async () => {
    expect(await found(NL)).toContain(809);
    expect(await found('countryCode=DE&currencyCode=EUR&amount=2980')).not.toContain(809);
    expect(await found('countryCode=NL&currencyCode=USD&amount=2980')).not.toContain(809);
    expect(await found('countryCode=NL&currencyCode=EUR&amount=99999999')).not.toContain(1);
    expect(await found('countryCode=NL&currencyCode=EUR&amount=4999')).not.toContain(9000);
    expect(await found('countryCode=NL&currencyCode=EUR&amount=5000')).toContain(9000);
  });

  it('The list of products fits recurring payments and instalments on request', async () => {
    expect(await found(`${NL}&isRecurring=true`)).not.toContain(809);
    expect(await found(`${NL}&isRecurring=false`)).toContain(809);
    expect(await found('countryCode=KR&currencyCode=KRW&isInstallments=true')).toEqual([180]);
  });

  it('The list of products follows the session’s filters, and exclusion takes precedence', async () => {
    const only = (filter: unknown) => found(NL, { paymentProductFilters: filter });
    expect(await only({ restrictTo: { products: [1, 809] } })).toEqual([1, 809]);
    expect(await only({ restrictTo: { groups: ['cards'] }, exclude: { products: [1] } })).not.toContain(1);
    expect(await only({ restrictTo: { products: [1, 3] }, exclude: { groups: ['cards'] } })).toEqual([]);
    expect(await only({ exclude: { products: [1] } })).not.toContain(1);
  });

  it('Parts that the caller hides are left out', async () => {
    const made = await session('1001', { tokens: ['0ca037cc-9079-4df6-8f6f-f2a3443ee521'] });
    const visa = async (hide: string) =>
      (await client(made, 'GET', `/products/1?${NL}${hide}`)).body as Record<string, object | undefined>;
    const full = await visa('');
    expect(full['fields']).toHaveLength(4);
    expect(full['accountsOnFile']).toHaveLength(1);
    const bare = await visa('&hide=fields&hide=accountsOnFile&hide=translations');
    expect(bare['fields']).toBeUndefined();
    expect(bare['accountsOnFile']).toBeUndefined();
    expect(bare['displayHints']).not.toHaveProperty('label');
    const list = await found(`${NL}&hide=productsWithRedirects&hide=productsWithoutFields`);
    expect(list).toContain(1);
    expect(list).not.toContain(809);
    expect(list).not.toContain(840);
    expect((await client(made, 'GET', `/products?${NL}&hide=everything`)).status).toBe(400);
  });

  it('Labels are in the language of the locale', async () => {
    const made = await session();
    const label = async (locale: string) =>
      (await client(made, 'GET', `/products/1?${NL}&locale=${locale}`)).body.fields[0].displayHints.label;
    expect(await label('en_GB')).toBe('Card number');
    expect(await label('nl_NL')).not.toBe('Card number');
    expect(await label('xx_XX')).toBe('Card number');
  });

  it('A product that is unknown, unavailable or filtered out is answered the same way', async () => {
    const made = await session('1001', { paymentProductFilters: { exclude: { products: [3] } } });
    for (const id of ['0', '424242', '3', '816', 'cards', '__proto__', '1e0', '01x']) {
      const { status, body } = await client(made, 'GET', `/products/${id}?${NL}`);
      expect([id, status]).toEqual([id, 404]);
      expect(errorOf(body)).toMatchObject({
        code: '1007',
        id: 'UNKNOWN_PRODUCT_ID',
        propertyName: 'productId',
      });
    }
  });

  it.each([
    ['currencyCode=EUR', '20000000', 'countryCode'],
    ['countryCode=NL', '20000000', 'currencyCode'],
    ['countryCode=nl&currencyCode=EUR', '1099', 'countryCode'],
    [`countryCode=NL&currencyCode=EUR&amount=50.3`, '1099', 'amount'],
    [`countryCode=NL&currencyCode=EUR&amount=-1`, '1099', 'amount'],
    [`countryCode=NL&currencyCode=EUR&isRecurring=yes`, '1099', 'isRecurring'],
  ])('The query %s is refused with code %s at %s', async (query, code, propertyName) => {
    const { status, body } = await client(await session(), 'GET', `/products?${query}`);
    expect(status).toBe(400);
    expect(errorOf(body)).toMatchObject({ code, propertyName, httpStatusCode: 400 });
  });

  it('Unknown parameters are ignored', async () => {
    expect(await found(`${NL}&cacheBust=1&__proto__=2`)).toContain(1);
  });

  it('Bancontact asks for the card only in the basic flow', async () => {
    const made = await session();
    const bancontact = async (flow: string) =>
      (await client(made, 'GET', `/products/3012?${NL}${flow}`)).body;
    expect((await bancontact('')).fields).toEqual([]);
    expect((await bancontact('&forceBasicFlow=true')).fields).toHaveLength(3);
  });
});

describe('Stored accounts in the Client API', () => {
  const tokens = ['0ca037cc-9079-4df6-8f6f-f2a3443ee521', '5b9a1b3e-4a0a-4c0d-9d58-8a0e2c7e2f11', 'nobody'];

  it('Stored accounts come with their products and group and are numbered per session', async () => {
    const made = await session('1001', { tokens });
    expect(made.invalidTokens).toEqual(['nobody']);
    const { body } = await client(made, 'GET', `/productgroups/cards?${NL}`);
    expect(body.accountsOnFile.map(({ id }: Listed) => id)).toEqual([0, 1]);
    const mastercard = (await client(made, 'GET', `/products/3?${NL}`)).body;
    expect(mastercard.accountsOnFile[0].attributes).toContainEqual({
      key: 'expiryDate',
      value: '0820',
      status: 'MUST_WRITE',
      mustWriteReason: 'IN_THE_PAST',
    });
    expect(JSON.stringify(mastercard)).not.toContain(tokens[1]);
  });

  it('An expired stored account requires a new expiry date', async () => {
    const own = harness();
    const made = await own.session('1001', { tokens });
    const expiry = async () =>
      (await own.client(made, 'GET', `/products/1?${NL}`)).body.accountsOnFile[0].attributes.find(
        ({ key }: { key: string }) => key === 'expiryDate',
      ).status;
    expect(await expiry()).toBe('CAN_WRITE');
    const later = harness({ now: () => Date.UTC(2100, 0, 1) });
    const late = await later.session('1001', { tokens });
    expect(
      (await later.client(late, 'GET', `/products/1?${NL}`)).body.accountsOnFile[0].attributes,
    ).toContainEqual(expect.objectContaining({ key: 'expiryDate', status: 'MUST_WRITE' }));
  });
});

describe('Groups in the Client API', () => {
  it('A group is listed as long as one of its members is', async () => {
    const find = async (filters: unknown) =>
      (await client(await session('1001', filters), 'GET', `/productgroups?${NL}`)).body.paymentProductGroups;
    expect(await find({})).toMatchObject([{ id: 'cards', displayHints: { displayOrder: 1 } }]);
    expect(await find({ paymentProductFilters: { restrictTo: { products: [809] } } })).toEqual([]);
    const made = await session();
    expect((await client(made, 'GET', `/productgroups/wallets?${NL}`)).status).toBe(404);
  });
});

describe('IIN details in the Client API', () => {
  const paymentContext = { amountOfMoney: { amount: 2980, currencyCode: 'EUR' }, countryCode: 'NL' };
  const iin = async (bin: unknown, context?: unknown, filters?: unknown) =>
    client(await session('1001', filters ?? {}), 'POST', '/services/getIINdetails', {
      bin,
      paymentContext: context,
    });

  it('IIN details name the brands of a card and whether each is allowed', async () => {
    expect((await iin('49701000', paymentContext)).body).toEqual({
      countryCode: 'FR',
      isAllowedInContext: true,
      paymentProductId: 130,
      coBrands: [
        { isAllowedInContext: true, paymentProductId: 130 },
        { isAllowedInContext: true, paymentProductId: 1 },
      ],
    });
    const filtered = await iin('497010', paymentContext, {
      paymentProductFilters: { exclude: { products: [130] } },
    });
    expect(filtered.body).toMatchObject({
      isAllowedInContext: true,
      coBrands: [{ isAllowedInContext: false }, { isAllowedInContext: true }],
    });
  });

  it('IIN details without a payment context contain no permission', async () => {
    expect((await iin('456735')).body).toEqual({ countryCode: 'US', paymentProductId: 1 });
  });

  it('A product that no merchant accepts is reported as not allowed', async () => {
    expect((await iin('108800', paymentContext)).body).toMatchObject({
      paymentProductId: 120,
      isAllowedInContext: false,
    });
  });

  it.each([
    ['123456', 404, 'IIN_NOT_FOUND', undefined],
    ['45673', 400, 'INVALID_VALUE', 'bin'],
    ['456735000', 400, 'INVALID_VALUE', 'bin'],
    ['4567350000427977', 400, 'INVALID_VALUE', 'bin'],
    ['45673a', 400, 'INVALID_VALUE', 'bin'],
    ['', 400, 'PARAMETER_NOT_FOUND_IN_REQUEST', 'bin'],
    [undefined, 400, 'PARAMETER_NOT_FOUND_IN_REQUEST', 'bin'],
    [456735, 400, 'INVALID_VALUE', 'bin'],
  ])('The IIN %s is answered with %i %s', async (bin, status, id, propertyName) => {
    const answer = await iin(bin);
    expect(answer.status).toBe(status);
    expect(errorOf(answer.body)).toMatchObject({ id, ...(propertyName && { propertyName }) });
    if (typeof bin === 'string' && bin.length > 8) expect(JSON.stringify(answer.body)).not.toContain(bin);
  });
});

describe('The public key in the Client API', () => {
  it('Each session has one RSA key of 2048 bits that stays the same', async () => {
    const [a, b] = [await session(), await session()];
    const keys = await Promise.all(
      [a, a, b].map(async (one) => (await client(one, 'GET', '/crypto/publickey')).body),
    );
    expect(keys[0]).toEqual(keys[1]);
    expect(keys[2].publicKey).not.toBe(keys[0].publicKey);
    const key = await crypto.subtle.importKey(
      'spki',
      Buffer.from(keys[0].publicKey, 'base64'),
      { name: 'RSA-OAEP', hash: 'SHA-1' },
      true,
      ['encrypt'],
    );
    expect(key.algorithm).toMatchObject({ modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) });
  });
});

describe('Services of the Client API', () => {
  it('Amounts are converted on GlobalCollect only', async () => {
    const path = '/services/convert/amount?source=EUR&target=JPY&amount=2980';
    expect((await client(await session('1001'), 'GET', path)).body).toEqual({ convertedAmount: 476_800 });
    expect((await client(await session('2001'), 'GET', path)).status).toBe(403);
    const made = await session();
    const refused = await client(made, 'GET', '/services/convert/amount?source=EUR&target=XYZ&amount=1');
    expect(errorOf(refused.body)).toMatchObject({ code: '1099', propertyName: 'target' });
    const missing = await client(made, 'GET', '/services/convert/amount?source=EUR&target=USD');
    expect(errorOf(missing.body)).toMatchObject({ code: '20000000', propertyName: 'amount' });
  });

  it('A customer is found by the fields marked for the look-up', async () => {
    const made = await session();
    const look = (values: unknown, id = 9001) =>
      client(made, 'POST', `/products/${id}/customerDetails`, { countryCode: 'SE', values });
    const found = await look([
      { key: 'fiscalNumber', value: '194910011813' },
      { key: 'zip', value: '41462' },
    ]);
    expect(found.body).toMatchObject({ firstName: 'Wile', city: 'Göteborg' });
    const nobody = [
      { key: 'fiscalNumber', value: '1' },
      { key: 'zip', value: '41462' },
    ];
    expect((await look(nobody)).status).toBe(404);
    // A postal code alone is not enough to be told who lives there.
    expect(errorOf((await look(nobody.slice(1))).body)).toMatchObject({
      code: '20000000',
      propertyName: 'values.fiscalNumber',
    });
    expect(errorOf((await look([{ key: 'surname', value: 'Coyote' }])).body)?.propertyName).toBe(
      'values[0].key',
    );
    expect(errorOf((await look('none')).body)?.propertyName).toBe('values');
    expect((await look(nobody, 1)).status).toBe(400);
  });

  it('The look-up fields are required in countries with a customer look-up', async () => {
    const made = await session();
    const asked = async (countryCode: string) => {
      const query = `countryCode=${countryCode}&currencyCode=SEK&amount=15000`;
      const { fields } = (await client(made, 'GET', `/products/9001?${query}`)).body as {
        fields: { id: string; dataRestrictions: { isRequired: boolean } }[];
      };
      return fields.find(({ id }) => id === 'fiscalNumber')?.dataRestrictions.isRequired;
    };
    expect([await asked('SE'), await asked('NL')]).toEqual([true, false]);
  });

  it('An Apple Pay session is JSON in a string and new each time', async () => {
    const made = await session();
    const open = (input: unknown, id = 302) =>
      client(made, 'POST', `/products/${id}/sessions`, { paymentProductSession302SpecificInput: input });
    const input = {
      displayName: 'Shop',
      domainName: 'shop.test',
      validationUrl: 'https://apple-pay-gateway.apple.com/paymentservices/startSession',
    };
    const read = (reply: { body: { paymentProductSession302SpecificOutput: { sessionObject: string } } }) =>
      JSON.parse(reply.body.paymentProductSession302SpecificOutput.sessionObject) as Record<string, unknown>;
    const [one, two] = [read(await open(input)), read(await open(input))];
    expect(one).toMatchObject({ domainName: 'shop.test', displayName: 'Shop' });
    expect(one['nonce']).not.toBe(two['nonce']);
    expect((await open({ ...input, validationUrl: 'https://apple.com.evil.test/' })).status).toBe(400);
    expect((await open(input, 320)).status).toBe(400);
  });

  it('A device fingerprint calls its callback', async () => {
    const made = await session();
    const collectorCallback = 'function (id) { window.got = id; "</script>" }';
    for (const path of ['/products/9000/deviceFingerprint', '/productgroups/cards/deviceFingerprint']) {
      const { body } = await client(made, 'POST', path, { collectorCallback });
      expect(body.html).toContain(body.deviceFingerprintTransactionId);
      expect(body.html.match(/<\/script/g)).toHaveLength(1);
    }
    expect((await client(made, 'POST', '/productgroups/cards/deviceFingerprint')).status).toBe(200);
    expect((await client(made, 'POST', '/productgroups/none/deviceFingerprint', {})).status).toBe(404);
  });

  it('Banks and networks are listed for the products that have them', async () => {
    const made = await session();
    const { entries } = (await client(made, 'GET', `/products/809/directory?${NL}`)).body;
    expect(entries).toContainEqual(expect.objectContaining({ issuerId: 'INGBNL2A', issuerList: 'short' }));
    expect((await client(made, 'GET', `/products/1/directory?${NL}`)).status).toBe(404);
    expect((await client(made, 'GET', `/products/302/networks?${NL}`)).body.networks).toContain('AmEx');
    expect((await client(made, 'GET', `/products/1/networks?${NL}`)).status).toBe(404);
  });

  it('A privacy policy exists for one product and for all', async () => {
    const made = await session();
    const one = (await client(made, 'GET', '/services/privacypolicy?paymentProductId=840')).body.htmlContent;
    expect(one).toContain('PayPal');
    expect(one).not.toContain('iDEAL');
    expect((await client(made, 'GET', '/services/privacypolicy')).body.htmlContent).toContain('iDEAL');
  });
});

describe('The client meta information', () => {
  const ask = async (header: string) => {
    const made = await session();
    const request = new Request(`${made.clientApiUrl}/v1/${made.customerId}/products?${NL}`, {
      headers: { Authorization: `GCS v1Client:${made.clientSessionId}`, 'X-GCS-ClientMetaInfo': header },
    });
    return sandbox.fetch(request);
  };

  it('Meta information that is base64 of a JSON object is accepted', async () => {
    expect((await ask(btoa(JSON.stringify({ sdkIdentifier: 'tests' })))).status).toBe(200);
    expect((await ask(Buffer.from('{"device":"café"}').toString('base64'))).status).toBe(200);
  });

  it.each([
    ['no base64', 'no base64!'],
    ['no JSON', btoa('no JSON')],
    ['a list', btoa('[]')],
    ['null', btoa('null')],
    ['a number', btoa('7')],
    ['a text', btoa('"text"')],
    ['no UTF-8', btoa('{"device":"caf\xe9"}')],
  ])('Meta information that is %s is refused by its name', async (_what, header) => {
    const response = await ask(header);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { errors: object[] }).errors).toMatchObject([
      { propertyName: 'X-GCS-ClientMetaInfo' },
    ]);
  });
});

describe('Cross-origin access', () => {
  it('Pages of other origins may call the Client API and read its errors', async () => {
    const url = 'http://sandbox.test/client/v1/1001-0/products';
    const preflight = await sandbox.fetch(new Request(url, { method: 'OPTIONS' }));
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('X-GCS-ClientMetaInfo');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    const refused = await sandbox.fetch(new Request(url));
    expect(refused.status).toBe(403);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('Pages of other origins may not call the Server API', async () => {
    const url = 'http://sandbox.test/v1/1001/sessions';
    for (const method of ['OPTIONS', 'POST']) {
      const { headers } = await sandbox.fetch(new Request(url, { method }));
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});
