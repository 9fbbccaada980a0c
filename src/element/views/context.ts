import type { PaymentOption } from '../../checkout/payment-options.js';
import type { CheckoutState, ChoosingState, OptionForm } from '../../checkout/state.js';
import type { FieldDisplay, PaymentProductField } from '../../domain/field.js';
import type { PaymentProduct } from '../../domain/product.js';
import type { FeatureHost } from '../feature-host.js';

/** What a field's control needs to be connected with its label, its help and its error. */
export interface ControlBindings {
  readonly id: string;
  readonly value: string;
  readonly required: boolean;
  readonly invalid: boolean;
  readonly describedBy: unknown;
}

/** The places that views leave to features; each gives nothing where no feature has anything to add. */
export interface Extensions {
  /** In place of a list of the platform's values. */
  control(field: PaymentProductField, display: FieldDisplay, bindings: ControlBindings): unknown;
  /** Below the fields of the chosen form: what follows from what was typed into them. */
  belowFields(optionForm: OptionForm): unknown;
  /** In place of the pay button. */
  payButton(product: PaymentProduct): unknown;
  /** Below the pay button: what is there where the page has agreed to it. */
  belowPayButton(choosing: ChoosingState, optionForm: OptionForm): unknown;
  /** What remains to be done once the payment exists. */
  action(state: CheckoutState & { readonly status: 'acting' }): unknown;
  /** What happened, for those who do not see it. */
  status(): string | undefined;
}

/** What views ask of features. */
export interface Features extends Extensions {
  /** It was wanted, and its file could not be had. */
  isMissing(name: 'actions' | 'choices'): boolean;
  /** Asks again for what could not be had. */
  retry(): void;
}

/** What every view works with. */
export interface RenderContext extends FeatureHost {
  readonly features: Features;
  /** Chooses a row by a click on its control; gives whether the page agrees. */
  readonly choose: (option: PaymentOption, click: Event) => boolean;
  readonly retry: () => void;
  /** Performs an action again that could not be begun. */
  readonly retryAction: () => void;
  /** A session that has ended is being replaced: nothing is to be said of it yet. */
  readonly isRenewing: boolean;
  /** Id of the field whose help is open. */
  readonly openHelp: string;
  readonly toggleHelp: (id: string) => void;
}
