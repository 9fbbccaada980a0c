import type { JsonObject } from '../http/json.js';

export interface TokenAttribute {
  readonly key: string;
  /** Masked if it is a card or account number. */
  readonly value: string;
  readonly status: 'READ_ONLY' | 'CAN_WRITE' | 'MUST_WRITE';
}

export interface TokenRecord {
  readonly id: string;
  readonly merchantId: string;
  readonly paymentProductId: number;
  readonly createdAt: number;
  attributes: readonly TokenAttribute[];
  readonly labelTemplate: readonly { readonly attributeKey: string; readonly mask?: string }[];
  /** A hash of the account number, to recognise an account that is stored already. */
  fingerprint: string | undefined;
  /** The outcome of payments with this token: that of its test card. */
  outcome: string;
  readonly originalPaymentId: string | undefined;
  /** The rest of what the merchant sent: customer, mandate, … */
  details: JsonObject;
  /** Of a SEPA mandate: signed where and when. */
  mandateApproval?: JsonObject;
  deletedAt: number | undefined;
}
