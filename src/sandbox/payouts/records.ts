import type { JsonObject } from '../http/json.js';
import type { PayoutStatus } from '../platforms/platform.js';
import type { Money } from '../records/money.js';

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
