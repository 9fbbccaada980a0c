import { random } from './suite.js';
import type { Bytes, Suite } from './suite.js';

const SHA1_OAEP = { name: 'RSA-OAEP', hash: 'SHA-1' };
const HMAC = { name: 'HMAC', hash: 'SHA-512' };

/** Native and off the main thread. Keys go in and never out. */
export const webCrypto = async (spki: Bytes): Promise<Suite> => {
  const { subtle } = crypto;
  const publicKey = await subtle.importKey('spki', spki, SHA1_OAEP, false, ['encrypt']);
  return {
    engine: 'web-crypto',
    random,
    wrapKey: (contentKey) => subtle.encrypt(SHA1_OAEP, publicKey, contentKey),
    encrypt: async (key, iv, plaintext) =>
      subtle.encrypt(
        { name: 'AES-CBC', iv },
        await subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt']),
        plaintext,
      ),
    mac: async (key, data) => {
      const [macKey, bytes] = await Promise.all([subtle.importKey('raw', key, HMAC, false, ['sign']), data]);
      return subtle.sign('HMAC', macKey, bytes);
    },
  };
};
