import type { Prepare } from './payment.js';

const { subtle } = crypto;

/** The length of the JWE's header, which is authenticated as well. */
const HEADER_LENGTH = 114;
/** The length of `payment.ts`'s request as JSON. */
const PLAINTEXT_LENGTH = 559;

/** The Web Crypto calls that every implementation needs, over as many bytes, and nothing else. */
export const prepare: Prepare = async ({ publicKey: { publicKey } }) => {
  const spki = Uint8Array.from(atob(publicKey), (char) => char.charCodeAt(0));
  const key = await subtle.importKey('spki', spki, { name: 'RSA-OAEP', hash: 'SHA-1' }, false, ['encrypt']);
  const plaintext = new Uint8Array(PLAINTEXT_LENGTH);
  const sealed = new Uint8Array(HEADER_LENGTH + 16 + (PLAINTEXT_LENGTH | 15) + 9);
  return async () => {
    const contentKey = crypto.getRandomValues(new Uint8Array(64));
    const iv = crypto.getRandomValues(new Uint8Array(16));
    const wrapping = subtle.encrypt({ name: 'RSA-OAEP' }, key, contentKey);
    const [encrypting, signing] = [
      subtle.importKey('raw', contentKey.subarray(32), 'AES-CBC', false, ['encrypt']),
      subtle.importKey('raw', contentKey.subarray(0, 32), { name: 'HMAC', hash: 'SHA-512' }, false, ['sign']),
    ];
    const ciphertext = subtle.encrypt({ name: 'AES-CBC', iv }, await encrypting, plaintext);
    const tag = ciphertext.then(async () => subtle.sign('HMAC', await signing, sealed));
    return Promise.all([wrapping, ciphertext, tag]);
  };
};
