import { CheckoutError } from '../domain/errors.js';
import type { PublicKey } from '../domain/public-key.js';
import { loadModule } from '../loading/load-module.js';
import { fromBase64 } from './encoding.js';
import { protectedHeader, type Header } from './compact-jwe.js';
import { refuseKey } from './refuse-key.js';
import type { Bytes, Engine, Suite } from './suite.js';
import { webCrypto } from './web-crypto.js';

/** A session's key, checked and imported ahead of the payment. */
export interface PreparedKey {
  readonly keyId: string;
  readonly engine: Engine;
  readonly suite: Suite;
  readonly header: Header;
}

const decode = (text: string): Bytes => {
  try {
    return fromBase64(text);
  } catch {
    return refuseKey();
  }
};

/** Web Crypto, or else node-forge: a page served over plain http has no `crypto.subtle`. */
const openSuite = async (spki: Bytes): Promise<Suite> => {
  if (globalThis.crypto?.subtle) return webCrypto(spki).catch(refuseKey);
  const { openNodeForge } = await loadModule(() => import('./node-forge.js'), 'openNodeForge').catch(() => {
    throw new CheckoutError('crypto-unavailable', 'No Web Crypto: serve the page over https.');
  });
  return openNodeForge(spki);
};

/**
 * Checks and imports the session's public key.
 * @throws CheckoutError `crypto-key` if it is not an acceptable RSA key; `crypto-unavailable` if neither Web
 * Crypto nor the fallback is available
 */
export const prepareKey = async ({ keyId, publicKey }: PublicKey): Promise<PreparedKey> => {
  const suite = await openSuite(decode(publicKey));
  return { keyId, engine: suite.engine, suite, header: protectedHeader(keyId) };
};
