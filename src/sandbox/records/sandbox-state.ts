import type { Merchant } from '../merchant.js';

/**
 * All that a sandbox remembers, as JSON data. It holds the private keys of sessions, which open what browsers sealed for
 * them (a sandbox takes test cards only), and no number of a card or an account, nor a security code.
 */
export interface SandboxState {
  readonly version: 1;
  readonly merchants: readonly Merchant[];
  /** How far the clock is ahead of real time, in milliseconds. */
  readonly ahead: number;
  readonly fingerprintSecret: string;
  /** Entries of every map, in the order in which they came. */
  readonly records: Readonly<Record<string, unknown>>;
}
