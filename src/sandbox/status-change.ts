import type { JsonObject } from './http/json.js';

export type ChangedObject = 'payment' | 'capture' | 'refund' | 'payout' | 'token' | 'dispute' | 'mandate';

/** A new status of a resource, for webhooks and the console. */
export interface StatusChange {
  readonly merchantId: string;
  readonly object: ChangedObject;
  /** `payment.pending_approval` */
  readonly type: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The complete resource as in the answer to its `GET`. */
  readonly resource: JsonObject;
}
