import { fromBase64Url, fromEitherBase64 } from './base64.js';

/*
 * Decrypts what the consumer's browser encrypted: RFC 7516 compact serialisation with RSA-OAEP (SHA-1) and
 * A256CBC-HS512. Independent of the library's own encryption, so that each verifies the other. Every failure
 * gives `undefined`, without a hint at its cause.
 */
type Bytes = Uint8Array<ArrayBuffer>;

const join = (...parts: readonly Uint8Array[]): Bytes => {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.byteLength;
  }
  return bytes;
};

const hmac = async (hash: string, key: Bytes, data: Bytes): Promise<Bytes> => {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, data));
};

/** Compares in constant time: both values are hashed under a random key first. */
const same = async (a: Bytes, b: Bytes): Promise<boolean> => {
  const key = crypto.getRandomValues(new Uint8Array(32));
  const [left, right] = await Promise.all([hmac('SHA-256', key, a), hmac('SHA-256', key, b)]);
  return left.every((byte, at) => byte === right[at]);
};

/** RSAES-OAEP with SHA-1, MGF1 with SHA-1 and no label. */
export const decryptOaep = async (privateKey: CryptoKey, wrapped: Bytes): Promise<Bytes | undefined> => {
  try {
    return new Uint8Array(await crypto.subtle.decrypt('RSA-OAEP', privateKey, wrapped));
  } catch {
    return undefined;
  }
};

/**
 * Decrypts the content key. A failure, or a key of the wrong length, gives a random key instead (RFC 7516
 * §11.5). The Web Crypto of WebKitGTK leaves out the zeros that a key begins with, as one in 256 does: with them, a
 * shorter key has its length again, and the tag shows whether it was one.
 */
const unwrapKey = async (privateKey: CryptoKey, wrapped: Bytes): Promise<Bytes> => {
  const random = crypto.getRandomValues(new Uint8Array(64));
  const key = await decryptOaep(privateKey, wrapped);
  return key && key.byteLength <= 64 ? join(new Uint8Array(64 - key.byteLength), key) : random;
};

/** AES_256_CBC_HMAC_SHA_512 (RFC 7518 §5.2): the tag is checked before anything is decrypted. */
export const openContent = async (
  cek: Bytes,
  iv: Bytes,
  aad: Bytes,
  ciphertext: Bytes,
  tag: Bytes,
): Promise<Bytes | undefined> => {
  if (cek.byteLength !== 64 || iv.byteLength !== 16 || tag.byteLength !== 32) return undefined;
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(aad.byteLength) * 8n);
  const mac = await hmac('SHA-512', cek.slice(0, 32), join(aad, iv, ciphertext, length));
  if (!(await same(mac.slice(0, 32), tag))) return undefined;
  try {
    const key = await crypto.subtle.importKey('raw', cek.slice(32), 'AES-CBC', false, ['decrypt']);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key, ciphertext));
  } catch {
    return undefined;
  }
};

/** Decodes strict UTF-8; `undefined` if the bytes are invalid. */
export const text = (bytes: Bytes | undefined): string | undefined => {
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The number of property names in the JSON, duplicates included: each is a string before a colon. */
const countNames = (json: string): number =>
  [...json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon).length;

/** The key id of a header with exactly the platform's properties, in any order; any other header is refused. */
const keyIdOf = (header: string | undefined): string | undefined => {
  try {
    const { alg, enc, kid } = JSON.parse(header ?? '') as Record<string, unknown>;
    // These three alone. RFC 7516 §4: names are unique; `JSON.parse` would take the last of two.
    if (countNames(header ?? '') !== 3) return undefined;
    return alg === 'RSA-OAEP' && enc === 'A256CBC-HS512' && typeof kid === 'string' ? kid : undefined;
  } catch {
    return undefined;
  }
};

export interface Opened<K> {
  readonly key: K;
  readonly plaintext: Bytes;
}

type Decode = (part: string) => Bytes | undefined;

/** Decrypts the five parts with a private key. The header is only authenticated, not interpreted. */
export const openParts = async (
  parts: readonly string[],
  privateKey: CryptoKey,
  decode: Decode = fromBase64Url,
): Promise<Bytes | undefined> => {
  const [header = '', ...rest] = parts;
  const [wrapped, iv, ciphertext, tag] = rest.map(decode);
  if (rest.length !== 4 || !wrapped || !iv || !ciphertext || !tag) return undefined;
  const aad = new TextEncoder().encode(header);
  return openContent(await unwrapKey(privateKey, wrapped), iv, aad, ciphertext, tag);
};

/**
 * @param findKey returns the private key of a key id, with its other data
 * @param lenient also accepts padded standard base64
 * @returns the plaintext and the key that decrypted it, or `undefined`
 */
export const openJwe = async <K extends { readonly privateKey: CryptoKey }>(
  compact: string,
  findKey: (keyId: string) => Promise<K | undefined>,
  lenient = false,
): Promise<Opened<K> | undefined> => {
  const decode = lenient ? fromEitherBase64 : fromBase64Url;
  const parts = compact.split('.', 6);
  const keyId = keyIdOf(text(decode(parts[0] ?? '')));
  const key = keyId === undefined ? undefined : await findKey(keyId);
  const plaintext = key && (await openParts(parts, key.privateKey, decode));
  return plaintext === undefined ? undefined : { key: key as K, plaintext };
};
