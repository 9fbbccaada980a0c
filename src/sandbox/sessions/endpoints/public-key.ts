import { publicKeyOf } from '../keys.js';
import { ok } from '../../http/answer.js';
import { clientEndpoint } from '../../client-api/endpoint.js';

export const getPublicKey = clientEndpoint('GET', '/crypto/publickey', async ({ world, session }) => {
  const { id, publicKey } = await publicKeyOf(world, session);
  return ok({ keyId: id, publicKey });
});
