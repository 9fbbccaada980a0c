import { refuseKey } from './refuse-key.js';

export interface RsaPublicKey {
  readonly modulus: bigint;
  readonly exponent: bigint;
}

/**
 * A SubjectPublicKeyInfo (RFC 5280 §4.1) of rsaEncryption with NULL parameters (RFC 3279 §2.3.1) in DER, up to
 * its integers. For keys of 2048 bits and more, all these lengths take two bytes.
 */
const SPKI = /^3082(.{4})300d06092a864886f70d01010105000382(.{4})003082(.{4})0282(.{4})(.+)$/;

/** A positive odd integer in its shortest form. */
const ODD = /^(00[89a-f]|0[1-9a-f]|[1-7]).*[13579bdf]$/;

/**
 * Reads and checks a key for the engine without a reader of its own: exact DER, the size of the modulus, and an
 * odd exponent between 2^16 and 2^256 (FIPS 186-5 §A.1.1).
 * @param spki in hexadecimal
 * @throws CheckoutError `crypto-key`
 */
export const readRsaPublicKey = (spki: string): RsaPublicKey => {
  const [, outer, bits, inner, size, integers = ''] = SPKI.exec(spki) ?? [];
  const modulusEnd = parseInt(size!, 16) * 2;
  const first = integers.slice(0, modulusEnd);
  const [, length, second = ''] = /^02(..)(.+)$/.exec(integers.slice(modulusEnd)) ?? [];
  const lengths = [outer, bits, inner, length].map((text) => parseInt(text!, 16) * 2).join();
  const { length: total } = spki;
  if (
    !ODD.test(first) ||
    !ODD.test(second) ||
    lengths !== [total - 8, total - 46, total - 56, second.length].join()
  ) {
    return refuseKey();
  }
  const modulus = BigInt(`0x${first}`);
  const exponent = BigInt(`0x${second}`);
  const modulusBits = modulus.toString(2).length;
  return modulusBits < 2048 || modulusBits > 8192 || exponent < 65537n || exponent >= 1n << 256n
    ? refuseKey()
    : { modulus, exponent };
};
