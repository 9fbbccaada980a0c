import { fromBase64, toBase64 } from './base64.js';

const ALGORITHM = { name: 'RSA-OAEP', hash: 'SHA-1' };

/** A key pair as it is stored: both keys as DER in base64, ready for JSON. */
export interface KeyPair {
  /** SubjectPublicKeyInfo, as the Client API hands it out. */
  readonly publicKey: string;
  /** PKCS #8. */
  readonly privateKey: string;
}

/** RSA with 2048 bits, as the platform's keys. */
export const generateKeyPair = async (): Promise<KeyPair> => {
  const pair = await crypto.subtle.generateKey(
    { ...ALGORITHM, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['encrypt', 'decrypt'],
  );
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.exportKey('spki', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return { publicKey: toBase64(new Uint8Array(publicKey)), privateKey: toBase64(new Uint8Array(privateKey)) };
};

export const importPrivateKey = (privateKey: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', fromBase64(privateKey) ?? new Uint8Array(), ALGORITHM, false, ['decrypt']);

/** Creates key pairs in the background, one at a time, since each takes a tenth of a second. */
export const keyPairSupply = (ahead = 1): { take(): Promise<KeyPair>; prepare(): void } => {
  const spare: KeyPair[] = [];
  let making = false;
  const prepare = () => {
    if (making || spare.length >= ahead) return;
    making = true;
    void generateKeyPair()
      .then((pair) => {
        spare.push(pair);
        making = false;
        prepare();
      })
      // The call that needs the key then creates it, and reports the error.
      .catch(() => (making = false));
  };
  return {
    prepare,
    async take() {
      const pair = spare.shift() ?? (await generateKeyPair());
      prepare();
      return pair;
    },
  };
};
