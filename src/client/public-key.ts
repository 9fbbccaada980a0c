import type { PublicKey } from '../domain/public-key.js';
import type { Connection } from './connection.js';
import { object, requiredText } from './decode/wire.js';
import { request } from './request.js';

const decodePublicKey = object<PublicKey>({ keyId: requiredText, publicKey: requiredText });

/** The session's public key for `encryptedCustomerInput`. The platform may replace it during the session. */
export const getPublicKey = (connection: Connection, signal?: AbortSignal): Promise<PublicKey> =>
  request(connection, 'crypto/publickey', decodePublicKey, { signal });
