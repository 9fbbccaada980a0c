import { toBase64 } from '../crypto/base64.js';
import type { JsonObject } from '../http/json.js';

const random = (bytes: number): string => toBase64(crypto.getRandomValues(new Uint8Array(bytes)));

/** The 3-D Secure results of the card's bank: only an authenticated consumer gets a proof (`cavv`). */
export const authenticationResults = (authenticated: boolean): JsonObject => ({
  acsTransactionId: crypto.randomUUID(),
  ...(authenticated && { cavv: random(20), xid: random(20) }),
  directoryServerTransactionId: crypto.randomUUID(),
  eci: authenticated ? '5' : '7',
  threeDSecureVersion: '2.2.0',
});
