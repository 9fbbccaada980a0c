import type { Bytes, Suite } from './suite.js';

/** What the MAC covers: A || IV || E || AL, where AL is the bit length of A as a 64-bit big-endian integer. */
const macInput = (aad: Bytes, iv: Bytes, ciphertext: ArrayBuffer): Bytes => {
  const length = aad.length + iv.length + ciphertext.byteLength;
  const input = new Uint8Array(length + 8);
  input.set(aad);
  input.set(iv, aad.length);
  input.set(new Uint8Array(ciphertext), aad.length + iv.length);
  new DataView(input.buffer).setBigUint64(length, BigInt(aad.length) * 8n);
  return input;
};

/**
 * Authenticated encryption as RFC 7518 §5.2.2.1 has it, with the parameters of §5.2.5.
 * @param key 64 bytes: the first half authenticates, the second encrypts.
 * @returns the ciphertext, and the MAC's first 32 bytes as the tag.
 */
export const a256cbcHs512 = async (
  suite: Suite,
  key: Bytes,
  iv: Bytes,
  aad: Bytes,
  plaintext: Bytes,
): Promise<[ciphertext: ArrayBuffer, tag: ArrayBuffer]> => {
  const sealing = suite.encrypt(key.subarray(32), iv, plaintext);
  const signing = suite.mac(
    key.subarray(0, 32),
    sealing.then((ciphertext) => macInput(aad, iv, ciphertext)),
  );
  const [ciphertext, mac] = await Promise.all([sealing, signing]);
  return [ciphertext, mac.slice(0, 32)];
};
