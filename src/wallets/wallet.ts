import type { PaymentContext } from '../domain/payment-context.js';
import type { PaymentProduct } from '../domain/product.js';

/** The merchant's data for Apple Pay. */
export interface ApplePayMerchant {
  /** On Apple's sheet, as "Pay …". */
  readonly merchantName: string;
  /** ISO 3166-1 alpha-2, if it differs from the platform's. */
  readonly acquirerCountry?: string;
  /** Offers it in browsers without Apple Pay as well, by Apple's own script: the consumer scans a code with an iPhone. */
  readonly anyBrowser?: boolean;
}

/** The merchant's data for Google Pay. */
export interface GooglePayMerchant {
  /** Google's id of the merchant; without it, Google's test environment is used, which takes no money. */
  readonly merchantId?: string;
  /** The merchant at the platform's gateway. */
  readonly gatewayMerchantId: string;
  readonly merchantName: string;
}

/** What the page has set; a wallet without its merchant is not offered. */
export interface WalletMerchants {
  readonly applePay: ApplePayMerchant | undefined;
  readonly googlePay: GooglePayMerchant | undefined;
}

/** What a wallet needs of the checkout while its sheet is open. */
export interface WalletSteps {
  /** Apple's merchant session for this URL. */
  readonly validate: (validationUrl: string) => Promise<object>;
  /** The consumer agreed: pays with the wallet's token; resolves to whether the payment was accepted. */
  readonly authorized: (encryptedPaymentData: string) => Promise<boolean>;
}

/** A wallet in the browser or the device. */
export interface Wallet {
  /**
   * Whether it is available in this browser, for this merchant.
   * @throws CheckoutError `config` if the merchant's data is incomplete, `network` if its script fails to load
   */
  readonly usable: () => Promise<boolean>;
  /** Gets ready what its sheet will need, once it is chosen; the sheet opens without as well. */
  readonly prepare?: (context: PaymentContext) => void;
  /**
   * Opens its sheet, for one payment; must be called inside a click. Settles when the sheet is closed; closing
   * it is not an error.
   *
   * @throws CheckoutError `wallet`, or an error of `steps`
   */
  readonly pay: (context: PaymentContext, steps: WalletSteps) => Promise<void>;
  /** Its own button, where it brings one. */
  readonly button?: (onClick: () => void, root: ShadowRoot, locale: string) => HTMLElement;
}

export type MakeWallet = (product: PaymentProduct, merchants: WalletMerchants) => Wallet | undefined;
