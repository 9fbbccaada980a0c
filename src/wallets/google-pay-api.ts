/** The part of Google's API for pages that is used here. */
export interface PaymentsClient {
  isReadyToPay(request: object): Promise<{ readonly result: boolean }>;
  /** Fetches what the sheet of a like request will need. */
  prefetchPaymentData?(request: object): void;
  /** Rejects with a `statusCode`, which is `CANCELED` where the consumer closed the sheet. */
  loadPaymentData(request: object): Promise<{
    readonly paymentMethodData: { readonly tokenizationData: { readonly token: string } };
  }>;
  createButton(options: {
    readonly onClick: () => void;
    readonly buttonRootNode: ShadowRoot;
    readonly buttonSizeMode: 'fill';
    readonly buttonType: 'pay';
    readonly buttonLocale: string;
  }): HTMLElement;
}

export interface GooglePayApi {
  readonly PaymentsClient: new (options: { readonly environment: 'TEST' | 'PRODUCTION' }) => PaymentsClient;
}

/** Google's API, once its script has run. */
export const googlePayHere = (): GooglePayApi | undefined =>
  (globalThis as { google?: { payments?: { api?: GooglePayApi } } }).google?.payments?.api;
