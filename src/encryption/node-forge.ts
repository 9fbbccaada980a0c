import forge from 'node-forge/lib/forge.js';
import 'node-forge/lib/aes.js';
import 'node-forge/lib/hmac.js';
import 'node-forge/lib/pkcs1.js';
import 'node-forge/lib/sha512.js';
import { hex } from './encoding.js';
import { type RsaPublicKey, readRsaPublicKey } from './rsa-public-key.js';
import { random, type Bytes, type Suite } from './suite.js';

console.warn(
  'connect-checkout: no Web Crypto on this page (serve it over https); node-forge encrypts instead.',
);

const binary = (data: Bytes): string => [...data].map((byte) => String.fromCharCode(byte)).join('');

const bytes = (text: string): ArrayBuffer => Uint8Array.from(text, (char) => char.charCodeAt(0)).buffer;

/** Square-and-multiply over the bits of the exponent, which is public. */
const modPow = (base: bigint, exponent: bigint, modulus: bigint): bigint => {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (bit === '1') result = (result * base) % modulus;
  }
  return result;
};

/**
 * The fallback in plain JavaScript for pages without Web Crypto. Its random numbers also come from the
 * platform.
 */
export const nodeForge = ({ modulus, exponent }: RsaPublicKey): Suite => {
  const bits = modulus.toString(2).length;
  return {
    engine: 'node-forge',
    random,
    wrapKey: async (contentKey) => {
      const encoded = forge.pkcs1.encode_rsa_oaep({ n: { bitLength: () => bits } }, binary(contentKey), {
        seed: binary(random(20)),
        md: forge.md.sha1.create(),
      });
      const wrapped = modPow(BigInt(`0x${forge.util.bytesToHex(encoded)}`), exponent, modulus);
      return bytes(forge.util.hexToBytes(wrapped.toString(16).padStart(Math.ceil(bits / 8) * 2, '0')));
    },
    encrypt: (key) => async (iv, plaintext) => {
      const cipher = forge.cipher.createCipher('AES-CBC', binary(key));
      cipher.start({ iv: binary(iv) });
      cipher.update(forge.util.createBuffer(binary(plaintext)));
      cipher.finish();
      return bytes(cipher.output.getBytes());
    },
    mac: (key) => async (data) => {
      const hmac = forge.hmac.create();
      hmac.start('sha512', binary(key));
      hmac.update(binary(data));
      return bytes(hmac.digest().getBytes());
    },
  };
};

/** @throws CheckoutError `crypto-key` */
export const openNodeForge = (spki: Bytes): Suite => nodeForge(readRsaPublicKey(hex(spki)));
