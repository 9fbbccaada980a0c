import type { Connection } from './connection.js';
import { query } from './context.js';
import { property, requiredInteger } from './decode/wire.js';
import { request } from './request.js';

const decodeConversion = property('convertedAmount', requiredInteger);

/**
 * Converts an amount by the platform's rate of the day; GlobalCollect only.
 * @param amount integer with two implied decimals, like the result, whatever the currencies
 * @param source,target ISO 4217
 */
export const convertAmount = (
  connection: Connection,
  amount: number,
  source: string,
  target: string,
  signal?: AbortSignal,
): Promise<number> =>
  request(connection, `services/convert/amount${query({ source, target, amount })}`, decodeConversion, {
    signal,
  });
