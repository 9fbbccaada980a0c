import { createPrivateKey, createPublicKey, privateDecrypt } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { a256cbcHs512 } from '../../src/encryption/a256cbc-hs512.js';
import { compactJwe } from '../../src/encryption/compact-jwe.js';
import { hex } from '../../src/encryption/encoding.js';
import { nodeForge } from '../../src/encryption/node-forge.js';
import { readRsaPublicKey } from '../../src/encryption/rsa-public-key.js';
import type { Bytes, Suite } from '../../src/encryption/suite.js';
import { webCrypto } from '../../src/encryption/web-crypto.js';
import { keyPair } from './oracles.js';

interface Vectors<T> {
  readonly testGroups: readonly { readonly tests: readonly T[]; readonly private?: JsonWebKey }[];
}
const vectors = <T>(name: string) =>
  JSON.parse(
    readFileSync(new URL(`../vectors/wycheproof/${name}.json`, import.meta.url), 'utf8'),
  ) as Vectors<T>;

const aead = vectors<
  Record<'key' | 'iv' | 'aad' | 'msg' | 'ct' | 'tag' | 'result', string> & { tcId: number }
>('a256cbc_hs512_test');
const jwes = vectors<Record<'jwe' | 'pt', string> & { tcId: number }>('json_web_encryption_test');

const bytes = (text: string, encoding: BufferEncoding = 'hex'): Bytes =>
  new Uint8Array(Buffer.from(text, encoding));

const suites: Record<string, (spki: Bytes) => Promise<Suite>> = {
  'web-crypto': webCrypto,
  'node-forge': async (spki) => nodeForge(readRsaPublicKey(hex(spki))),
};

describe.each(Object.entries(suites))('A256CBC-HS512 with %s', (_, openSuite) => {
  const { spki } = keyPair();

  it('The cipher gives the result of RFC 7518 appendix B.3', async () => {
    const key = Uint8Array.from({ length: 64 }, (_, index) => index);
    const sealed = a256cbcHs512(await openSuite(spki), key)(
      bytes('1af38c2dc2b96ffdd86694092341bc04'),
      bytes('The second principle of Auguste Kerckhoffs', 'ascii'),
      bytes(
        'A cipher system must not be required to be secret, and it must be able to fall into the hands of the enemy ' +
          'without inconvenience',
        'ascii',
      ),
    );
    const [ciphertext, tag] = await Promise.all(sealed);
    expect(hex(new Uint8Array(ciphertext))).toBe(
      '4affaaadb78c31c5da4b1b590d10ffbd3dd8d5d302423526912da037ecbcc7bd' +
        '822c301dd67c373bccb584ad3e9279c2e6d12a1374b77f077553df829410446b' +
        '36ebd97066296ae6427ea75c2e0846a11a09ccf5370dc80bfecbad28c73f09b3' +
        'a3b75e662a2594410ae496b2e2e6609e31e6e02cc837f053d21f37ff4f51950b' +
        'be2638d09dd7a4930930806d0703b1f6',
    );
    expect(hex(new Uint8Array(tag))).toBe('4dd3b4c088a7f45c216839645b2012bf2e6269a8c56a816dbc1b267761955bc5');
  });

  it('The cipher agrees with every valid Wycheproof vector and with no invalid one', async () => {
    const suite = await openSuite(spki);
    const tests = aead.testGroups.flatMap((group) => group.tests);
    expect(tests).toHaveLength(94);
    for (const { tcId, key, iv, aad, msg, ct, tag, result } of tests) {
      const answer = await Promise.all(a256cbcHs512(suite, bytes(key))(bytes(iv), bytes(aad), bytes(msg)));
      const [ciphertext, mac] = answer.map((part) => hex(new Uint8Array(part)));
      const equal = ciphertext === ct && mac === tag;
      expect({ tcId, equal }).toEqual({ tcId, equal: result === 'valid' });
    }
  });

  it('The cipher reproduces the Wycheproof JWE of our algorithms from its content key and vector', async () => {
    const group = jwes.testGroups.find(({ tests }) => tests.some(({ tcId }) => tcId === 87))!;
    const { jwe, pt } = group.tests.find(({ tcId }) => tcId === 87)!;
    const [header, wrapped, iv, ciphertext, tag] = jwe.split('.') as [string, string, string, string, string];
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({
      alg: 'RSA-OAEP',
      enc: 'A256CBC-HS512',
    });
    const privateKey = createPrivateKey({ format: 'jwk', key: group.private! });
    const unwrap = (part: string) =>
      privateDecrypt({ key: privateKey, oaepHash: 'sha1' }, Buffer.from(part, 'base64url'));
    const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
    const suite = await openSuite(new Uint8Array(der));
    const random = Uint8Array.from([...unwrap(wrapped), ...bytes(iv, 'base64url')]);
    const again = await compactJwe(suite, { encoded: header, aad: bytes(header, 'ascii') }, random, () =>
      bytes(pt),
    );
    expect([...random]).toEqual(Array(80).fill(0));
    const parts = again.split('.');
    expect([parts[0], ...parts.slice(2)]).toEqual([header, iv, ciphertext, tag]);
    expect(unwrap(parts[1]!)).toEqual(unwrap(wrapped));
  });
});
