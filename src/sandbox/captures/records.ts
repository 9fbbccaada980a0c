import type { CaptureStatus } from '../platforms/platform.js';

/** A requested part of an authorised amount; Ogone only. */
export interface CaptureRecord {
  readonly id: string;
  readonly paymentId: string;
  readonly merchantId: string;
  readonly createdAt: number;
  status: CaptureStatus;
  statusChangedAt: number;
  readonly amount: number;
  readonly isFinal: boolean;
  readonly merchantReference: string | undefined;
  /** The refunds requested so far, completed or not. */
  amountRefunded: number;
}
