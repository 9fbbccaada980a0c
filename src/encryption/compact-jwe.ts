import { a256cbcHs512 } from './a256cbc-hs512.js';
import { base64url, utf8 } from './encoding.js';
import type { Bytes, Suite } from './suite.js';

/** The protected header, encoded: the same for every message under one key. */
export const protectedHeader = (keyId: string): string =>
  base64url(utf8(JSON.stringify({ alg: 'RSA-OAEP', enc: 'A256CBC-HS512', kid: keyId })));

/** Message encryption as RFC 7516 §5.1 has it, for the compact serialisation. */
export const compactJwe = async (suite: Suite, header: string, plaintext: Bytes): Promise<string> => {
  const contentKey = suite.random(64);
  const iv = suite.random(16);
  const [encryptedKey, [ciphertext, tag]] = await Promise.all([
    suite.wrapKey(contentKey),
    a256cbcHs512(suite, contentKey, iv, utf8(header), plaintext),
  ]);
  contentKey.fill(0);
  const parts = [encryptedKey, iv, ciphertext, tag].map((part) => base64url(new Uint8Array(part)));
  return [header, ...parts].join('.');
};
