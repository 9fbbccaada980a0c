import type { CheckoutError } from '../domain/errors.js';
import type { Form } from '../domain/form.js';
import type { PaymentEnding } from '../domain/outcome.js';
import type { MerchantAction, PaymentAnswer } from '../domain/payment-answer.js';
import type { PaymentProduct } from '../domain/product.js';
import type { PaymentOption } from './payment-options.js';

/** What is known of the card being typed; `iin` is what was asked about. */
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
  /** `choices`: the card's brands that are allowed here, one at least. */
  | { readonly status: 'known'; readonly iin: string; readonly choices: readonly PaymentProduct[] };

/**
 * The form of one way to pay. `product` is what will be paid with: for a group, once the card number tells; a card's
 * number may tell another one than the option's own.
 */
export interface OptionForm {
  readonly form: Form;
  readonly product: PaymentProduct | undefined;
  readonly brand: CardBrand;
  /** A card is typed where the product would have a code scanned. */
  readonly forceBasicFlow: boolean;
  /** The consumer asked to be remembered. */
  readonly tokenize: boolean;
  /** What the consumer was looked up by, and whether that filled anything in; see `customer-look-up.ts`. */
  readonly lookUp: { readonly by: string; readonly helped: boolean } | undefined;
  /** Key of the chosen instalment plan, see `installments.ts`; without one, all is paid at once. */
  readonly planKey: string | undefined;
}

/** What is on screen while the consumer chooses and types; it outlives failed requests and renewed sessions. */
export interface ChoosingState {
  readonly options: readonly PaymentOption[];
  /** Key of the chosen option. */
  readonly chosen: string | undefined;
  /** By the option's key; kept while the consumer looks at another one. */
  readonly forms: ReadonlyMap<string, OptionForm>;
  /** Counts the attempts that were held back by issues, so that a view can move the focus once for each. */
  readonly refusals: number;
}

/** A word to the consumer above the pay button. */
export type Notice =
  /** `code`: the platform's, or how the payment ended. */
  | { readonly kind: 'declined'; readonly code: string }
  /** `unsure`: a payment was sent, and nobody knows how it ended. */
  | { readonly kind: 'error'; readonly error: CheckoutError; readonly unsure: boolean }
  /** `left`: back from a bank, before anything was settled there. */
  | { readonly kind: 'session-expired' | 'option-gone' | 'left' };

/** What the page is told of a payment. */
export type PaymentResult = Pick<PaymentAnswer, 'status' | 'statusCategory' | 'paymentId'>;

/** The checkout's one state, plain data; mixtures that make no sense cannot be written down. */
export type CheckoutState =
  /** `notice`: waits for a list, to be said above it. */
  | { readonly status: 'idle' | 'loading'; readonly notice?: Notice | undefined }
  | { readonly status: 'ready'; readonly choosing: ChoosingState; readonly notice?: Notice | undefined }
  | { readonly status: 'paying'; readonly choosing: ChoosingState; readonly step: 'encrypting' | 'merchant' }
  | {
      readonly status: 'acting';
      readonly choosing: ChoosingState | undefined;
      readonly action: MerchantAction;
      readonly paymentId: string | undefined;
    }
  | { readonly status: 'done'; readonly ending: PaymentEnding; readonly paymentId: string | undefined }
  | { readonly status: 'failed'; readonly error: CheckoutError };

export type CheckoutStateName = CheckoutState['status'];

/** What is on screen to choose from and to type into, whatever is done with it just now. */
export const choosingOf = (state: CheckoutState): ChoosingState | undefined =>
  'choosing' in state ? state.choosing : undefined;

/** A payment is under way: nothing that it was made of may change. */
export const isBusy = ({ status }: CheckoutState): boolean => status === 'paying' || status === 'acting';
