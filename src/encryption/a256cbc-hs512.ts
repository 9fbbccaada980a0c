import type { Bytes, Suite } from './suite.js';

/**
 * Authenticated encryption of RFC 7518 §5.2.2.1 with the parameters of §5.2.5.
 * @param key 64 bytes: the first half authenticates, the second encrypts
 * @returns a function that gives the ciphertext and the tag, which is the MAC's first 32 bytes; the keys are
 * imported meanwhile
 */
export const a256cbcHs512 = (suite: Suite, key: Bytes) => {
  const encrypt = suite.encrypt(key.subarray(32));
  const mac = suite.mac(key.subarray(0, 32));
  return (
    iv: Bytes,
    aad: Bytes,
    plaintext: Bytes,
  ): [ciphertext: Promise<ArrayBuffer>, tag: Promise<ArrayBuffer>] => {
    const encrypting = encrypt(iv, plaintext);
    // A
    //
    // IV
    //
    // E
    //
    // AL: everything but E, padded to whole blocks, is known already. AL is A's length in bits, in 64 bits.
    const start = aad.length + iv.length;
    const input = new Uint8Array(start + (plaintext.length | 15) + 9);
    input.set(aad);
    input.set(iv, aad.length);
    new DataView(input.buffer).setUint32(input.length - 4, aad.length * 8);
    const signing = encrypting.then((ciphertext) => {
      input.set(new Uint8Array(ciphertext), start);
      return mac(input);
    });
    return [encrypting, signing.then((whole) => whole.slice(0, 32))];
  };
};
