/*
 * What the sandbox remembers, as plain JSON data: no functions, no keys of Web Crypto, and never a card number, a
 * security code or an account number. Times are milliseconds since the epoch; amounts integers with two decimals.
 */
export type * from './money.js';
export type * from './session.js';
export type * from './token.js';
export type * from './payment.js';
export type * from './after-payment.js';
export type * from './mandate.js';
export type * from './hosted-checkout.js';
export type * from './dispute.js';
export type * from './delivery.js';
