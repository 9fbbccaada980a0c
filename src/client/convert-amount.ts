import type { Connection } from './connection.js';
import { query } from './context.js';
import { object, requiredInteger } from './decode/wire.js';
import { request } from './request.js';

const decodeConversion = object({ convertedAmount: requiredInteger });

/**
 * An amount in another currency, by the platform's rate of the day; GlobalCollect only.
 * @param amount integer with two implied decimals, as the result is, whatever the currencies
 * @param source,target ISO 4217
 */
export const convertAmount = async (
  connection: Connection,
  amount: number,
  source: string,
  target: string,
  signal?: AbortSignal,
): Promise<number> => {
  const path = `services/convert/amount${query({ source, target, amount })}`;
  return (await request(connection, path, decodeConversion, { signal })).convertedAmount;
};
