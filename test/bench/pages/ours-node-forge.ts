import { protectedHeader } from '../../../src/encryption/compact-jwe.js';
import { fromBase64 } from '../../../src/encryption/encoding.js';
import { encryptPaymentRequest } from '../../../src/encryption/index.js';
import { openNodeForge } from '../../../src/encryption/node-forge.js';
import { type Prepare, device, request } from './payment.js';

/** This library with its second engine, for pages without Web Crypto. */
export const prepare: Prepare = async ({ session, publicKey: { keyId, publicKey } }) => {
  const suite = openNodeForge(fromBase64(publicKey));
  const key = { keyId, engine: suite.engine, suite, header: protectedHeader(keyId) };
  return () => encryptPaymentRequest(key, session.clientSessionId, request, device);
};
