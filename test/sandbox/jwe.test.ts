import { readFileSync } from 'node:fs';
import { createCipheriv, createHmac, createPrivateKey, randomBytes, webcrypto } from 'node:crypto';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fromBase64Url, fromEitherBase64 } from '../../src/sandbox/crypto/base64.js';
import { decryptOaep, openContent, openJwe, openParts, text } from '../../src/sandbox/crypto/jwe.js';

/* The sandbox's own decryption against published vectors: it is the oracle for everything the library encrypts. */

interface Vector {
  readonly tcId: number;
  readonly result: 'valid' | 'invalid' | 'acceptable';
  readonly comment: string;
  readonly [name: string]: unknown;
}
interface Group {
  readonly privateKeyPkcs8?: string;
  readonly private?: JsonWebKey & { readonly kty: string };
  readonly tests: readonly Vector[];
}

const groups = (name: string): readonly Group[] =>
  (JSON.parse(readFileSync(`test/vectors/wycheproof/${name}.json`, 'utf8')) as { testGroups: Group[] })
    .testGroups;

const bytes = (value: unknown) => Uint8Array.from(Buffer.from(value as string, 'hex'));
const hex = (value: Uint8Array | undefined) => value && Buffer.from(value).toString('hex');
const ALGORITHM = { name: 'RSA-OAEP', hash: 'SHA-1' };
const importPkcs8 = (key: string) =>
  webcrypto.subtle.importKey('pkcs8', bytes(key), ALGORITHM, false, ['decrypt']);

describe('AES_256_CBC_HMAC_SHA_512', () => {
  const all = groups('a256cbc_hs512_test').flatMap(({ tests }) => tests);

  it.each(all.map((vector) => [vector.tcId, vector.result, vector] as const))(
    'The vector %i is judged %s',
    async (_id, _result, v) => {
      const opened = await openContent(
        bytes(v['key']),
        bytes(v['iv']),
        bytes(v['aad']),
        bytes(v['ct']),
        bytes(v['tag']),
      );
      expect(hex(opened)).toBe(v.result === 'valid' ? v['msg'] : undefined);
    },
  );

  /** What RFC 7518 §5.2 says, by Node, with keys of any length. */
  const sealed = (keyLength: number, tagLength = 32) => {
    const key = Uint8Array.from(randomBytes(keyLength));
    const iv = Uint8Array.from(randomBytes(16));
    const cipher = createCipheriv(`aes-${8 * (keyLength - 32)}-cbc`, key.slice(32), iv);
    const content = Uint8Array.from(Buffer.concat([cipher.update('text'), cipher.final()]));
    const tag = createHmac('sha512', key.slice(0, 32)).update(iv).update(content).update(Buffer.alloc(8));
    return [
      key,
      iv,
      new Uint8Array(),
      content,
      Uint8Array.from(tag.digest().subarray(0, tagLength)),
    ] as const;
  };

  it('A content key of 64 bytes opens what its tag vouches for', async () => {
    expect(hex(await openContent(...sealed(64)))).toBe(Buffer.from('text').toString('hex'));
  });

  it.each([
    ['A content key of 48 bytes', 48, 32],
    ['A content key of 56 bytes', 56, 32],
    ['A tag of 64 bytes', 64, 64],
    ['A tag of 31 bytes', 64, 31],
    ['No tag at all', 64, 0],
  ])('%s opens nothing, although it is right so far', async (_what, keyLength, tagLength) => {
    expect(await openContent(...sealed(keyLength, tagLength))).toBeUndefined();
  });

  it('The vectors cover valid and invalid cases', () => {
    expect(all.filter(({ result }) => result === 'valid').length).toBe(67);
    expect(all.filter(({ result }) => result === 'invalid').length).toBe(27);
  });
});

describe.each([
  ['two', 'rsa_oaep_2048_sha1_mgf1sha1_test'],
  ['three', 'rsa_three_primes_oaep_2048_sha1_mgf1sha1_test'],
])('RSA-OAEP with SHA-1 and %s primes', (_primes, file) => {
  const [group] = groups(file);
  const tests = group?.tests ?? [];

  it.each(tests.map((vector) => [vector.tcId, vector.result, vector] as const))(
    'The vector %i is judged %s',
    async (_id, _result, v) => {
      const key = await importPkcs8(group?.privateKeyPkcs8 ?? '');
      // The platform never uses a label: what was sealed under one stays shut.
      const opens = v.result === 'valid' && v['label'] === '';
      expect(hex(await decryptOaep(key, bytes(v['ct'])))).toBe(opens ? v['msg'] : undefined);
    },
  );

  it('The vectors number 36', () => expect(tests.length).toBe(36));
});

describe('Compact JWE vectors of Wycheproof', () => {
  const rsa = groups('json_web_encryption_test').flatMap(({ private: key, tests }) =>
    key?.kty === 'RSA' ? tests.map((vector) => ({ key, vector, jwe: vector['jwe'] as string })) : [],
  );

  const importJwk = async (key: JsonWebKey) => {
    const pkcs8 = createPrivateKey({ key, format: 'jwk' } as never).export({ type: 'pkcs8', format: 'der' });
    return importPkcs8(pkcs8.toString('hex'));
  };

  it('The decryption opens only RSA-OAEP with A256CBC-HS512', async () => {
    const opened: number[] = [];
    for (const { key, vector, jwe } of rsa) {
      const plaintext = await openParts(jwe.split('.'), await importJwk(key));
      if (!plaintext) continue;
      opened.push(vector.tcId);
      expect(hex(plaintext)).toBe(vector['pt']);
    }
    expect(opened).toEqual([87]);
    expect(rsa.length).toBeGreaterThan(40);
  });

  it('A header without a key of the platform is refused', async () => {
    for (const { key, jwe } of rsa) {
      const privateKey = await importJwk(key);
      expect(await openJwe(jwe, () => Promise.resolve({ privateKey }))).toBeUndefined();
    }
  });

  it.each(['"alg":"none"', '"\\u0061lg" : "none"', '"kid":"a:b"'])(
    'A header with the duplicate name %s is refused before the key look-up',
    async (twice) => {
      const asked: string[] = [];
      const open = (header: string) =>
        openJwe(`${Buffer.from(header).toString('base64url')}....`, (keyId) => {
          asked.push(keyId);
          return Promise.resolve(undefined);
        });
      await open('{"alg":"RSA-OAEP", "enc" : "A256CBC-HS512","kid":"once: \\"a\\""}');
      await open(`{${twice},"alg":"RSA-OAEP","enc":"A256CBC-HS512","kid":"twice"}`);
      expect(asked).toEqual(['once: "a"']);
    },
  );
});

describe('A compact JWE', async () => {
  const pair = await webcrypto.subtle.generateKey(
    { ...ALGORITHM, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    false,
    ['encrypt', 'decrypt'],
  );
  const right = '{"alg":"RSA-OAEP","enc":"A256CBC-HS512","kid":"k"}';
  const base64Url = (content: Uint8Array | string) => Buffer.from(content).toString('base64url');

  /** What RFC 7516 §5.1 says, by Node, with any header; the tag vouches for all of it. */
  const sealed = async (header: string | Uint8Array, key = randomBytes(64)): Promise<string[]> => {
    const wrapped = new Uint8Array(await webcrypto.subtle.encrypt(ALGORITHM, pair.publicKey, key));
    const iv = randomBytes(16);
    const cipher = createCipheriv('aes-256-cbc', key.subarray(32), iv);
    const content = Buffer.concat([cipher.update('text'), cipher.final()]);
    const aad = Buffer.from(base64Url(header));
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(aad.length) * 8n);
    const tag = createHmac('sha512', key.subarray(0, 32))
      .update(aad)
      .update(iv)
      .update(content)
      .update(length)
      .digest();
    return [header, wrapped, iv, content, tag.subarray(0, 32)].map(base64Url);
  };
  const open = (compact: string, lenient?: boolean) =>
    openJwe(
      compact,
      (kid) => Promise.resolve(String(kid) === 'k' ? { privateKey: pair.privateKey } : undefined),
      lenient,
    );

  it.each([
    ['as the platform writes it', right],
    ['in another order', '{"kid":"k","enc":"A256CBC-HS512","alg":"RSA-OAEP"}'],
    ['with spaces', '{ "alg" : "RSA-OAEP", "enc": "A256CBC-HS512",\n"kid":"k" }'],
    ['with an escaped name', '{"\\u0061lg":"RSA-OAEP","enc":"A256CBC-HS512","kid":"k"}'],
  ])('A header %s is opened', async (_what, header) => {
    const opened = await open((await sealed(header)).join('.'));
    expect(Buffer.from(opened!.plaintext).toString()).toBe('text');
    expect(opened!.key).toEqual({ privateKey: pair.privateKey });
  });

  it.each([
    ['another key encryption', right.replace('RSA-OAEP', 'RSA-OAEP-256')],
    ['another content encryption', right.replace('A256CBC', 'A128CBC')],
    ['an unknown key', right.replace('"k"', '"other"')],
    ['a key that is no text', right.replace('"k"', '["k"]')],
    ['one more property', right.replace('}', ',"zip":"DEF"}')],
    ['a property less', '{"alg":"RSA-OAEP","enc":"A256CBC-HS512"}'],
    ['a name twice', right.replace('{', '{"alg":"none",')],
    ['a name twice, with spaces', right.replace('{', '{"alg" : "none",')],
    ['a name twice, once escaped', right.replace('{', '{"\\u0061lg":"none",')],
    ['a name twice, once with a number', right.replace('{', '{"alg":1,')],
    ['a name in a name', right.replace('"k"', '{"kid":"k"}')],
    ['a list instead', '["RSA-OAEP","A256CBC-HS512","k"]'],
    ['a text instead', '"abc"'],
    ['null instead', 'null'],
    ['a number instead', '123'],
    ['no JSON', 'no JSON'],
    ['nothing', ''],
    ['no UTF-8', Uint8Array.from([...Buffer.from(right.replace('"k"}', '"')), 0xff, 0x22, 0x7d])],
    ['a mark of its byte order', `\ufeff${right}`],
  ])('A header with %s is refused', async (_what, header) => {
    expect(await open((await sealed(header)).join('.'))).toBeUndefined();
  });

  it.each([0, 1, 2, 3, 4])(
    'Without its part %i, or with that part empty or unreadable, it is refused',
    async (at) => {
      const parts = await sealed(right);
      for (const instead of [[], [''], ['no base64']]) {
        const changed = [...parts.slice(0, at), ...instead, ...parts.slice(at + 1)];
        expect(await open(changed.join('.'))).toBeUndefined();
      }
    },
  );

  it.each([1, 2, 64])(
    'A content key that begins with %i zeros opens it, also where the browser’s decryption leaves them out',
    async (zeros) => {
      const { decrypt } = webcrypto.subtle;
      vi.spyOn(webcrypto.subtle, 'decrypt').mockImplementation(async function (...args) {
        const opened = await decrypt.apply(webcrypto.subtle, args);
        // That of RSA-OAEP alone; the text is opened by the same method.
        if (args[1] !== pair.privateKey) return opened;
        const first = new Uint8Array(opened).findIndex((byte) => byte !== 0);
        return opened.slice(first < 0 ? 64 : first);
      });
      onTestFinished(() => void vi.restoreAllMocks());
      const key = Buffer.concat([Buffer.alloc(zeros), randomBytes(64)]).subarray(0, 64);
      const opened = await open((await sealed(right, key)).join('.'));
      expect(Buffer.from(opened!.plaintext).toString()).toBe('text');
    },
  );

  it.each([63, 65])('A content key of %i bytes opens nothing', async (length) => {
    const [header, , ...rest] = await sealed(right);
    const key = randomBytes(length);
    const wrapped = await webcrypto.subtle.encrypt(ALGORITHM, pair.publicKey, key);
    expect(await open([header, base64Url(new Uint8Array(wrapped)), ...rest].join('.'))).toBeUndefined();
  });

  it('A sixth part is refused', async () => {
    expect(await open([...(await sealed(right)), ''].join('.'))).toBeUndefined();
    expect(await open([...(await sealed(right)), '', 'x'].join('.'))).toBeUndefined();
  });

  it('Padding is refused unless it is asked for, and the tag is of what was sent', async () => {
    const [header = '', ...rest] = await sealed(right);
    const padded = rest.map((part) => Buffer.from(part, 'base64url').toString('base64'));
    expect(await open([header, ...padded].join('.'))).toBeUndefined();
    expect(await open([header, ...padded].join('.'), true)).toBeDefined();
    expect(await open([header, ...rest].join('.'), true)).toBeDefined();
  });
});

describe('Text', () => {
  it('A mark of its byte order is part of it, and what is no UTF-8 is none', () => {
    expect(text(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]))).toBe('\ufeffa');
    expect(text(Uint8Array.from([0x61, 0xff]))).toBeUndefined();
    expect(text(undefined)).toBeUndefined();
  });
});

describe('The lenient alphabet', () => {
  it.each([
    ['-_-_', 'fbffbf'],
    ['+/+/', 'fbffbf'],
    ['QUI=', '4142'],
    ['QUI', '4142'],
    ['QQ==', '41'],
    ['QQ', '41'],
    ['', ''],
  ])('%s is read as the bytes %s', (written, read) => {
    expect(hex(fromEitherBase64(written))).toBe(read);
  });

  it.each(['QUJD=REVG', 'QQ==QQ==', 'QQ===', '=QQ', 'QR', 'Q', 'Q Q', 'Qé'])('%s is refused', (written) => {
    expect(fromEitherBase64(written)).toBeUndefined();
  });

  it.each(['QUI=', '+/+/', 'QR', 'A', 'QU I', ' QUI', 'QUI '])(
    '%s is refused in the strict one',
    (written) => {
      expect(fromBase64Url(written)).toBeUndefined();
    },
  );
});
