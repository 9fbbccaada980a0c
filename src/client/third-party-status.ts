import type { Connection } from './connection.js';
import { property, requiredText } from './decode/wire.js';
import { request } from './request.js';

const decodeStatus = property('thirdPartyStatus', requiredText);

/**
 * How far a payment by app (Bancontact 3012, WeChat Pay 863) has come: `WAITING`, `INITIALIZED`, `AUTHORIZED`,
 * `COMPLETED`, or a word of a newer platform. To be asked again and again.
 */
export const getThirdPartyStatus = (
  connection: Connection,
  paymentId: string,
  signal?: AbortSignal,
): Promise<string> =>
  request(connection, `payments/${encodeURIComponent(paymentId)}/thirdpartystatus`, decodeStatus, { signal });
