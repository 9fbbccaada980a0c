import type { PaymentProductField } from '../domain/field.js';
import type { PaymentEnding } from '../domain/outcome.js';
import type { MerchantAction } from '../domain/payment-answer.js';
import type { SavingEnding } from '../domain/purpose.js';
import type { CheckoutError } from '../domain/errors.js';
import type { Form } from '../domain/form.js';
import type { Issue } from '../domain/validators/index.js';
import type { Rules } from './issues.js';
import type { PaymentOption } from './payment-options.js';
import type { CardBrand, Notice } from './state.js';

/** What the consumer does to the chosen option's form. Ignored while a payment is running. */
export type FormAction =
  /** A value was entered: raw, unmasked. */
  | { readonly type: 'enter'; readonly field: string; readonly value: string; readonly rules: Rules }
  /** The consumer left a field. */
  | { readonly type: 'leave'; readonly field: string }
  | { readonly type: 'remember'; readonly tokenize: boolean }
  /** The consumer chose one brand of a co-branded card. */
  | { readonly type: 'choose-brand'; readonly paymentProductId: number }
  /** The consumer chose an instalment plan; without a key, the whole amount is paid at once. */
  | { readonly type: 'choose-plan'; readonly planKey: string | undefined }
  /** The consumer types a card although the product prefers a code to scan. */
  | { readonly type: 'force-basic-flow'; readonly fields: readonly PaymentProductField[] }
  /** A customer look-up by these values has begun, or has ended: then `form` has the values that it found. */
  | { readonly type: 'look-up-customer'; readonly by: string; readonly form?: Form };

/** An answer for an option's form, whatever is on screen in the meantime; `key` is the option's. */
export type ArrivalAction =
  | {
      readonly type: 'open-form';
      readonly option: PaymentOption;
      readonly fields: readonly PaymentProductField[];
    }
  | {
      readonly type: 'show-card';
      readonly option: PaymentOption;
      /** The digits that were looked up; an answer about another number is dropped. */
      readonly iin: string | undefined;
      readonly brand: CardBrand;
      /** The option's own fields, shown while the card is unknown. */
      readonly fields: readonly PaymentProductField[];
    };

/** What happens to the checkout as a whole. */
export type FlowAction =
  | { readonly type: 'load-list' }
  | {
      readonly type: 'show-list';
      readonly options: readonly PaymentOption[];
      readonly preselect: string | undefined;
      /** A payment was sent and its outcome is unknown: the notice about it stays. */
      readonly unsure: boolean;
    }
  | { readonly type: 'choose-option'; readonly key: string }
  /** Shows the options that a long list hides at first. */
  | { readonly type: 'unfold' }
  /** Removes a stored account from this and all later lists, together with the values typed for it. */
  | { readonly type: 'forget-account'; readonly key: string }
  | { readonly type: 'clear-security-codes' }
  /** Of every form, what was typed; the forms stay. */
  | { readonly type: 'forget-typed' }
  /** Shows every issue of the form, as an attempt to pay would. */
  | { readonly type: 'show-all-issues' }
  | { readonly type: 'pay'; readonly step: 'encrypting' | 'merchant' }
  /** An attempt ended without a payment: the form is ready again. */
  | { readonly type: 'stop-paying' }
  /** The payment needs an action first: by the consumer, by the page, or elsewhere. */
  | { readonly type: 'start-action'; readonly action: MerchantAction; readonly paymentId: string | undefined }
  /** A payment has ended, or an account is stored, and the outcome is shown. */
  | {
      readonly type: 'end';
      readonly ending: PaymentEnding | SavingEnding;
      readonly paymentId: string | undefined;
    }
  /** The server's verdicts about fields, which end an attempt. Every value but the security codes is kept. */
  | {
      readonly type: 'refuse';
      readonly verdicts: ReadonlyMap<string, Issue>;
      readonly notice?: Notice | undefined;
    }
  /** An error: shown above the form, or in its place where there is no form. */
  | { readonly type: 'fail'; readonly error: CheckoutError; readonly unsure: boolean }
  /** Clears all typed values and starts over with the same session. */
  | { readonly type: 'reset' }
  /** Clears everything: the element was removed from the page. */
  | { readonly type: 'wipe' };

/** Everything that changes the state; nothing else does. */
export type Action = FormAction | ArrivalAction | FlowAction;
