import { createDecipheriv, createHmac, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { compactDecrypt } from 'jose';
import forge from 'node-forge';
import type { PublicKey } from '../../src/domain/public-key.js';

/** Someone else's opinion of what a compact JWE says. All fail on a wrong tag. */
export type Oracle = (jwe: string, key: KeyObject) => Promise<string>;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const binary = (text: string) => Buffer.from(text, 'base64url').toString('binary');

export const oracles = {
  jose: async (jwe, key) => {
    const { plaintext } = await compactDecrypt(jwe, key, {
      keyManagementAlgorithms: ['RSA-OAEP'],
      contentEncryptionAlgorithms: ['A256CBC-HS512'],
    });
    return strictUtf8.decode(plaintext);
  },
  'node:crypto': async (jwe, key) => {
    const [header, ...parts] = jwe.split('.') as [string, string, string, string, string];
    const [wrapped, iv, ciphertext, tag] = parts.map((part) => Buffer.from(part, 'base64url'));
    const contentKey = privateDecrypt({ key, oaepHash: 'sha1' }, wrapped!);
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(header.length * 8));
    const mac = createHmac('sha512', contentKey.subarray(0, 32));
    mac.update(header).update(iv!).update(ciphertext!).update(length);
    if (!mac.digest().subarray(0, 32).equals(tag!)) throw new Error('tag');
    const decipher = createDecipheriv('aes-256-cbc', contentKey.subarray(32), iv!);
    return strictUtf8.decode(Buffer.concat([decipher.update(ciphertext!), decipher.final()]));
  },
  'node-forge': async (jwe, key) => {
    const [header, ...parts] = jwe.split('.') as [string, string, string, string, string];
    const [wrapped, iv, ciphertext, tag] = parts.map(binary);
    const privateKey = forge.pki.privateKeyFromPem(key.export({ format: 'pem', type: 'pkcs1' }) as string);
    const contentKey = privateKey.decrypt(wrapped!, 'RSA-OAEP', { md: forge.md.sha1.create() });
    const length = forge.util.createBuffer();
    length.putInt32(0);
    length.putInt32(header.length * 8);
    const hmac = forge.hmac.create();
    hmac.start('sha512', contentKey.slice(0, 32));
    hmac.update(header + iv! + ciphertext! + length.getBytes());
    if (hmac.digest().getBytes(32) !== tag) throw new Error('tag');
    const decipher = forge.cipher.createDecipher('AES-CBC', contentKey.slice(32));
    decipher.start({ iv: iv! });
    decipher.update(forge.util.createBuffer(ciphertext!));
    if (!decipher.finish()) throw new Error('padding');
    return strictUtf8.decode(Buffer.from(decipher.output.getBytes(), 'binary'));
  },
} satisfies Record<string, Oracle>;

export interface KeyPair {
  readonly publicKey: PublicKey;
  readonly spki: Uint8Array<ArrayBuffer>;
  readonly privateKey: KeyObject;
}

export const keyPair = (modulusLength = 2048, publicExponent = 65537): KeyPair => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength, publicExponent });
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  return {
    publicKey: { keyId: 'a-key', publicKey: spki.toString('base64') },
    spki: new Uint8Array(spki),
    privateKey,
  };
};
