import type { CaptureStatus } from '../platforms/platform.js';

/** A part of an authorised amount that was asked for; Ogone only. */
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
  /** Asked back so far, done or not. */
  amountRefunded: number;
}
