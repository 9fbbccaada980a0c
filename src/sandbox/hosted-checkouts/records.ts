import type { JsonObject } from '../http/json.js';

export interface HostedCheckoutRecord {
  readonly id: string;
  readonly merchantId: string;
  readonly createdAt: number;
  status:
    | 'IN_PROGRESS'
    | 'PAYMENT_CREATED'
    | 'CANCELLED_BY_CONSUMER'
    | 'CLIENT_NOT_ELIGIBLE_FOR_SELECTED_PAYMENT_PRODUCT';
  readonly returnMac: string;
  readonly returnUrl: string | undefined;
  readonly locale: string | undefined;
  readonly variant: string | undefined;
  readonly showResultPage: boolean;
  readonly returnCancelState: boolean;
  readonly tokensOnly: boolean;
  readonly isRecurring: boolean;
  /** The page's own session, with its filters and tokens. */
  readonly sessionId: string;
  /** The create-payment request that its page completes. */
  readonly request: JsonObject;
  paymentId: string | undefined;
  /** The details to pay with that its page shows. */
  displayedData?: JsonObject | undefined;
  /** Set when the merchant deletes it, or when it expires. */
  deletedAt: number | undefined;
}
