import type { PaymentProductField } from '../domain/field.js';
import type { PaymentEnding } from '../domain/outcome.js';
import type { MerchantAction } from '../domain/payment-answer.js';
import type { CheckoutError } from '../domain/errors.js';
import type { Form } from '../domain/form.js';
import type { Issue } from '../domain/validators/index.js';
import type { Rules } from './issues.js';
import type { PaymentOption } from './payment-options.js';
import type { CardBrand, Notice } from './state.js';

/** What the consumer does to the chosen option's form; nothing comes of it while a payment is under way. */
export type FormAction =
  /** A value was entered: raw, unmasked. */
  | { readonly type: 'enter'; readonly field: string; readonly value: string; readonly rules: Rules }
  /** The consumer left a field. */
  | { readonly type: 'leave'; readonly field: string }
  | { readonly type: 'remember'; readonly tokenize: boolean }
  /** One of the brands of a card that has several. */
  | { readonly type: 'choose-brand'; readonly paymentProductId: number }
  /** An instalment plan; without a key, all is paid at once. */
  | { readonly type: 'choose-plan'; readonly planKey: string | undefined }
  /** A card is typed where the product would have a code scanned. */
  | { readonly type: 'force-basic-flow'; readonly fields: readonly PaymentProductField[] }
  /** The consumer is being looked up by these values, or was found: `form` has what was known. */
  | { readonly type: 'look-up-customer'; readonly by: string; readonly form?: Form };

/** What arrives for an option's form, whatever is on screen meanwhile; `key` is the option's. */
export type ArrivalAction =
  | {
      readonly type: 'open-form';
      readonly option: PaymentOption;
      readonly fields: readonly PaymentProductField[];
    }
  | {
      readonly type: 'show-card';
      readonly option: PaymentOption;
      /** What was asked about; the answer to another number is dropped. */
      readonly iin: string | undefined;
      readonly brand: CardBrand;
      /** The option's own, for a card that is not known. */
      readonly fields: readonly PaymentProductField[];
    };

/** What happens to the checkout as a whole. */
export type FlowAction =
  | { readonly type: 'load-list' }
  | {
      readonly type: 'show-list';
      readonly options: readonly PaymentOption[];
      readonly preselect: string | undefined;
      /** A payment was sent, and nobody knows how it ended: what was said of it stays. */
      readonly unsure: boolean;
    }
  | { readonly type: 'choose-option'; readonly key: string }
  /** Takes a stored account off the list, with what was typed for it. It is not listed again. */
  | { readonly type: 'forget-account'; readonly key: string }
  | { readonly type: 'clear-security-codes' }
  /** Shows every issue of the form, as an attempt to pay would. */
  | { readonly type: 'show-all-issues' }
  | { readonly type: 'pay'; readonly step: 'encrypting' | 'merchant' }
  /** An attempt that came to nothing: the consumer goes on. */
  | { readonly type: 'stop-paying' }
  /** Something is to be done before the end is known: by the consumer, by the page, somewhere else. */
  | { readonly type: 'start-action'; readonly action: MerchantAction; readonly paymentId: string | undefined }
  /** A payment has ended, and the consumer is told how. */
  | { readonly type: 'end'; readonly ending: PaymentEnding; readonly paymentId: string | undefined }
  /** The server's verdict at its fields, which ends an attempt: keeps everything but security codes. */
  | {
      readonly type: 'refuse';
      readonly verdicts: ReadonlyMap<string, Issue>;
      readonly notice?: Notice | undefined;
    }
  /** Said above the form where there is one, in its place where there is none. */
  | { readonly type: 'fail'; readonly error: CheckoutError; readonly unsure: boolean }
  /** Forgets what was typed, and starts over with the same session. */
  | { readonly type: 'reset' }
  /** Forgets everything: nobody is there any more. */
  | { readonly type: 'wipe' };

/** Everything that changes the state; nothing else does. */
export type Action = FormAction | ArrivalAction | FlowAction;
