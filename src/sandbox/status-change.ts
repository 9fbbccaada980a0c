import type { JsonObject } from './http/json.js';

export type ChangedObject = 'payment' | 'capture' | 'refund' | 'payout' | 'token' | 'dispute' | 'mandate';

/** A resource has a new status: what webhooks and the console are told. */
export interface StatusChange {
  readonly merchantId: string;
  readonly object: ChangedObject;
  /** `payment.pending_approval` */
  readonly type: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The whole resource as its `GET` answers it. */
  readonly resource: JsonObject;
}
