import type { JsonObject } from '../http/json.js';

export interface TokenAttribute {
  readonly key: string;
  /** Obfuscated where it is a number of a card or an account. */
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
  /** Hash of the account number, to find out whether it is stored already. */
  fingerprint: string | undefined;
  /** How payments with this token end: that of the test card it came from. */
  outcome: string;
  readonly originalPaymentId: string | undefined;
  /** The rest of what the merchant sent: customer, mandate, … */
  details: JsonObject;
  /** Of a SEPA mandate: signed where and when. */
  mandateApproval?: JsonObject;
  deletedAt: number | undefined;
}
