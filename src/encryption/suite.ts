export type Bytes = Uint8Array<ArrayBuffer>;

/** Web Crypto on pages that are secure contexts; node-forge elsewhere. */
export type Engine = 'web-crypto' | 'node-forge';

/**
 * The operations of RSA-OAEP with A256CBC-HS512, bound to one public key. Those with a key take it first, so
 * that it is imported while the data is prepared.
 */
export interface Suite {
  readonly engine: Engine;
  random(length: number): Bytes;
  /** RSAES-OAEP with SHA-1 and MGF1-SHA-1, empty label: what JOSE calls `RSA-OAEP`. */
  wrapKey(contentKey: Bytes): Promise<ArrayBuffer>;
  /** AES-256-CBC with PKCS #7 padding. */
  encrypt(key: Bytes): (iv: Bytes, plaintext: Bytes) => Promise<ArrayBuffer>;
  /** HMAC-SHA-512, not truncated. */
  mac(key: Bytes): (data: Bytes) => Promise<ArrayBuffer>;
}

/** Random bytes from the platform's generator, which insecure pages have too. */
export const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
