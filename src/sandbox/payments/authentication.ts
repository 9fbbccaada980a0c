import { stamp } from '../clock.js';
import { toBase64 } from '../crypto/base64.js';
import type { JsonObject } from '../http/json.js';
import type { PaymentRecord } from '../records/types.js';

const random = (bytes: number): string => toBase64(crypto.getRandomValues(new Uint8Array(bytes)));

/**
 * The results of 3-D Secure for a consumer who was challenged; only a successful authentication has a proof (`cavv`).
 *
 * @param at when it ended, in milliseconds since the epoch
 */
export const authenticationResults = (
  { money, requestedAuthentication }: Pick<PaymentRecord, 'money' | 'requestedAuthentication'>,
  authenticated: boolean,
  at: number,
): JsonObject => {
  const acsTransactionId = crypto.randomUUID();
  return {
    acsTransactionId,
    authenticationAmount: { ...money },
    ...(authenticated && { cavv: random(20), xid: random(20) }),
    directoryServerTransactionId: crypto.randomUUID(),
    eci: authenticated ? '5' : '7',
    threeDSecureData: { acsTransactionId, method: 'challenged', utcTimestamp: stamp(at).slice(0, 12) },
    threeDSecureVersion: '2.2.0',
    threeDServerTransactionId: crypto.randomUUID(),
    ...requestedAuthentication,
  };
};
