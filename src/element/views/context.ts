import type { PaymentOption } from '../../checkout/payment-options.js';
import type { ActingState, CheckoutState, ChoosingState, OptionForm } from '../../checkout/state.js';
import type { FieldDisplay, PaymentProductField } from '../../domain/field.js';
import type { PaymentProduct } from '../../domain/product.js';
import type { FeatureHost } from '../feature-host.js';

/** What connects a field's control with its label, help and error. */
export interface ControlBindings {
  readonly id: string;
  readonly value: string;
  readonly required: boolean;
  readonly invalid: boolean;
  readonly describedBy: unknown;
}

/** The places in views where features contribute; a place is empty if no feature has anything for it. */
export interface Extensions {
  /** In place of the list of options. @param view the list of some of them */
  list(options: readonly PaymentOption[], view: (options: readonly PaymentOption[]) => unknown): unknown;
  /** In place of a list of the platform's values. */
  control(field: PaymentProductField, display: FieldDisplay, bindings: ControlBindings): unknown;
  /** Above the list of payment options. */
  aboveList(): unknown;
  /** Below the fields of the chosen form: what depends on their values. */
  belowFields(optionForm: OptionForm): unknown;
  /** In place of the pay button. */
  payButton(product: PaymentProduct): unknown;
  /** Below the pay button: what the page has consented to. */
  belowPayButton(choosing: ChoosingState, optionForm: OptionForm): unknown;
  /** The merchant action of an existing payment. */
  action(state: ActingState): unknown;
  /** The outcome of a payment. */
  outcome(state: CheckoutState & { readonly status: 'done' }): unknown;
  /** Over the whole page, whatever the checkout shows; it keeps its place in the document. */
  overPage(state: CheckoutState): unknown;
  /** An announcement for screen readers. */
  status(): string | undefined;
}

/** The features as views see them. */
export interface Features {
  /** The first contribution to a place; features are asked in the order of their table. */
  first<Place extends keyof Extensions>(
    place: Place,
    ...args: Parameters<Extensions[Place]>
  ): ReturnType<Extensions[Place]> | undefined;
  /** The contributions of all features. Each has a fixed place, so that a late one moves nothing of others. */
  all<Place extends keyof Extensions>(place: Place, ...args: Parameters<Extensions[Place]>): unknown;
  /** Whether the feature was wanted and failed to load. */
  isMissing(name: 'actions' | 'choices' | 'saving'): boolean;
  /** Loads failed features again. */
  retry(): void;
}

/** What every view works with. */
export interface RenderContext extends FeatureHost {
  readonly features: Features;
  /** Whether the words for what the checkout does are there: those for anything but paying are loaded with the feature. */
  readonly hasWords: boolean;
  /** Chooses a row by a click on its control; returns whether the page agrees. */
  readonly choose: (option: PaymentOption, click: Event) => boolean;
  /** Keeps the consumer's wish to store the account. */
  readonly remember: (event: Event) => void;
  /** Brings the rest of a long list, and the focus to the first row of it. */
  readonly unfold: (click: Event) => Promise<void>;
  readonly submit: (event: Event) => void;
  readonly retry: () => void;
  /** Whether an expired session is being replaced, so that nothing is reported yet. */
  readonly isRenewing: boolean;
  /** Id of the field whose help is open. */
  readonly openHelp: string;
  readonly toggleHelp: (id: string) => void;
}
