import type { PaymentContext } from '../domain/payment-context.js';
import type { PaymentProduct } from '../domain/product.js';

/** What Apple needs to know of the merchant. */
export interface ApplePayMerchant {
  /** On Apple's sheet, as "Pay …". */
  readonly merchantName: string;
  /** ISO 3166-1 alpha-2, where the platform's own is not the one. */
  readonly acquirerCountry?: string;
}

/** What Google needs to know of the merchant. */
export interface GooglePayMerchant {
  /** Google's id of the merchant; without it, Google's test environment is used, which takes no money. */
  readonly merchantId?: string;
  /** The merchant at the platform's gateway. */
  readonly gatewayMerchantId: string;
  readonly merchantName: string;
}

/** What the page has set; a wallet without its merchant is never offered. */
export interface WalletMerchants {
  readonly applePay: ApplePayMerchant | undefined;
  readonly googlePay: GooglePayMerchant | undefined;
}

/** What a wallet asks of the checkout while its sheet is open. */
export interface WalletSteps {
  /** Apple's merchant session for this URL. */
  readonly validate: (validationUrl: string) => Promise<object>;
  /** The consumer agreed: pays with the wallet's token; gives whether the payment is on its way. */
  readonly authorized: (encryptedPaymentData: string) => Promise<boolean>;
}

/** A way to pay that lives in the browser or the device. */
export interface Wallet {
  /**
   * Whether it can work in this browser, for this merchant.
   * @throws CheckoutError `config` where the merchant's data are incomplete, `network` where its script does not load
   */
  readonly usable: () => Promise<boolean>;
  /**
   * Opens its sheet: has to be called inside a click, and is good for one payment. Settles when the sheet is gone;
   * a consumer who closes it has not failed.
   *
   * @throws CheckoutError `wallet`, or what `steps` threw
   */
  readonly pay: (context: PaymentContext, steps: WalletSteps) => Promise<void>;
  /** Its own button, where it brings one. */
  readonly button?: (onClick: () => void, root: ShadowRoot, locale: string) => HTMLElement;
}

export type MakeWallet = (product: PaymentProduct, merchants: WalletMerchants) => Wallet | undefined;
