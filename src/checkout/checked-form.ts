import type { PaymentProduct } from '../domain/product.js';
import type { Catalogue } from './catalogue.js';
import type { PaymentOption } from './payment-options.js';
import type { OptionForm } from './state.js';

/** What is paid with: an option of a list, and its form as it is filled in. */
export interface CheckedForm {
  readonly catalogue: Catalogue;
  readonly option: PaymentOption;
  readonly optionForm: OptionForm;
  /** The form's own: for a group, the card's. */
  readonly product: PaymentProduct;
}
