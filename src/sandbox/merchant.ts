import type { PlatformId } from './platforms/platform.js';

export interface Merchant {
  /** Digits; path segment of every Server API call. */
  readonly id: string;
  readonly platform: PlatformId;
  /** What consumers see on the sandbox's pages; default: the id. */
  readonly name?: string;
}

export interface ApiKey {
  readonly id: string;
  readonly secret: string;
  /** The merchants this key may act for; default: all. */
  readonly merchants?: readonly string[];
}
