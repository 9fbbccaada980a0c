import type { Merchant } from '../merchant.js';

/**
 * The complete state of a sandbox as JSON data. It contains the private keys of sessions, which decrypt
 * customer input (a sandbox accepts test cards only), and no card number, account number or security code.
 */
export interface SandboxState {
  readonly version: 1;
  readonly merchants: readonly Merchant[];
  /** How far the clock is ahead of real time, in milliseconds. */
  readonly ahead: number;
  readonly fingerprintSecret: string;
  /** The entries of every table, in order of insertion. */
  readonly records: Readonly<Record<string, unknown>>;
}
