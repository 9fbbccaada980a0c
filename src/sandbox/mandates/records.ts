import type { JsonObject } from '../http/json.js';

export type MandateStatus =
  'ACTIVE' | 'EXPIRED' | 'CREATED' | 'REVOKED' | 'WAITING_FOR_REFERENCE' | 'BLOCKED' | 'USED';

export interface MandateRecord {
  /** The unique mandate reference. */
  readonly id: string;
  readonly merchantId: string;
  readonly createdAt: number;
  status: MandateStatus;
  statusChangedAt: number;
  readonly alias: string | undefined;
  /** As the merchant sent it, the IBAN obfuscated. */
  readonly customer: JsonObject;
  readonly customerReference: string;
  readonly recurrenceType: string;
}

export interface HostedMandateRecord {
  readonly id: string;
  readonly merchantId: string;
  readonly createdAt: number;
  status: 'IN_PROGRESS' | 'MANDATE_CREATED' | 'FAILED' | 'CANCELLED_BY_CONSUMER';
  readonly returnMac: string;
  readonly returnUrl: string | undefined;
  readonly locale: string | undefined;
  readonly showResultPage: boolean;
  /** The mandate's data before the consumer completes it, with the account number masked. */
  readonly draft: JsonObject;
  mandateId: string | undefined;
}
