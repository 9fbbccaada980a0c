import type { Money } from '../records/money.js';

export type DisputeStatus = 'CREATED' | 'SUBMITTED' | 'CANCELLED' | 'EXPIRED' | 'WON' | 'LOST';

export interface DisputeRecord {
  readonly id: string;
  readonly merchantId: string;
  readonly createdAt: number;
  readonly paymentId: string;
  readonly captureId: string | undefined;
  status: DisputeStatus;
  statusChangedAt: number;
  readonly money: Money;
  readonly contactPerson: string | undefined;
  readonly emailAddress: string | undefined;
  readonly replyTo: string | undefined;
  readonly requestMessage: string | undefined;
  readonly merchantReference: string | undefined;
  fileIds: readonly string[];
}

export interface FileRecord {
  readonly id: string;
  readonly merchantId: string;
  readonly createdAt: number;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** Base64. */
  readonly content: string;
}
