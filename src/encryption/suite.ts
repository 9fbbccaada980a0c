export type Bytes = Uint8Array<ArrayBuffer>;

/** Web Crypto wherever the page is a secure context; node-forge elsewhere. */
export type Engine = 'web-crypto' | 'node-forge';

/**
 * The four verbs of RSA-OAEP with A256CBC-HS512, bound to one public key. Those with a key of their own take it first,
 * so that it is made ready while the data is.
 */
export interface Suite {
  readonly engine: Engine;
  random(length: number): Bytes;
  /** RSAES-OAEP with SHA-1 and MGF1-SHA-1, empty label: what JOSE calls `RSA-OAEP`. */
  wrapKey(contentKey: Bytes): Promise<ArrayBuffer>;
  /** AES-256-CBC with PKCS #7 padding. */
  encrypt(key: Bytes): (iv: Bytes, plaintext: Bytes) => Promise<ArrayBuffer>;
  /** HMAC-SHA-512, whole. */
  mac(key: Bytes): (data: Bytes) => Promise<ArrayBuffer>;
}

/** Of the platform's generator only, which insecure pages have as well. */
export const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
