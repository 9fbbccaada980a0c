import { encryptPaymentRequest, prepareKey } from '../../../src/encryption/index.js';
import { type Prepare, device, request } from './payment.js';

/** This library, with Web Crypto. */
export const prepare: Prepare = async ({ session, publicKey }) => {
  const key = await prepareKey(publicKey);
  return () => encryptPaymentRequest(key, session.clientSessionId, request, device);
};
