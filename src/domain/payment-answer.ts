/** An amount with two implied decimals, whatever the currency, in the Server API's spelling. */
export interface AmountOfMoney {
  readonly amount: number;
  /** ISO 4217. */
  readonly currencyCode: string;
}

/** The Server API's answer to *create payment*, in this library's terms. */
export interface PaymentAnswer {
  /** `undefined` if no payment was created (a refused request). */
  readonly paymentId: string | undefined;
  readonly status: string | undefined;
  readonly statusCategory: string | undefined;
  /** What the payment is for, as the platform has it; `undefined` if the answer does not say. */
  readonly amountOfMoney: AmountOfMoney | undefined;
  /**
   * Whether `cardPaymentMethodSpecificOutput.fraudResults.fraudServiceResult` is `denied`: refused for its
   * risk.
   */
  readonly isDenied: boolean;
  readonly merchantAction: MerchantAction | undefined;
  /** Of a hosted checkout in which no payment was made: `IN_PROGRESS`, `CANCELLED_BY_CONSUMER`… */
  readonly hostedStatus: string | undefined;
  /** The entries of the error envelope; empty for a success. */
  readonly errors: readonly PaymentError[];
  readonly errorId: string | undefined;
  /** Of *create token*: whether the account was not stored before; its token stays on the server. */
  readonly isNewToken: boolean | undefined;
}

export interface PaymentError {
  readonly code: string;
  /** The last segment of the invalid property's path, which is a field's id if it names one. */
  readonly field: string | undefined;
}

/** What the merchant's page must do next. */
export interface MerchantAction {
  /** `REDIRECT`, `SHOW_FORM`, `SHOW_INSTRUCTIONS`, `SHOW_TRANSACTION_RESULTS`, `CALL_THIRD_PARTY`, … */
  readonly actionType: string;
  /** As received: check it before following it. */
  readonly redirectUrl: string | undefined;
  /** What is to be shown, such as an IBAN or the text of a QR code; empty for other actions. */
  readonly showData: readonly { readonly key: string; readonly value: string }[];
  /** The complete action in the platform's spelling, for a page that performs it itself. */
  readonly json: unknown;
}

/** A `merchantAction` as in the Server API and its SDKs. */
export interface MerchantActionJson {
  readonly actionType?: string | null;
  readonly redirectData?: { readonly redirectURL?: string | null; readonly RETURNMAC?: string | null } | null;
  readonly showData?: readonly { readonly key?: string | null; readonly value?: string | null }[] | null;
  readonly formFields?: readonly object[] | null;
  readonly renderingData?: string | null;
  readonly thirdPartyData?: object | null;
}
