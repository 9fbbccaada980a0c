import { refuseKey } from './refuse-key.js';
import { random, type Bytes, type Suite } from './suite.js';

/** What Web Crypto reports about any RSA key. */
interface RsaKeyAlgorithm {
  readonly modulusLength: number;
  readonly publicExponent: Uint8Array;
}

// Without a prototype: Web Crypto would read a label, say, that a page has added to every object.
const SHA1_OAEP = { __proto__: null, name: 'RSA-OAEP', hash: 'SHA-1' };
const aes = (iv: Bytes) => ({ __proto__: null, name: 'AES-CBC', iv });
const HMAC = { __proto__: null, name: 'HMAC', hash: 'SHA-512' };

/** SEQUENCE { SEQUENCE { rsaEncryption, NULL }, BIT STRING (no unused bits) of SEQUENCE { INTEGER … */
const prefix =
  /^48,130,\d+,\d+,48,13,6,9,42,134,72,134,247,13,1,1,1,5,0,3,130,\d+,\d+,0,48,130,\d+,\d+,2,130,/;

/**
 * Web Crypto accepts keys of 1024 bits, and some encodings with surplus bytes. The imported key is therefore
 * compared with its input: DER (RFC 5280 §4.1, RFC 3279 §2.3.1) of an RSA key of 2048 to 8192 bits in the
 * shortest form, with an odd modulus and an odd exponent between 2^16 and 2^256 (FIPS 186-5 §A.1.1).
 */
const isExact = (spki: Bytes, { modulusLength, publicExponent: e }: RsaKeyAlgorithm): boolean => {
  const end = 33 + (modulusLength >> 3);
  return (
    modulusLength > 2047 &&
    modulusLength < 8193 &&
    e.length > 2 &&
    e.length < 33 &&
    (spki[end - 1]! & e.at(-1)! & 1) === 1 &&
    spki.length === end + 2 + e.length + (e[0]! >> 7) &&
    prefix.test(spki.join())
  );
};

/** Native and off the main thread. Imported keys cannot be exported. */
export const webCrypto = async (spki: Bytes): Promise<Suite> => {
  const { subtle } = crypto;
  const publicKey = await subtle.importKey('spki', spki, SHA1_OAEP, false, ['encrypt']);
  if (!isExact(spki, publicKey.algorithm as unknown as RsaKeyAlgorithm)) refuseKey();
  return {
    engine: 'web-crypto',
    random,
    wrapKey: (contentKey) => subtle.encrypt(SHA1_OAEP, publicKey, contentKey),
    encrypt: (key) => {
      const imported = subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt']);
      return async (iv, plaintext) => subtle.encrypt(aes(iv), await imported, plaintext);
    },
    mac: (key) => {
      const imported = subtle.importKey('raw', key, HMAC, false, ['sign']);
      return async (data) => subtle.sign('HMAC', await imported, data);
    },
  };
};
