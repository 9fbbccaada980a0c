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
  /** The control port can set it to end a session early. */
  expiresAt: number;
  readonly restrictTo: ProductFilters | undefined;
  readonly exclude: ProductFilters | undefined;
  /** Whether a hosted checkout allows Click to Pay; default: as the merchant has it. */
  clickToPay?: boolean;
  /** Token ids; the position is the account on file's id. */
  readonly tokens: readonly string[];
  /** The current public key; absent until the first request for it. */
  keyId: string | undefined;
}

export interface KeyRecord {
  readonly id: string;
  readonly sessionId: string;
  readonly publicKey: string;
  readonly privateKey: string;
  /** Until then, a replaced key still works. */
  retiresAt: number | undefined;
}

export interface ReplayRecord {
  readonly at: number;
  /** Absent while the first request is running. */
  answer: Answer | undefined;
}
