import type { Connection } from './connection.js';
import { object, requiredText } from './decode/wire.js';
import { request } from './request.js';

const decodeStatus = object({ thirdPartyStatus: requiredText });

/**
 * How far a payment by app (Bancontact 3012, WeChat Pay 863) has come: `WAITING`, `INITIALIZED`, `AUTHORIZED`,
 * `COMPLETED`, or a word of a newer platform. To be asked again and again.
 */
export const getThirdPartyStatus = async (
  connection: Connection,
  paymentId: string,
  signal?: AbortSignal,
): Promise<string> => {
  const path = `payments/${encodeURIComponent(paymentId)}/thirdpartystatus`;
  return (await request(connection, path, decodeStatus, { signal })).thirdPartyStatus;
};
