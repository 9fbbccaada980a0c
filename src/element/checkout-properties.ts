import { LitElement } from 'lit';
import type { Session } from '../domain/session.js';
import type { Purpose } from '../domain/purpose.js';
import type { OwnMessages } from '../messages/index.js';
import type { ApplePayMerchant, GooglePayMerchant } from '../wallets/index.js';
import { asWritten, takeText } from './property-text.js';

/**
 * What a page sets, as attributes or properties.
 *
 * @attr {'light' | 'dark'} color-scheme - the page's by default
 */
export abstract class CheckoutProperties extends LitElement {
  static override readonly properties = {
    session: { type: Object, converter: asWritten },
    sessionUrl: { type: String, attribute: 'session-url' },
    paymentUrl: { type: String, attribute: 'payment-url' },
    returnUrl: { type: String, attribute: 'return-url' },
    presentation: { type: String },
    hostedUrl: { type: String, attribute: 'hosted-url' },
    amount: { type: Number, converter: asWritten },
    currency: { type: String },
    country: { type: String },
    locale: { type: String },
    recurring: { type: Boolean, converter: asWritten },
    installments: { type: Boolean, converter: asWritten },
    paymentProduct: { type: String, attribute: 'payment-product' },
    purpose: { type: String },
    ungrouped: { type: Boolean, converter: asWritten },
    order: { type: String },
    disabled: { type: Boolean, converter: asWritten },
    hidePayButton: { type: Boolean, attribute: 'hide-pay-button', converter: asWritten },
    privacyPolicy: { type: Boolean, attribute: 'privacy-policy', converter: asWritten },
    allowRemoval: { type: Boolean, attribute: 'allow-removal', converter: asWritten },
    allowFingerprint: { type: Boolean, attribute: 'allow-fingerprint', converter: asWritten },
    name: { type: String },
    applePay: { attribute: false },
    googlePay: { attribute: false },
    express: { type: Boolean, converter: asWritten },
    messages: { attribute: false },
    prefill: { attribute: false },
  } as const;

  static {
    takeText(this.prototype, this.properties);
  }

  /** What the Server API's *create session* returned. Equal content changes nothing; another session renews. */
  declare session: Session | undefined;
  /** The merchant's endpoint that returns a session. */
  declare sessionUrl: string | undefined;
  /** The merchant's endpoint that receives the detail of `payment-ready` if no listener answers the event. */
  declare paymentUrl: string | undefined;
  /**
   * Says that redirects return to the page with the checkout, and at which address. Where the bank sends the consumer is
   * what your server gives as `returnUrl` to the Server API: let it be the same. There (with a `RETURNMAC` in the query),
   * and after every reload, the element sends a GET to `payment-url` for the payment's status and shows it;
   * `sessionStorage` keeps the payment's id and the request's address for that. Without this property, nothing is kept.
   */
  declare returnUrl: string | undefined;
  /** Where a bank's page is shown: on a page of its own, or where that can be, in a dialog over this one. */
  declare presentation: 'page' | 'dialog' | undefined;
  /**
   * The merchant's endpoint that creates a hosted checkout for the chosen option: no field is shown here, and the consumer
   * pays on the platform's own page. Needs `payment-url` and `return-url`, and no `name`.
   */
  declare hostedUrl: string | undefined;
  /** Integer with two implied decimals whatever the currency: `298000` is ¥2,980. */
  declare amount: number | undefined;
  /** ISO 4217. */
  declare currency: string | undefined;
  /** ISO 3166-1 alpha-2. */
  declare country: string | undefined;
  /** BCP 47; `nl_NL` is accepted as well. */
  declare locale: string | undefined;
  /** Whether the payment is the first of a recurring sequence. */
  declare recurring: boolean;
  /**
   * Whether the payment can be made in instalments: lists only products that allow them, and offers a card's
   * plans once its number is known; `payment-ready` contains the chosen plan.
   */
  declare installments: boolean;
  /** The id of the product or group that is chosen at first. */
  declare paymentProduct: string | undefined;
  /** `save` stores a card or account without a payment; `manage` lists stored accounts, to add and to remove. */
  declare purpose: Purpose | undefined;
  /** Lists card products one by one instead of as a group. */
  declare ungrouped: boolean;
  /** Ids of products and groups that are listed first, in this order, with spaces in between. */
  declare order: string | undefined;
  /** Disables the element, as with any form control. */
  declare disabled: boolean;
  /** Hides the pay button, for pages with a button of their own that calls `submit()`. */
  declare hidePayButton: boolean;
  /** Shows a link to the platform's privacy policy for the chosen option, below the pay button. */
  declare privacyPolicy: boolean;
  /** The page's consent to the removal of stored accounts, which dispatches `account-remove`. */
  declare allowRemoval: boolean;
  /** The page's consent to device fingerprints: the platform's snippet may run in a sandboxed frame. */
  declare allowFingerprint: boolean;
  /** The name of the element's form value, which is the ciphertext. */
  declare name: string | undefined;
  /** The merchant's data for Apple Pay, which is not offered without it. Set it before the session. */
  declare applePay: ApplePayMerchant | undefined;
  /** The merchant's data for Google Pay, whose script is loaded only with it. */
  declare googlePay: GooglePayMerchant | undefined;
  /** Shows the buttons of available wallets above the list as well. */
  declare express: boolean;
  /** Any message of the checkout in other words, for the language of the page; one of another kind is ignored. */
  declare messages: OwnMessages | undefined;
  /** Values of fields that the shop knows, by field id, such as a name; never a number or code of a card or account. */
  declare prefill: Readonly<Record<string, string>> | undefined;
}
