import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { CompactEncrypt } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { rotateKey } from '../../src/sandbox/sessions/keys.js';
import { type Session, errorOf, harness, order, sealWith } from './harness.js';

const { sandbox, session, client, server, seal } = harness();

const values = (entries: Record<string, string>) =>
  Object.entries(entries).map(([key, value]) => ({ key, value }));
const card = {
  paymentProductId: 1,
  paymentValues: values({ cardNumber: '4567350000427977', expiryDate: '1230', cvv: '123' }),
};
const pay = (encryptedCustomerInput: unknown, more: object = {}, merchant = '1001') =>
  server(merchant, 'POST', '/payments', { order: order(), encryptedCustomerInput, ...more });

/** All that is not random in a refusal. */
const refusal = ({ status, body }: { status: number; body: { errors: unknown } }) => ({
  status,
  errors: body.errors,
});

let made: Session;
let good: string;
let expected: unknown;
beforeAll(async () => {
  made = await session();
  good = await seal(made, card);
  expected = refusal(await pay('no.such.thing.at.all'));
});

const swap = (at: number, part: string) => Object.assign(good.split('.'), { [at]: part }).join('.');
const header = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url');

describe('Encrypted customer input', () => {
  it('Encrypted input is refused with the same error, whatever is wrong with it', async () => {
    expect(expected).toEqual({
      status: 400,
      errors: [
        {
          code: '1100',
          id: 'ENCRYPTED_CUSTOMER_INPUT_CANNOT_BE_DECRYPTED',
          category: 'CONNECT_PLATFORM_ERROR',
          message: 'ENCRYPTED_CUSTOMER_INPUT_CANNOT_BE_DECRYPTED',
          httpStatusCode: 400,
          propertyName: 'encryptedCustomerInput',
        },
      ],
    });
    const parts = good.split('.');
    const [, wrapped = '', iv = '', ciphertext = '', tag = ''] = parts;
    const { keyId: kid, publicKey } = (await client(made, 'GET', '/crypto/publickey')).body;
    const foreign = harness();
    const other = await session('2001');
    const broken = [
      '',
      '....',
      parts.slice(0, 4).join('.'),
      `${good}.`,
      `${good}.${tag}`,
      [parts[0], iv, wrapped, ciphertext, tag].join('.'),
      ...[16, 28, 31].map((length) =>
        swap(4, Buffer.from(tag, 'base64url').subarray(0, length).toString('base64url')),
      ),
      swap(1, ''),
      swap(1, Buffer.alloc(256, 1).toString('base64url')),
      swap(2, Buffer.from(iv, 'base64url').subarray(1).toString('base64url')),
      swap(3, ''),
      swap(4, `${tag}=`),
      good.replaceAll('-', '+').replaceAll('_', '/') === good
        ? `${good}=`
        : good.replaceAll('-', '+').replaceAll('_', '/'),
      ...[
        { alg: 'RSA1_5', enc: 'A256CBC-HS512', kid },
        { alg: 'RSA-OAEP-256', enc: 'A256CBC-HS512', kid },
        { alg: 'dir', enc: 'A256CBC-HS512', kid },
        { alg: 'RSA-OAEP', enc: 'A128CBC-HS256', kid },
        { alg: 'RSA-OAEP', enc: 'A256CBC-HS512', kid, zip: 'DEF' },
        { alg: 'RSA-OAEP', enc: 'A256CBC-HS512', kid, crit: ['exp'], exp: 0 },
        { alg: 'RSA-OAEP', enc: 'A256CBC-HS512' },
        { alg: 'RSA-OAEP', enc: 'A256CBC-HS512', kid: 'unknown' },
        { alg: 'RSA-OAEP', enc: 'A256CBC-HS512', kid: '__proto__' },
        { enc: 'A256CBC-HS512', alg: 'RSA-OAEP', kid },
        null,
      ].map((json) => swap(0, header(json))),
      // A name that comes twice, plainly and in disguise.
      ...['"alg":"none"', '"\\u0061lg" : "none"', '"kid":"a:b"'].map((twice) =>
        swap(
          0,
          Buffer.from(`{${twice},"alg":"RSA-OAEP","enc":"A256CBC-HS512","kid":"${kid}"}`).toString(
            'base64url',
          ),
        ),
      ),
      // Sealed well, but by another platform, for another session, or without what must be in it.
      await foreign.seal(await foreign.session(), card),
      await sealWith(kid, publicKey, { ...card, nonce: 'a', clientSessionId: other.clientSessionId }),
      await sealWith(kid, publicKey, { ...card, clientSessionId: made.clientSessionId }),
      await sealWith(kid, publicKey, { ...card, nonce: '', clientSessionId: made.clientSessionId }),
      await sealWith(kid, publicKey, {
        nonce: 'b',
        clientSessionId: made.clientSessionId,
        paymentProductId: 1,
      }),
      await sealWith(kid, publicKey, {
        ...card,
        nonce: 'c',
        clientSessionId: made.clientSessionId,
        paymentProductId: 'one',
      }),
      await sealWith(kid, publicKey, {
        ...card,
        nonce: 'd',
        clientSessionId: made.clientSessionId,
        tokenize: 'yes',
      }),
      await sealWith(kid, publicKey, {
        ...card,
        nonce: 'e',
        clientSessionId: made.clientSessionId,
        paymentValues: [...card.paymentValues, { key: 'cvv', value: '321' }],
      }),
      await sealWith(kid, publicKey, [card]),
      await sealWith(kid, publicKey, null),
    ];
    for (const jwe of broken) expect(refusal(await pay(jwe)), jwe.slice(0, 80)).toEqual(expected);
  });

  it('Encrypted input with any one bit flipped is refused with the same error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(4), fc.nat(), async (at, bit) => {
        const bytes = Buffer.from(good.split('.')[at] ?? '', 'base64url');
        const place = bit % (bytes.length * 8);
        bytes[place >> 3] = (bytes[place >> 3] ?? 0) ^ (1 << (place & 7));
        expect(refusal(await pay(swap(at, bytes.toString('base64url'))))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('Encrypted input must contain strict UTF-8', async () => {
    const { keyId, publicKey } = (await client(made, 'GET', '/crypto/publickey')).body;
    const key = await webcrypto.subtle.importKey(
      'spki',
      Buffer.from(publicKey, 'base64'),
      { name: 'RSA-OAEP', hash: 'SHA-1' },
      false,
      ['encrypt', 'wrapKey'],
    );
    const sealBytes = (encoding: BufferEncoding) => {
      const json = JSON.stringify({
        clientSessionId: made.clientSessionId,
        nonce: `utf-${encoding}`,
        paymentProductId: 1,
        paymentValues: [...card.paymentValues, { key: 'cardholderName', value: 'Müller' }],
      });
      return new CompactEncrypt(Buffer.from(json, encoding))
        .setProtectedHeader({ alg: 'RSA-OAEP', enc: 'A256CBC-HS512', kid: keyId })
        .encrypt(key);
    };
    // What the official client SDK makes of such a name: one byte per character.
    expect(errorOf((await pay(await sealBytes('latin1'))).body)).toMatchObject({
      code: '1109',
      id: 'ENCRYPTED_CUSTOMER_INPUT_IS_NOT_UTF_8',
      propertyName: 'encryptedCustomerInput',
      httpStatusCode: 400,
    });
    expect((await pay(await sealBytes('utf8'))).status).toBe(201);
  });

  it('Encrypted input works once and counts as used even if it was refused', async () => {
    const once = await seal(made, card);
    expect((await pay(once)).status).toBe(201);
    expect(errorOf((await pay(once)).body)).toMatchObject({ id: 'ENCRYPTED_CUSTOMER_INPUT_ALREADY_USED' });
    const declined = await seal(made, {
      paymentProductId: 1,
      paymentValues: values({ cardNumber: '4457010000000009', expiryDate: '1230', cvv: '123' }),
    });
    expect((await pay(declined)).status).toBe(402);
    expect((await pay(declined)).status).toBe(400);
  });

  it('Encrypted input works again with the option nonceReplay', async () => {
    const own = harness({ choices: { nonceReplay: 'accept' } });
    const sealed = await own.seal(await own.session(), card);
    for (let time = 0; time < 2; time++)
      expect(
        (await own.server('1001', 'POST', '/payments', { order: order(), encryptedCustomerInput: sealed }))
          .status,
      ).toBe(201);
  });

  it('Padded base64 is accepted with the option acceptPaddedBase64', async () => {
    const own = harness({ choices: { acceptPaddedBase64: true } });
    const sealed = await own.seal(await own.session(), card);
    const [head = '', ...rest] = sealed.split('.');
    const padded = [head, ...rest.map((part) => Buffer.from(part, 'base64url').toString('base64'))].join('.');
    expect(padded).toContain('=');
    expect(
      (await own.server('1001', 'POST', '/payments', { order: order(), encryptedCustomerInput: padded }))
        .status,
    ).toBe(201);
  });

  it('Encrypted input is refused for another merchant and after its session', async () => {
    const own = harness();
    const started = await own.session();
    const [first, second] = [await own.seal(started, card), await own.seal(started, card)];
    const send = (merchant: string, sealed: string) =>
      own.server(merchant, 'POST', '/payments', {
        order: order(),
        encryptedCustomerInput: sealed,
        cardPaymentMethodSpecificInput: { returnUrl: 'https://shop.test/' },
      });
    expect(refusal(await send('2001', first))).toEqual(expected);
    expect((await send('1001', first)).status).toBe(201);
    own.sandbox.clock.advance(2 * 3_600_000);
    expect(refusal(await send('1001', second))).toEqual(expected);
  });

  it('Encrypted input is decrypted with a replaced key until its grace period ends', async () => {
    const started = await session();
    const sealed = await Promise.all([1, 2].map(() => seal(started, card)));
    const record = sandbox.world.records.sessions.get(started.clientSessionId);
    if (!record) throw new Error('no session');
    const before = record.keyId;
    await rotateKey(sandbox.world, record, 60_000);
    expect((await client(started, 'GET', '/crypto/publickey')).body.keyId).not.toBe(before);
    expect((await pay(sealed[0])).status).toBe(201);
    sandbox.clock.advance(60_000);
    expect(refusal(await pay(sealed[1]))).toEqual(expected);
    expect((await pay(await seal(started, card))).status).toBe(201);
  });
});

describe('Decrypted customer input', () => {
  it('The decrypted values must not contradict the merchant’s request', async () => {
    const refused = await pay(await seal(made, card), {
      cardPaymentMethodSpecificInput: { paymentProductId: 3 },
    });
    expect(errorOf(refused.body)).toMatchObject({
      id: 'PAYMENT_PRODUCT_MISMATCH',
      propertyName: 'cardPaymentMethodSpecificInput.paymentProductId',
    });
    const method = await pay(await seal(made, card), { redirectPaymentMethodSpecificInput: {} });
    expect(errorOf(method.body)?.id).toBe('PAYMENT_PRODUCT_MISMATCH');
  });

  it('The payment product must fit the card’s brand', async () => {
    const wrong = await pay(await seal(made, { ...card, paymentProductId: 3 }));
    expect(wrong.status).toBe(400);
    const coBrand = {
      paymentProductId: 130,
      paymentValues: values({
        cardNumber: '4970100000000006',
        expiryDate: '1230',
        cvv: '123',
        cardholderName: 'Wile E. Coyote',
      }),
    };
    expect((await pay(await seal(made, coBrand))).status).toBe(201);
    const asVisa = { paymentProductId: 1, paymentValues: coBrand.paymentValues };
    expect((await pay(await seal(made, asVisa))).status).toBe(201);
  });

  it('The payment product must be allowed by the session and fit the order', async () => {
    const restricted = await session('1001', { paymentProductFilters: { exclude: { products: [1] } } });
    expect(errorOf((await pay(await seal(restricted, card))).body)?.id).toBe(
      'PAYMENT_PRODUCT_NOT_ALLOWED_IN_CONTEXT',
    );
    const expensive = await server('1001', 'POST', '/payments', {
      order: order(1_000_001),
      encryptedCustomerInput: await seal(made, card),
    });
    expect(errorOf(expensive.body)?.id).toBe('PAYMENT_PRODUCT_NOT_ALLOWED_IN_CONTEXT');
    const unknown = await pay(await seal(made, { ...card, paymentProductId: 424242 }));
    expect(unknown.status).toBe(404);
  });

  it('Only values of the product’s own fields are accepted', async () => {
    const refused = await pay(
      await seal(made, { ...card, paymentValues: [...card.paymentValues, { key: 'iban', value: 'x' }] }),
    );
    expect(errorOf(refused.body)?.propertyName).toBe('cardPaymentMethodSpecificInput.card.iban');
    const hostile = await pay(
      await seal(made, { ...card, paymentValues: [...card.paymentValues, { key: '__proto__', value: 'x' }] }),
    );
    expect(hostile.status).toBe(400);
    const blank = await pay(
      await seal(made, { ...card, paymentValues: [...card.paymentValues, { key: 'iban', value: '' }] }),
    );
    expect(blank.status).toBe(201);
  });

  it('A stored account supplies its stored values and requires the rest', async () => {
    const tokens = ['0ca037cc-9079-4df6-8f6f-f2a3443ee521', '5b9a1b3e-4a0a-4c0d-9d58-8a0e2c7e2f11'];
    const started = await session('1001', { tokens });
    const send = async (paymentProductId: number, accountOnFileId: number, entries: Record<string, string>) =>
      pay(await seal(started, { paymentProductId, accountOnFileId, paymentValues: values(entries) }));
    const paid = await send(1, 0, { cvv: '123' });
    expect(paid.status).toBe(201);
    expect(paid.body.payment.paymentOutput.cardPaymentMethodSpecificOutput).toMatchObject({
      token: tokens[0],
      card: { cardNumber: '************7977', expiryDate: '1299', cardholderName: 'Wile E. Coyote' },
    });
    const property = async (answer: Promise<{ body: unknown }>) => errorOf((await answer).body)?.propertyName;
    expect(await property(send(1, 0, {}))).toBe('cardPaymentMethodSpecificInput.card.cvv');
    expect(await property(send(1, 0, { cvv: '123', cardholderName: 'Me' }))).toContain('cardholderName');
    expect(await property(send(3, 1, { cvv: '123' }))).toContain('expiryDate');
    expect((await send(3, 1, { cvv: '123', expiryDate: '0131' })).status).toBe(201);
    expect((await send(3, 0, { cvv: '123' })).status).toBe(400);
    expect(await property(send(1, 7, { cvv: '123' }))).toBe('accountOnFileId');
  });

  it('Changed values update the stored account on Ogone and not on GlobalCollect', async () => {
    for (const [merchant, after] of [
      ['1001', '1299'],
      ['2001', '0131'],
    ] as const) {
      const [token] = ['0ca037cc-9079-4df6-8f6f-f2a3443ee521'];
      const started = await session(merchant, { tokens: [token] });
      const sealed = await seal(started, {
        paymentProductId: 1,
        accountOnFileId: 0,
        paymentValues: values({ cvv: '123', expiryDate: '0131' }),
      });
      const input = { cardPaymentMethodSpecificInput: { returnUrl: 'https://shop.test/' } };
      expect((await pay(sealed, input, merchant)).status).toBe(201);
      const shown = (await server(merchant, 'GET', `/tokens/${token}`)).body;
      expect(shown.card.data.cardWithoutCvv.expiryDate).toBe(after);
    }
  });

  it('A card is stored at the consumer’s wish, with the same token the second time', async () => {
    const remember = async (paymentProductId: number, paymentValues: unknown, input = {}) =>
      (await pay(await seal(made, { paymentProductId, paymentValues, tokenize: true }), input)).body;
    const number = values({ cardNumber: '4012000033330026', expiryDate: '1230', cvv: '123' });
    const first = await remember(1, number);
    expect(first.creationOutput).toMatchObject({ isNewToken: true, tokenizationSucceeded: true });
    const second = await remember(1, number);
    expect(second.creationOutput).toMatchObject({ isNewToken: false, token: first.creationOutput.token });
    const ideal = await remember(809, values({ issuerId: 'INGBNL2A' }), {
      redirectPaymentMethodSpecificInput: { redirectionData: { returnUrl: 'https://shop.test/' } },
    });
    expect(ideal.payment.status).toBe('REDIRECTED');
    expect(ideal.creationOutput.token).toBeUndefined();
    const later = await session('1001', { tokens: [first.creationOutput.token] });
    const { body } = await client(later, 'GET', '/products/1?countryCode=NL&currencyCode=EUR');
    expect(body.accountsOnFile[0].attributes).toEqual([
      { key: 'alias', value: '************0026', status: 'READ_ONLY' },
      { key: 'cardNumber', value: '************0026', status: 'READ_ONLY' },
      { key: 'expiryDate', value: '1230', status: 'CAN_WRITE' },
    ]);
  });
});
