import type { PublicKey } from '../domain/public-key.js';
import type { Connection } from './connection.js';
import { object, requiredText } from './decode/wire.js';
import { request } from './request.js';

/** The session's key for `encryptedCustomerInput`; it may be replaced within the session. */
export const getPublicKey = async (connection: Connection, signal?: AbortSignal): Promise<PublicKey> => {
  const answer = object(await request(connection, 'crypto/publickey', { signal }), '$');
  return {
    keyId: requiredText(answer.keyId, 'keyId'),
    publicKey: requiredText(answer.publicKey, 'publicKey'),
  };
};
