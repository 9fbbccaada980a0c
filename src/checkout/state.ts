import type { CheckoutError } from '../domain/errors.js';
import type { Form } from '../domain/form.js';
import type { Ending } from '../domain/outcome.js';
import type { MerchantAction, PaymentAnswer } from '../domain/payment-answer.js';
import type { PaymentProduct } from '../domain/product.js';
import type { Issue } from '../domain/validators/index.js';
import type { Catalogue } from './catalogue.js';
import type { PaymentReady } from './ports.js';
import type { Row } from './rows.js';

/** What is known of the card being typed. */
export type Brand =
  | { readonly at: 'none'; readonly iin?: undefined; readonly choices?: undefined }
  | { readonly at: 'failed'; readonly iin: string | undefined; readonly choices?: undefined }
  | { readonly at: 'unknown'; readonly iin: string; readonly choices?: undefined }
  | {
      readonly at: 'refused';
      readonly iin: string;
      readonly label: string | undefined;
      readonly choices?: undefined;
    }
  /** `choices`: the card's brands that are allowed here, one at least. */
  | { readonly at: 'known'; readonly iin: string; readonly choices: readonly PaymentProduct[] };

/** A choice that brings what it takes to make sure of it: most checkouts never offer one. See `installments.ts`. */
export interface ChosenPlan {
  readonly key: string;
  /** The plan as it is offered now; fails where it is offered no more. */
  readonly confirm: (catalogue: Catalogue, sheet: Sheet) => Promise<Pick<PaymentReady, 'installments'>>;
}

/** One row's form. `product` is what will be paid with: for a group, once the card number tells; a card's number may tell another. */
export interface Sheet {
  readonly form: Form;
  readonly product: PaymentProduct | undefined;
  readonly brand: Brand;
  /** A card is typed where the product would have a code scanned. */
  readonly forceBasicFlow?: boolean | undefined;
  /** The consumer asked to be remembered. */
  readonly tokenize: boolean;
  /** What the consumer was looked up by, and whether that filled anything in; see `look-up-customer.ts`. */
  readonly lookUp?: { readonly by: string; readonly helped: boolean };
  /** The chosen instalment plan; without one, all is paid at once. */
  readonly plan?: ChosenPlan | undefined;
}

/** What is on screen while the consumer chooses and types; it outlives failed requests and renewed sessions. */
export interface Desk {
  readonly rows: readonly Row[];
  readonly chosen: string | undefined;
  /** By row; kept while the consumer looks at another row. */
  readonly sheets: ReadonlyMap<string, Sheet>;
  /** Counts the attempts that were held back by issues, so that a view can move the focus once for each. */
  readonly refusals: number;
}

/** A word to the consumer above the pay button. */
export type Notice =
  /** `code`: the platform's, or how the payment ended. */
  | { readonly kind: 'declined'; readonly code: string }
  /** `unsure`: a payment was sent, and nobody knows how it ended. */
  | { readonly kind: 'error'; readonly error: CheckoutError; readonly unsure?: string | undefined }
  | { readonly kind: 'session-expired' | 'row-gone' };

export type PaymentResult = Pick<PaymentAnswer, 'status' | 'statusCategory' | 'paymentId'>;

/** What the merchant's answer means. `result` is what the page is told. */
export type Conclusion = { readonly result: PaymentResult } & (
  | { readonly at: 'done'; readonly outcome: Ending }
  | { readonly at: 'acting'; readonly action: MerchantAction }
  | {
      readonly at: 'refused';
      readonly verdicts: ReadonlyMap<string, Issue>;
      readonly notice: Notice | undefined;
      /** What is to be mended before the next attempt. */
      readonly error?: CheckoutError;
    }
);

/** The checkout's one state; mixtures that make no sense cannot be written down. */
export type CheckoutState =
  | { readonly at: 'idle' }
  | { readonly at: 'loading' }
  | { readonly at: 'ready'; readonly desk: Desk; readonly notice?: Notice | undefined }
  | { readonly at: 'paying'; readonly desk: Desk; readonly step: 'encrypting' | 'merchant' }
  | {
      readonly at: 'acting';
      readonly desk: Desk | undefined;
      readonly action: MerchantAction;
      readonly paymentId: string | undefined;
    }
  | { readonly at: 'done'; readonly outcome: Ending; readonly paymentId: string | undefined }
  | { readonly at: 'failed'; readonly error: CheckoutError };

export type CheckoutStateName = CheckoutState['at'];
