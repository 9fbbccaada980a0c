import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hex } from '../../src/encryption/encoding.js';
import { encryptPaymentRequest, prepareKey } from '../../src/encryption/index.js';
import { readRsaPublicKey } from '../../src/encryption/rsa-public-key.js';
import { keyPair, oracles } from './oracles.js';

/** A DER writer of our own for the tests: nothing of the reader under test is in it. */
const der = (tag: number, ...contents: readonly (readonly number[])[]): number[] => {
  const body = contents.flat();
  const size = body.length.toString(16);
  const length = (size.length % 2 ? `0${size}` : size).match(/../g)!.map((byte) => parseInt(byte, 16));
  return [tag, ...(body.length < 128 ? length : [128 + length.length, ...length]), ...body];
};
const integer = (value: bigint): number[] => {
  const digits = value.toString(16);
  const body = (digits.length % 2 ? `0${digits}` : digits).match(/../g)!.map((byte) => parseInt(byte, 16));
  return der(2, body[0]! > 127 ? [0, ...body] : body);
};
const RSA = [6, 9, 42, 134, 72, 134, 247, 13, 1, 1, 1];
const NULL = [5, 0];
const spkiOf = (modulus: bigint, exponent: bigint): number[] =>
  der(48, der(48, RSA, NULL), der(3, [0], der(48, integer(modulus), integer(exponent))));

const base64 = (bytes: ArrayLike<number>) => Buffer.from(Uint8Array.from(bytes)).toString('base64');
const prepare = (publicKey: string) => prepareKey({ keyId: 'k', publicKey });
/** The reader of the engine that has none of its own. */
const read = (bytes: ArrayLike<number>) => readRsaPublicKey(hex(Uint8Array.from(bytes)));
const refused = { name: 'CheckoutError', code: 'crypto-key', retryable: false };

/** By both engines. */
const isRefused = async (bytes: ArrayLike<number>) => {
  await expect(prepare(base64(bytes))).rejects.toMatchObject(refused);
  expect(() => read(bytes)).toThrow(expect.objectContaining(refused));
};

const pair = keyPair();
const { modulus, exponent } = readRsaPublicKey(hex(pair.spki));
const ofBits = (bits: number) => (1n << BigInt(bits - 1)) | 1n;
const pieces = () => ({ algorithm: der(48, RSA, NULL), n: integer(modulus), e: integer(exponent) });

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('Public keys', () => {
  it('A key is read as Node reads it', () => {
    const jwk = generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 0x10001 }).publicKey;
    const { n, e } = jwk.export({ format: 'jwk' });
    const number = (text: string) => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);
    expect(readRsaPublicKey(jwk.export({ format: 'der', type: 'spki' }).toString('hex'))).toEqual({
      modulus: number(n!),
      exponent: number(e!),
    });
    expect([...pair.spki]).toEqual(spkiOf(modulus, exponent));
  });

  it.each([2048, 2049, 2056, 3072, 4095, 8192])('A key of %i bits is accepted', async (bits) => {
    const key = { modulus: ofBits(bits), exponent: 65537n };
    expect(read(spkiOf(key.modulus, key.exponent))).toEqual(key);
    expect(await prepare(base64(spkiOf(key.modulus, key.exponent)))).toMatchObject({ engine: 'web-crypto' });
  });

  it.each([512, 1024, 2040, 2047, 8193, 16384])('A key of %i bits is refused', async (bits) => {
    await isRefused(spkiOf(ofBits(bits), 65537n));
  });

  it('A genuine key of 1024 bits is refused', async () => {
    await expect(prepareKey(keyPair(1024).publicKey)).rejects.toMatchObject(refused);
  });

  it.each([65537n, 65539n, 0xc0000001n, (1n << 256n) - 1n])(
    'A key with the exponent %i is accepted',
    async (e) => {
      expect(read(spkiOf(modulus, e)).exponent).toBe(e);
      if (e < 1n << 33n)
        expect(await prepare(base64(spkiOf(modulus, e)))).toMatchObject({ engine: 'web-crypto' });
    },
  );

  it.each([1n, 3n, 17n, 257n, 65535n, 65536n, 65538n, (1n << 256n) + 1n])(
    'A key with the exponent %i is refused',
    async (e) => {
      await isRefused(spkiOf(modulus, e));
    },
  );

  it('A key with an even modulus is refused', async () => {
    await isRefused(spkiOf(modulus - 1n, 65537n));
  });

  const { algorithm, n, e } = pieces();
  const bitString = der(3, [0], der(48, n, e));
  const wrong: Record<string, readonly number[]> = {
    'nothing at all': [],
    'garbage after the key': [...pair.spki, 0],
    'garbage in the outer sequence': der(48, algorithm, bitString, NULL),
    'garbage after the integers': der(48, algorithm, der(3, [0], der(48, n, e, NULL))),
    'garbage after the inner sequence': der(48, algorithm, der(3, [0], der(48, n, e), NULL)),
    'a cut-off end': [...pair.spki.slice(0, -1)],
    'unused bits': der(48, algorithm, der(3, [1], der(48, n, e))),
    'absent parameters': der(48, der(48, RSA), bitString),
    'other parameters': der(48, der(48, RSA, der(4)), bitString),
    'another algorithm': der(48, der(48, [...RSA.slice(0, -1), 10], NULL), bitString),
    'a length in indefinite form': [48, 128, ...algorithm, ...bitString, 0, 0],
    'a length in long form for no reason': der(48, algorithm, der(3, [0], der(48, n, [2, 129, 3, 1, 0, 1]))),
    'a needless zero before the exponent': der(48, algorithm, der(3, [0], der(48, n, [2, 4, 0, 1, 0, 1]))),
    'a needless zero before the modulus': der(
      48,
      algorithm,
      der(3, [0], der(48, der(2, [0], n.slice(4)), e)),
    ),
    'a negative modulus': der(48, algorithm, der(3, [0], der(48, der(2, n.slice(5)), e))),
    'a negative exponent': der(48, algorithm, der(3, [0], der(48, n, [2, 3, 129, 0, 1]))),
    'no exponent': der(48, algorithm, der(3, [0], der(48, n))),
    'an empty exponent': der(48, algorithm, der(3, [0], der(48, n, [2, 0]))),
    'a bare RSAPublicKey': der(48, n, e),
  };
  it.each(Object.entries(wrong))('A key with %s is refused', async (_, bytes) => {
    await isRefused(bytes);
  });

  it.each(['', '%', 'not base64!', '-----BEGIN PUBLIC KEY-----', 'ü'])(
    'The text %j is refused as a key',
    async (text) => {
      await expect(prepare(text)).rejects.toMatchObject(refused);
    },
  );

  it('A key of another algorithm is refused', async () => {
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
    const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).publicKey;
    for (const key of [ec, pss]) {
      await expect(prepare(base64(key.export({ format: 'der', type: 'spki' })))).rejects.toMatchObject(
        refused,
      );
    }
  });

  const mutants = fc
    .tuple(fc.nat(pair.spki.length - 1), fc.nat(255), fc.boolean())
    .map(([at, byte, early]) =>
      pair.spki.map((was, index) => (index === (early ? at % 34 : at) ? byte : was)),
    );

  it('An accepted key re-encodes to the very same bytes', () => {
    fc.assert(
      fc.property(mutants, (mutant) => {
        let key;
        try {
          key = read(mutant);
        } catch (error) {
          expect(error).toMatchObject(refused);
          return;
        }
        expect(spkiOf(key.modulus, key.exponent)).toEqual([...mutant]);
      }),
      { numRuns: 2000 },
    );
  });

  it('A key accepted by one engine is also accepted by the other’s reader', async () => {
    await fc.assert(
      fc.asyncProperty(mutants, async (mutant) => {
        const taken = await prepare(base64(mutant)).then(
          () => true,
          (error: unknown) => {
            expect(error).toMatchObject(refused);
            return false;
          },
        );
        if (taken) read(mutant);
      }),
      { numRuns: 1000 },
    );
  });

  it('The error for a refused key contains nothing of the key', async () => {
    const text = base64(spkiOf(ofBits(1024), 65537n));
    const error = await prepare(text).catch((reason: unknown) => reason as Error);
    expect(JSON.stringify([error, (error as Error).message])).not.toContain(text.slice(0, 12));
  });
});

describe('The encryption engine', () => {
  it('Web Crypto is used with a public key that cannot be exported and only encrypts', async () => {
    const imported = vi.spyOn(crypto.subtle, 'importKey');
    const warned = vi.spyOn(console, 'warn');
    const key = await prepareKey(pair.publicKey);
    expect(key).toMatchObject({ keyId: 'a-key', engine: 'web-crypto' });
    await encryptPaymentRequest(key, 's', { paymentProductId: 1, tokenize: false, paymentValues: new Map() });
    const keys = (
      await Promise.all(imported.mock.results.map(({ value }) => value as Promise<CryptoKey>))
    ).map(({ algorithm, extractable, usages }) => [algorithm.name, extractable, usages]);
    expect(keys).toHaveLength(3);
    expect(keys).toContainEqual(['RSA-OAEP', false, ['encrypt']]);
    expect(keys).toContainEqual(['AES-CBC', false, ['encrypt']]);
    expect(keys).toContainEqual(['HMAC', false, ['sign']]);
    expect(warned).not.toHaveBeenCalled();
  });

  it('node-forge is used without Web Crypto, with one warning', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const real = crypto;
    vi.stubGlobal('crypto', {
      getRandomValues: (array: Uint8Array<ArrayBuffer>) => real.getRandomValues(array),
    });
    const keys = [await prepareKey(pair.publicKey), await prepareKey(pair.publicKey)];
    expect(keys.map(({ engine }) => engine)).toEqual(['node-forge', 'node-forge']);
    expect(warned).toHaveBeenCalledTimes(1);
    const jwe = await encryptPaymentRequest(keys[0]!, 's', {
      paymentProductId: 1,
      tokenize: false,
      paymentValues: new Map([['surname', 'Müller']]),
    });
    vi.unstubAllGlobals();
    expect(await oracles.jose(jwe, pair.privateKey)).toContain('"Müller"');
  });

  it('A key is also checked without Web Crypto', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.stubGlobal('crypto', {});
    await expect(prepareKey(keyPair(1024).publicKey)).rejects.toMatchObject(refused);
  });

  it('A clear error is thrown when node-forge cannot be loaded', async () => {
    vi.resetModules();
    vi.doMock('../../src/encryption/node-forge.js', () => {
      throw new Error('blocked by the Content-Security-Policy');
    });
    const fresh = await import('../../src/encryption/index.js');
    vi.stubGlobal('crypto', {});
    await expect(fresh.prepareKey(pair.publicKey)).rejects.toMatchObject({
      name: 'CheckoutError',
      code: 'crypto-unavailable',
    });
    vi.doUnmock('../../src/encryption/node-forge.js');
  });

  it('A key that Web Crypto refuses is refused', async () => {
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('no', 'DataError'));
    await expect(prepareKey(pair.publicKey)).rejects.toMatchObject(refused);
  });
});
