import { after } from './harness.js';

/** What a wallet was asked, and what the consumer does at its sheet. */
export interface ApplePaySheet {
  readonly version: number;
  readonly request: Record<string, unknown>;
  readonly validated: readonly object[];
  readonly statuses: readonly number[];
  readonly aborted: boolean;
  cancel(): void;
  authorize(paymentData: object): void;
}

type Handler = ((event: object) => void) | null;

/**
 * Apple's session as its documentation has it: begun once and inside a click, it asks for a merchant session, lets the
 * consumer agree or cancel, and is told how the payment went.
 * @param later the browser has none until Apple's script has run, as `arrive` does
 */
export const standInForApplePay = ({
  able = true,
  later = false,
}: { able?: boolean; later?: boolean } = {}) => {
  const sheets: ApplePaySheet[] = [];
  class ApplePaySession {
    static readonly STATUS_SUCCESS = 0;
    static readonly STATUS_FAILURE = 1;
    static supportsVersion = (version: number) => version <= 14;
    static canMakePayments = () => able;
    onvalidatemerchant: Handler = null;
    onpaymentauthorized: Handler = null;
    oncancel: Handler = null;
    readonly validated: object[] = [];
    readonly statuses: number[] = [];
    aborted = false;
    #begun = false;

    constructor(
      readonly version: number,
      readonly request: Record<string, unknown>,
    ) {
      if (!inClick()) throw new DOMException('Must be created in a click.', 'InvalidAccessError');
    }
    begin() {
      if (this.#begun) throw new DOMException('Once only.', 'InvalidAccessError');
      this.#begun = true;
      sheets.push(this);
      const validationURL = 'https://apple-pay-gateway.apple.com/paymentservices/startSession';
      queueMicrotask(() => this.onvalidatemerchant?.({ validationURL }));
    }
    abort() {
      this.aborted = true;
    }
    completeMerchantValidation(session: object) {
      this.validated.push(session);
    }
    completePayment({ status }: { status: number }) {
      this.statuses.push(status);
    }
    cancel() {
      this.oncancel?.({});
    }
    authorize(paymentData: object) {
      this.onpaymentauthorized?.({ payment: { token: { paymentData } } });
    }
  }
  const arrive = () => void Object.assign(window, { ApplePaySession });
  if (!later) arrive();
  after(() => Reflect.deleteProperty(window, 'ApplePaySession'));
  return Object.assign(sheets, { arrive });
};

let clicking = false;
addEventListener(
  'click',
  () => {
    clicking = true;
    // Between the listeners of a real click there is time for microtasks already.
    setTimeout(() => (clicking = false));
  },
  true,
);

/** Whether this runs inside a click, before anything was waited for. */
const inClick = () => clicking;

export interface GooglePaySheet {
  readonly request: Record<string, unknown>;
  authorize(token: string): void;
  fail(statusCode: string): void;
}

/** Google's client as its documentation has it. */
export const googleApi = ({ able = true }: { able?: boolean } = {}) => {
  const sheets: GooglePaySheet[] = [];
  const prefetched: Record<string, unknown>[] = [];
  const environments: string[] = [];
  const asked: object[] = [];
  class PaymentsClient {
    constructor({ environment }: { environment: string }) {
      environments.push(environment);
    }
    isReadyToPay(request: object) {
      asked.push(request);
      return Promise.resolve({ result: able });
    }
    prefetchPaymentData(request: Record<string, unknown>) {
      prefetched.push(request);
    }
    loadPaymentData(request: Record<string, unknown>) {
      if (!inClick()) throw new Error('Must be called in a click.');
      return new Promise((resolve, reject) => {
        sheets.push({
          request,
          authorize: (token) => resolve({ paymentMethodData: { tokenizationData: { token } } }),
          // As Google's client does.
          fail: (statusCode) => reject({ statusCode }),
        });
      });
    }
    createButton({ onClick, buttonLocale }: { onClick: () => void; buttonLocale: string }) {
      const button = document.createElement('button');
      button.type = 'button';
      button.lang = buttonLocale;
      button.ariaLabel = 'Google Pay';
      button.addEventListener('click', onClick);
      return button;
    }
  }
  const google = { payments: { api: { PaymentsClient } } };
  return { google, sheets, environments, asked, prefetched };
};

/** Google's API, there already. */
export const standInForGooglePay = (options: { able?: boolean } = {}) => {
  const api = googleApi(options);
  Object.assign(window, { google: api.google });
  after(() => Reflect.deleteProperty(window, 'google'));
  return api;
};

/** Scripts that a page adds to its head are kept from loading; what becomes of each is for the test to say. */
export const interceptScripts = () => {
  const scripts: HTMLScriptElement[] = [];
  const { head } = document;
  const append = head.append.bind(head);
  head.append = (...nodes) => {
    for (const node of nodes)
      if (node instanceof HTMLScriptElement) scripts.push(node);
      else append(node);
  };
  after(() => Reflect.deleteProperty(head, 'append'));
  return scripts;
};
