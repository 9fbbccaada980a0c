import type { Connection } from './connection.js';
import { property, requiredText } from './decode/wire.js';
import { request } from './request.js';

const decodeStatus = property('thirdPartyStatus', requiredText);

/**
 * The progress of a payment by app (Bancontact 3012, WeChat Pay 863): `WAITING`, `INITIALIZED`, `AUTHORIZED`,
 * `COMPLETED`, or an unknown word. For polling.
 */
export const getThirdPartyStatus = (
  connection: Connection,
  paymentId: string,
  signal?: AbortSignal,
): Promise<string> =>
  request(connection, `payments/${encodeURIComponent(paymentId)}/thirdpartystatus`, decodeStatus, { signal });
