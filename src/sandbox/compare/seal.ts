import { fromBase64, toBase64 } from '../crypto/base64.js';

type Bytes = Uint8Array<ArrayBuffer>;

const encode = (text: string): Bytes => new TextEncoder().encode(text);
const join = (...parts: readonly Bytes[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => {
    whole.set(part, at);
    return at + part.length;
  }, 0);
  return whole;
};

/** How the parts of a compact JWE are written: as the standard says, or in padded standard base64. */
export type Spelling = 'base64url' | 'padded';

const spellings: Readonly<Record<Spelling, (bytes: Bytes) => string>> = {
  base64url: (bytes) => toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/==?$/, ''),
  padded: toBase64,
};

/** Seals as a browser does: RSA-OAEP and A256CBC-HS512, as a compact JWE. */
export const seal = async (
  { keyId, publicKey }: { readonly keyId: string; readonly publicKey: string },
  payload: object,
  spelling: Spelling = 'base64url',
): Promise<string> => {
  const write = spellings[spelling];
  const algorithm = { name: 'RSA-OAEP', hash: 'SHA-1' };
  const spki = fromBase64(publicKey);
  if (!spki) throw new TypeError('The public key is not base64.');
  const rsa = await crypto.subtle.importKey('spki', spki, algorithm, false, ['encrypt']);
  const cek = crypto.getRandomValues(new Uint8Array(64));
  const iv = crypto.getRandomValues(new Uint8Array(16));
  const aes = await crypto.subtle.importKey('raw', cek.slice(32), 'AES-CBC', false, ['encrypt']);
  const hash = { name: 'HMAC', hash: 'SHA-512' };
  const hmac = await crypto.subtle.importKey('raw', cek.slice(0, 32), hash, false, ['sign']);
  const header = write(encode(JSON.stringify({ alg: 'RSA-OAEP', enc: 'A256CBC-HS512', kid: keyId })));
  const text = encode(JSON.stringify(payload));
  const ciphertext = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, aes, text));
  const bits = new Uint8Array(8);
  new DataView(bits.buffer).setUint32(4, header.length * 8);
  const signed = await crypto.subtle.sign('HMAC', hmac, join(encode(header), iv, ciphertext, bits));
  const key = new Uint8Array(await crypto.subtle.encrypt(algorithm, rsa, cek));
  return [header, write(key), write(iv), write(ciphertext), write(new Uint8Array(signed).slice(0, 32))].join(
    '.',
  );
};
