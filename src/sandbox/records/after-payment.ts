import type { JsonObject } from '../http/json.js';
import type { CaptureStatus, PayoutStatus, RefundStatus } from '../platforms/platform.js';
import type { Money } from './money.js';

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

export interface RefundRecord {
  readonly id: string;
  readonly paymentId: string;
  readonly captureId: string | undefined;
  readonly merchantId: string;
  readonly createdAt: number;
  status: RefundStatus;
  statusChangedAt: number;
  readonly money: Money;
  readonly merchantReference: string | undefined;
}

export interface PayoutRecord {
  readonly id: string;
  readonly merchantId: string;
  readonly createdAt: number;
  status: PayoutStatus;
  statusChangedAt: number;
  readonly money: Money;
  readonly merchantReference: string | undefined;
  readonly method: 'card' | 'bankTransfer';
  readonly errors: readonly JsonObject[];
}
