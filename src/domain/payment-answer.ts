/** What the Server API's *create payment* told the merchant, in this library's words. */
export interface PaymentAnswer {
  /** `undefined` where no payment came to be (a refused request). */
  readonly paymentId: string | undefined;
  readonly status: string | undefined;
  readonly statusCategory: string | undefined;
  /** `cardPaymentMethodSpecificOutput.fraudResults.fraudServiceResult` is `denied`: it was refused for its risk. */
  readonly isDenied: boolean;
  readonly merchantAction: MerchantAction | undefined;
  /** The error envelope's entries; empty where all went well. */
  readonly errors: readonly PaymentError[];
  readonly errorId: string | undefined;
}

export interface PaymentError {
  readonly code: string;
  /** The last segment of the path at fault: a field's id where it is one. */
  readonly field: string | undefined;
}

/** What the merchant's page must do next, as the platform said. */
export interface MerchantAction {
  /** `REDIRECT`, `SHOW_FORM`, `SHOW_INSTRUCTIONS`, `SHOW_TRANSACTION_RESULTS`, `CALL_THIRD_PARTY`, … */
  readonly actionType: string;
  /** As received: check it before going there. */
  readonly redirectUrl: string | undefined;
  readonly showData: readonly { readonly key: string; readonly value: string }[];
  /** All of it in the platform's own spelling, for a page that performs it itself. */
  readonly json: unknown;
}

/** A `merchantAction` as the Server API writes it, and as its SDKs type it. */
export interface MerchantActionJson {
  readonly actionType?: string | null;
  readonly redirectData?: { readonly redirectURL?: string | null; readonly RETURNMAC?: string | null } | null;
  readonly showData?: readonly { readonly key?: string | null; readonly value?: string | null }[] | null;
  readonly formFields?: readonly object[] | null;
  readonly renderingData?: string | null;
  readonly thirdPartyData?: object | null;
}
