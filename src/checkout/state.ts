import type { CheckoutError } from '../domain/errors.js';
import type { Form } from '../domain/form.js';
import type { PaymentEnding } from '../domain/outcome.js';
import type { MerchantAction, PaymentAnswer } from '../domain/payment-answer.js';
import type { PaymentProduct } from '../domain/product.js';
import type { SavingEnding } from '../domain/purpose.js';
import type { PaymentOption } from './payment-options.js';

/** What the platform says of a card, and nothing of its number. */
export interface CardFacts {
  /** ISO 3166-1 alpha-2 of the country that it was issued in. */
  readonly country: string | undefined;
  readonly issuer: string | undefined;
  /** `CONSUMER`, `COMMERCIAL`, `VIRTUAL`, `ALL` or `OTHER`. */
  readonly type: string | undefined;
}

/** What is known of the typed card; `iin` has the digits that were looked up. */
export type CardBrand =
  | { readonly status: 'none'; readonly iin?: undefined; readonly choices?: undefined }
  | { readonly status: 'failed'; readonly iin: string | undefined; readonly choices?: undefined }
  | { readonly status: 'unknown'; readonly iin: string; readonly choices?: undefined }
  | {
      readonly status: 'refused';
      readonly iin: string;
      readonly label: string | undefined;
      readonly choices?: undefined;
    }
  /** `choices`: the card's brands that are accepted here, at least one. */
  | {
      readonly status: 'known';
      readonly iin: string;
      readonly choices: readonly PaymentProduct[];
      readonly facts: CardFacts;
    };

/**
 * The form of one payment option. `product` is the one that will be paid with: for a group it follows from the
 * card number, and a number may belong to another product than the option's own.
 */
export interface OptionForm {
  readonly form: Form;
  readonly product: PaymentProduct | undefined;
  readonly brand: CardBrand;
  /** A card is typed although the product prefers a code to scan. */
  readonly forceBasicFlow: boolean;
  /** The consumer asked to store the account. */
  readonly tokenize: boolean;
  /** The values of the customer look-up, and whether it filled anything in; see `customer-look-up.ts`. */
  readonly lookUp: { readonly by: string; readonly helped: boolean } | undefined;
  /**
   * Key of the chosen instalment plan, see `installments.ts`; without one, the whole amount is paid at once.
   */
  readonly planKey: string | undefined;
}

/** What is on screen while the consumer chooses and types. It survives failed requests and renewed sessions. */
export interface ChoosingState {
  readonly options: readonly PaymentOption[];
  /** Key of the chosen option. */
  readonly chosen: string | undefined;
  /** By the option's key; kept while the consumer looks at another option. */
  readonly forms: ReadonlyMap<string, OptionForm>;
  /** The number of attempts that issues held back: a view moves the focus once for each. */
  readonly refusals: number;
  /** Whether the consumer has asked for the options that a long list hides at first. */
  readonly isUnfolded: boolean;
}

/** A sentence above the pay button. */
export type Notice =
  /** `code`: the platform's error code, or the payment's ending. */
  | { readonly kind: 'declined'; readonly code: string }
  /** `unsure`: a payment was sent whose outcome is unknown. */
  | { readonly kind: 'error'; readonly error: CheckoutError; readonly unsure: boolean }
  /** `left`: the consumer came back from a bank before the payment was settled. */
  | { readonly kind: 'session-expired' | 'option-gone' | 'left' };

/** What the page learns about a payment. */
export type PaymentResult = Pick<PaymentAnswer, 'status' | 'statusCategory' | 'paymentId' | 'amountOfMoney'>;

/** The checkout's state: plain data, in which invalid combinations cannot be expressed. */
export type CheckoutState =
  /** `notice`: shown above the next list. */
  | { readonly status: 'idle' | 'loading'; readonly notice?: Notice | undefined }
  | { readonly status: 'ready'; readonly choosing: ChoosingState; readonly notice?: Notice | undefined }
  | { readonly status: 'paying'; readonly choosing: ChoosingState; readonly step: 'encrypting' | 'merchant' }
  | {
      readonly status: 'acting';
      readonly choosing: ChoosingState | undefined;
      readonly action: MerchantAction;
      readonly paymentId: string | undefined;
    }
  | {
      readonly status: 'done';
      readonly ending: PaymentEnding | SavingEnding;
      readonly paymentId: string | undefined;
    }
  | { readonly status: 'failed'; readonly error: CheckoutError };

/** While something remains to be done before the payment can end. */
export type ActingState = CheckoutState & { readonly status: 'acting' };

export type CheckoutStateName = CheckoutState['status'];

/** The list and forms on screen, in any status that has them. */
export const choosingOf = (state: CheckoutState): ChoosingState | undefined =>
  'choosing' in state ? state.choosing : undefined;

/** Whether a payment is running, so that its values must not change. */
export const isBusy = ({ status }: CheckoutState): boolean => status === 'paying' || status === 'acting';
