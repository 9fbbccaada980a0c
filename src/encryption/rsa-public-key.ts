import { CheckoutError } from '../domain/errors.js';
import type { Bytes } from './suite.js';

/** Big-endian, without leading zeros. */
export interface RsaPublicKey {
  readonly modulus: Bytes;
  readonly exponent: Bytes;
}

const INTEGER = 2;
const BIT_STRING = 3;
const SEQUENCE = 48;
/** AlgorithmIdentifier of RFC 3279 §2.3.1: the object identifier rsaEncryption, parameters NULL. */
const RSA_ENCRYPTION = '6,9,42,134,72,134,247,13,1,1,1,5,0';

const refuse = (): never => {
  throw new CheckoutError('crypto-key', 'The public key is not an RSA key of 2048 to 8192 bits.');
};

/** The contents of the value at the start, and what follows it. Definite, shortest lengths only: DER, not BER. */
const read = (der: Bytes, tag: number): [contents: Bytes, rest: Bytes] => {
  let start = 2;
  let length = der[1]!;
  if (length > 127) {
    start += length - 128;
    length = der.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
    if (length < 128 || !der[2]) refuse();
  }
  const end = start + length;
  return der[0] === tag && end <= der.length ? [der.subarray(start, end), der.subarray(end)] : refuse();
};

/** As `read`, where nothing may follow. */
const readOnly = (der: Bytes, tag: number): Bytes => {
  const [contents, rest] = read(der, tag);
  return rest.length ? refuse() : contents;
};

/** A positive integer in its shortest form, its sign byte dropped. */
const positive = (integer: Bytes): Bytes => {
  const [first, second] = integer;
  if (first) return first > 127 ? refuse() : integer;
  return second! > 127 ? integer.subarray(1) : refuse();
};

/**
 * Reads a SubjectPublicKeyInfo (RFC 5280 §4.1) and checks what Web Crypto does not: the size of the modulus, and an
 * odd exponent between 2^16 and 2^256 (FIPS 186-5 §A.1.1).
 * @throws CheckoutError `crypto-key`
 */
export const readRsaPublicKey = (spki: Bytes): RsaPublicKey => {
  const [algorithm, rest] = read(readOnly(spki, SEQUENCE), SEQUENCE);
  const bitString = readOnly(rest, BIT_STRING);
  const [first, last] = read(readOnly(bitString.subarray(1), SEQUENCE), INTEGER);
  const modulus = positive(first);
  const exponent = positive(readOnly(last, INTEGER));
  const bits = modulus.length * 8 + 24 - Math.clz32(modulus[0]!);
  return algorithm.join() === RSA_ENCRYPTION &&
    bitString[0] === 0 &&
    bits >= 2048 &&
    bits <= 8192 &&
    modulus.at(-1)! % 2 &&
    exponent.at(-1)! % 2 &&
    exponent.length > 2 &&
    exponent.length < 33
    ? { modulus, exponent }
    : refuse();
};
