import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DeviceInformation, PaymentRequest } from '../../src/domain/payment-request.js';
import { hex } from '../../src/encryption/encoding.js';
import { encryptPaymentRequest, prepareKey } from '../../src/encryption/index.js';
import type { PreparedKey } from '../../src/encryption/index.js';
import { nodeForge } from '../../src/encryption/node-forge.js';
import { readRsaPublicKey } from '../../src/encryption/rsa-public-key.js';
import type { Suite } from '../../src/encryption/suite.js';
import { keyPair, oracles } from './oracles.js';

const pair = keyPair();
const open = async (jwe: string) =>
  JSON.parse(await oracles.jose(jwe, pair.privateKey)) as Record<string, unknown>;
const request = (values: Record<string, string>, more: Partial<PaymentRequest> = {}): PaymentRequest => ({
  paymentProductId: 1,
  tokenize: false,
  paymentValues: new Map(Object.entries(values)),
  ...more,
});

/** The same key, opened by each engine. */
const engines: Record<PreparedKey['engine'], () => Promise<PreparedKey>> = {
  'web-crypto': () => prepareKey(pair.publicKey),
  'node-forge': async () => {
    const suite = nodeForge(readRsaPublicKey(hex(pair.spki)));
    return { ...(await prepareKey(pair.publicKey)), engine: suite.engine, suite };
  },
};

afterEach(() => vi.restoreAllMocks());

describe.each(Object.entries(engines))('Payment request encryption with %s', (engine, prepare) => {
  it.each(Object.entries(oracles))('The encrypted request is decrypted by %s', async (_, oracle) => {
    const key = await prepare();
    expect(key.engine).toBe(engine);
    const jwe = await encryptPaymentRequest(key, 'session', request({ cardNumber: '4567350000427977' }));
    expect(JSON.parse(await oracle(jwe, pair.privateKey))).toMatchObject({
      clientSessionId: 'session',
      paymentProductId: 1,
      tokenize: false,
      paymentValues: [{ key: 'cardNumber', value: '4567350000427977' }],
    });
  });

  it('Every well-formed text is decrypted unchanged by all three implementations', async () => {
    const key = await prepare();
    const runs = engine === 'web-crypto' ? 100 : 25;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (value) => {
        const jwe = await encryptPaymentRequest(key, 's', request({ field: value }));
        for (const oracle of Object.values(oracles)) {
          const read = JSON.parse(await oracle(jwe, pair.privateKey)) as { paymentValues: unknown };
          expect(read.paymentValues).toEqual([{ key: 'field', value }]);
        }
      }),
      { numRuns: runs },
    );
  });

  it.each(['Müller', 'Żółć', '東京', '🙂', 'a\u0000b', 'e\u0301', '\u00e9', '\u200fאבג', '\ufeffx'])(
    'The value %j is encrypted byte for byte',
    async (value) => {
      const jwe = await encryptPaymentRequest(await prepare(), 's', request({ surname: value }));
      const text = await oracles['node:crypto'](jwe, pair.privateKey);
      expect(text).toContain(JSON.stringify(value));
    },
  );

  it('A lone surrogate becomes U+FFFD, and a backslash before `ud800` is kept', async () => {
    const key = await prepare();
    const jwe = await encryptPaymentRequest(key, 's', request({ a: '\ud800x\udc00', b: '\\ud800', c: '😀' }));
    expect((await open(jwe)).paymentValues).toEqual([
      { key: 'a', value: '\ufffdx\ufffd' },
      { key: 'b', value: '\\ud800' },
      { key: 'c', value: '😀' },
    ]);
  });

  it('A value of 64 KB is encrypted and decrypted unchanged', async () => {
    const value = 'ü'.repeat(32 * 1024);
    const jwe = await encryptPaymentRequest(await prepare(), 's', request({ field: value }));
    expect((await open(jwe)).paymentValues).toEqual([{ key: 'field', value }]);
  });

  it('Encrypting the same request twice gives different ciphertexts', async () => {
    const key = await prepare();
    const [a, b] = await Promise.all([0, 1].map(() => encryptPaymentRequest(key, 's', request({ a: 'b' }))));
    const [headerA, ...partsA] = a!.split('.');
    const [headerB, ...partsB] = b!.split('.');
    expect(headerA).toBe(headerB);
    partsA.forEach((part, index) => expect(part).not.toBe(partsB[index]));
  });

  it('Randomness comes from the platform alone, and encryption fails without it', async () => {
    const key = await prepare();
    const mathRandom = vi.spyOn(Math, 'random');
    await encryptPaymentRequest(key, 's', request({ a: 'b' }));
    expect(mathRandom).not.toHaveBeenCalled();
    vi.spyOn(crypto, 'getRandomValues').mockImplementation(() => {
      throw new Error('4567350000427977');
    });
    const failure = encryptPaymentRequest(key, 's', request({ a: 'b' }));
    await expect(failure).rejects.toMatchObject({ name: 'CheckoutError', code: 'encrypt' });
    await expect(failure).rejects.not.toThrow(/4567/);
  });
});

describe('The encrypted payload', () => {
  it('The payload has the exact protected header and parts of the right sizes', async () => {
    const key = await prepareKey({ ...pair.publicKey, keyId: '86b64e4e-schlüssel' });
    const jwe = await encryptPaymentRequest(key, 's', request({}));
    expect(jwe).toMatch(/^[\w-]+(\.[\w-]+){4}$/);
    const [header, wrapped, iv, ciphertext, tag] = jwe
      .split('.')
      .map((part) => Buffer.from(part, 'base64url'));
    expect(header!.toString()).toBe('{"alg":"RSA-OAEP","enc":"A256CBC-HS512","kid":"86b64e4e-schlüssel"}');
    expect([wrapped!.length, iv!.length, ciphertext!.length % 16, tag!.length]).toEqual([256, 16, 0, 32]);
  });

  it.each([
    [2048, 342],
    [3072, 512],
    [4096, 683],
  ])('A modulus of %i bits gives an encrypted key of %i characters', async (bits, length) => {
    const { publicKey, privateKey } = keyPair(bits);
    const jwe = await encryptPaymentRequest(await prepareKey(publicKey), 's', request({ a: 'b' }));
    expect(jwe.split('.')[1]).toHaveLength(length);
    expect(await oracles.jose(jwe, privateKey)).toContain('"paymentValues":[{"key":"a","value":"b"}]');
  });

  it('The payload has exactly the documented keys', async () => {
    const key = await prepareKey(pair.publicKey);
    const device: DeviceInformation = {
      timezoneOffsetUtcMinutes: -60,
      locale: 'en-GB',
      browserData: {
        javaScriptEnabled: true,
        javaEnabled: false,
        colorDepth: 24,
        screenHeight: 1200,
        screenWidth: 1920,
        innerHeight: 900,
        innerWidth: 1400,
      },
    };
    const plain = await open(await encryptPaymentRequest(key, 's', request({ a: '1', b: '' }), device));
    expect(plain).toEqual({
      clientSessionId: 's',
      nonce: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
      paymentProductId: 1,
      tokenize: false,
      paymentValues: [{ key: 'a', value: '1' }],
      collectedDeviceInformation: device,
    });
  });

  it('The payload names the stored account, also with the id 0', async () => {
    const key = await prepareKey(pair.publicKey);
    const plain = await open(await encryptPaymentRequest(key, 's', request({}, { accountOnFileId: 0 })));
    expect(plain).toMatchObject({ accountOnFileId: 0, paymentValues: [] });
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'A field called %s is sent like any other',
    async (id) => {
      const key = await prepareKey(pair.publicKey);
      const paymentValues = new Map([[id, 'value']]);
      const plain = await open(
        await encryptPaymentRequest(key, 's', { paymentProductId: 1, tokenize: true, paymentValues }),
      );
      expect(plain.paymentValues).toEqual([{ key: id, value: 'value' }]);
    },
  );

  it('The payload has the values at the time of the call', async () => {
    const key = await prepareKey(pair.publicKey);
    const paymentValues = new Map([['a', 'before']]);
    const encrypting = encryptPaymentRequest(key, 's', {
      paymentProductId: 1,
      tokenize: false,
      paymentValues,
    });
    paymentValues.set('a', 'after');
    expect((await open(await encrypting)).paymentValues).toEqual([{ key: 'a', value: 'before' }]);
  });

  it('A request above 256 KB is refused', async () => {
    const key = await prepareKey(pair.publicKey);
    await expect(
      encryptPaymentRequest(key, 's', request({ field: 'x'.repeat(256 * 1024) })),
    ).rejects.toMatchObject({ code: 'encrypt', message: 'More than 256 KB.' });
  });

  it('No nonce, content key or initialisation vector repeats in 10,000 encryptions', async () => {
    const key = await prepareKey(pair.publicKey);
    const nonces = new Set<unknown>();
    const contentKeys = new Set<string>();
    const vectors = new Set<string>();
    const { suite } = key;
    const watched: Suite = {
      ...suite,
      wrapKey: (contentKey) => {
        expect(contentKey).toHaveLength(64);
        contentKeys.add(hex(contentKey));
        return suite.wrapKey(contentKey);
      },
      encrypt: (encryptionKey) => {
        const encrypt = suite.encrypt(encryptionKey);
        return (iv, plaintext) => {
          expect(iv).toHaveLength(16);
          vectors.add(hex(iv));
          nonces.add((JSON.parse(new TextDecoder().decode(plaintext)) as { nonce: string }).nonce);
          return encrypt(iv, plaintext);
        };
      },
    };
    for (let round = 0; round < 100; round++) {
      await Promise.all(
        Array.from({ length: 100 }, () =>
          encryptPaymentRequest({ ...key, suite: watched }, 's', request({ a: 'b' })),
        ),
      );
    }
    expect([nonces.size, contentKeys.size, vectors.size]).toEqual([10_000, 10_000, 10_000]);
  }, 60_000);
});
