import type { PaymentProductField } from '../domain/field.js';
import { visibleFields } from '../domain/form.js';
import type { PaymentOption } from './payment-options.js';
import type { OptionForm } from './state.js';

/** The order of card fields for every brand, so that a late answer moves no field on screen. */
const cardOrder = ['cardNumber', 'expiryDate', 'cvv', 'cardholderName'];

const rank = ({ id }: PaymentProductField): number => {
  const index = cardOrder.indexOf(id);
  return index < 0 ? cardOrder.length : index;
};

/** Whether a usual field stays on screen although the recognised card does not need it. */
const staysOnScreen = ({ brand, form }: OptionForm, id: string): boolean =>
  brand.status !== 'known' ||
  !!form.values.get(id)?.trim() ||
  form.fields.some((field) => field.id === id && field.display);

/**
 * The fields to render for an option, in order. A field keeps its id as long as the option is chosen.
 *
 * A group of cards shows the fields of its usual products from the start and keeps fields with typed values, so
 * that the answer about a card's brand moves nothing. Fields that the known brand lacks are optional and never
 * sent.
 */
export const shownFields = (
  option: PaymentOption | undefined,
  optionForm: OptionForm,
): readonly PaymentProductField[] => {
  const visible = visibleFields(optionForm.form);
  if (!visible.some(({ id }) => id === 'cardNumber')) return visible;
  const usual = option?.kind === 'group' ? option.usualFields : [];
  const kept = usual.filter(
    ({ id }) => !visible.some((field) => field.id === id) && staysOnScreen(optionForm, id),
  );
  return [...visible, ...kept].sort((a, b) => rank(a) - rank(b));
};
