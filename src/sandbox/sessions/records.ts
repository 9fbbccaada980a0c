import type { Answer } from '../http/answer.js';

export interface ProductFilters {
  readonly products: readonly number[];
  readonly groups: readonly string[];
}

export interface SessionRecord {
  readonly id: string;
  readonly customerId: string;
  readonly merchantId: string;
  readonly createdAt: number;
  /** Pulled forward by the control port to end a session early. */
  expiresAt: number;
  readonly restrictTo: ProductFilters | undefined;
  readonly exclude: ProductFilters | undefined;
  /** Token ids; the position is the account on file's id. */
  readonly tokens: readonly string[];
  /** The public key handed out at present; absent until it is first asked for. */
  keyId: string | undefined;
}

export interface KeyRecord {
  readonly id: string;
  readonly sessionId: string;
  readonly publicKey: string;
  readonly privateKey: string;
  /** A rotated key opens payloads until then. */
  retiresAt: number | undefined;
}

export interface ReplayRecord {
  readonly at: number;
  /** Absent while the first request is being worked on. */
  answer: Answer | undefined;
}
