/*
 * The sandbox's records as plain JSON data: no functions, no Web Crypto keys, and never a card number, a
 * security code or an account number. Times are milliseconds since the epoch; amounts are integers with two
 * implied decimals.
 */
export type * from './money.js';
export type * from '../sessions/records.js';
export type * from '../tokens/records.js';
export type * from '../payments/records.js';
export type * from '../captures/records.js';
export type * from '../refunds/records.js';
export type * from '../payouts/records.js';
export type * from '../mandates/records.js';
export type * from '../hosted-checkouts/records.js';
export type * from '../disputes/records.js';
export type * from '../webhooks/records.js';
