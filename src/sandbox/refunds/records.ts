import type { RefundStatus } from '../platforms/platform.js';
import type { Money } from '../records/money.js';

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
