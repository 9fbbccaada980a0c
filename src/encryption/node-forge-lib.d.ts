// The parts of node-forge that the fallback engine uses. Strings are binary: one character per byte.
declare module 'node-forge/lib/forge.js' {
  interface Buffer {
    getBytes(): string;
  }
  interface Digest {
    digest(): Buffer;
  }
  const forge: {
    cipher: {
      createCipher(
        algorithm: 'AES-CBC',
        key: string,
      ): { start(o: { iv: string }): void; update(data: Buffer): void; finish(): boolean; output: Buffer };
    };
    hmac: {
      create(): Digest & { start(algorithm: 'sha512', key: string): void; update(data: string): void };
    };
    md: { sha1: { create(): Digest } };
    pkcs1: {
      encode_rsa_oaep(
        key: { n: { bitLength(): number } },
        message: string,
        options: { seed: string; md: Digest },
      ): string;
    };
    util: {
      createBuffer(bytes: string): Buffer;
      bytesToHex(bytes: string): string;
      hexToBytes(hex: string): string;
    };
  };
  export default forge;
}
declare module 'node-forge/lib/aes.js';
declare module 'node-forge/lib/hmac.js';
declare module 'node-forge/lib/pkcs1.js';
declare module 'node-forge/lib/sha512.js';
