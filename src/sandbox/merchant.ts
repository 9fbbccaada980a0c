import type { PlatformId } from './platforms/platform.js';

export interface Merchant {
  /** Digits; the path segment of every Server API call. */
  readonly id: string;
  readonly platform: PlatformId;
  /** The name for consumers on the sandbox's pages; default: the id. */
  readonly name?: string;
  /** Whether it has Click to Pay: cards then say so, with what a page needs for it. Default: no. */
  readonly clickToPay?: boolean;
}

export interface ApiKey {
  readonly id: string;
  readonly secret: string;
  /** The merchants this key may act for; default: all. */
  readonly merchants?: readonly string[];
}
