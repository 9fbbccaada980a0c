import { toJson } from '../domain/json.js';
import { a256cbcHs512 } from './a256cbc-hs512.js';
import { base64url, utf8 } from './encoding.js';
import type { Bytes, Suite } from './suite.js';

/** The JWE Protected Header: the same for every message under one key. */
export interface Header {
  readonly encoded: string;
  /** The encoded header's ASCII, which is what gets authenticated. */
  readonly aad: Bytes;
}

export const protectedHeader = (keyId: string): Header => {
  const encoded = base64url(utf8(toJson({ alg: 'RSA-OAEP', enc: 'A256CBC-HS512', kid: keyId })));
  return { encoded, aad: utf8(encoded) };
};

/**
 * Message encryption of RFC 7516 §5.1 in the compact serialisation.
 * @param random 80 bytes for this message only: the content encryption key and the initialisation vector;
 * overwritten
 * @param plaintext is called after everything that does not depend on it has started
 */
export const compactJwe = async (
  suite: Suite,
  header: Header,
  random: Bytes,
  plaintext: () => Bytes,
): Promise<string> => {
  const contentKey = random.subarray(0, 64);
  const iv = random.slice(64);
  const wrapping = suite.wrapKey(contentKey);
  const seal = a256cbcHs512(suite, contentKey);
  const parts = [wrapping, iv, ...seal(iv, header.aad, plaintext())].map(async (part) =>
    base64url(new Uint8Array(await part)),
  );
  const encoded = await Promise.all(parts);
  random.fill(0);
  return [header.encoded, ...encoded].join('.');
};
