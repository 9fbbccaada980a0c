import { hex } from './encoding.js';
import { refuseKey } from './refuse-key.js';
import { random } from './suite.js';
import type { Bytes, Suite } from './suite.js';

const SHA1_OAEP = { name: 'RSA-OAEP', hash: 'SHA-1' };
const HMAC = { name: 'HMAC', hash: 'SHA-512' };

/**
 * Native and off the main thread. Keys go in and never out.
 *
 * Web Crypto would take a key of 1024 bits, or one with bytes to spare. So it is imported once to be looked at: its
 * size, an odd modulus, an odd exponent between 2^16 and 2^256 (FIPS 186-5 §A.1.1), and whether it reads the same when written again,
 * which only exact DER does.
 */
export const webCrypto = async (spki: Bytes): Promise<Suite> => {
  const { subtle } = crypto;
  const load = (extractable: boolean) => subtle.importKey('spki', spki, SHA1_OAEP, extractable, ['encrypt']);
  const probe = await load(true);
  const { modulusLength, publicExponent } = probe.algorithm as unknown as {
    modulusLength: number;
    publicExponent: Bytes;
  };
  const exponent = BigInt(`0x${hex(publicExponent)}`);
  if (
    modulusLength < 2048 ||
    modulusLength > 8192 ||
    exponent < 65537n ||
    exponent >= 1n << 256n ||
    !(exponent % 2n) ||
    // The modulus' last byte stands before the exponent's two of tag and length.
    !(spki.at(-3 - publicExponent.length)! % 2) ||
    `${new Uint8Array(await subtle.exportKey('spki', probe))}` !== `${spki}`
  )
    return refuseKey();
  const publicKey = await load(false);
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
