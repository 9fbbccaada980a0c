/** The part of Apple's API for pages that is used here. */
export interface ApplePaySession {
  begin(): void;
  abort(): void;
  completeMerchantValidation(merchantSession: object): void;
  completePayment(result: { status: number }): void;
  onvalidatemerchant: ((event: { readonly validationURL: string }) => void) | null;
  onpaymentauthorized:
    ((event: { readonly payment: { readonly token: { readonly paymentData: object } } }) => void) | null;
  oncancel: (() => void) | null;
}

export interface ApplePayRequest {
  readonly countryCode: string;
  readonly currencyCode: string;
  readonly merchantCapabilities: readonly string[];
  readonly supportedNetworks: readonly string[];
  readonly total: { readonly label: string; readonly amount: string; readonly type: 'final' };
}

export interface ApplePaySessionClass {
  new (version: number, request: ApplePayRequest): ApplePaySession;
  readonly STATUS_SUCCESS: number;
  readonly STATUS_FAILURE: number;
  supportsVersion(version: number): boolean;
  canMakePayments(): boolean;
}

/** Apple's class, where the browser has it. */
export const applePayHere = (): ApplePaySessionClass | undefined =>
  (globalThis as { ApplePaySession?: ApplePaySessionClass }).ApplePaySession;
