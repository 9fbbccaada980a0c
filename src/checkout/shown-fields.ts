import type { PaymentProductField } from '../domain/field.js';
import { visibleFields } from '../domain/form.js';
import type { PaymentOption } from './payment-options.js';
import type { OptionForm } from './state.js';

/** The order of a card's fields, whatever its brand: a late answer moves none that is on screen. */
const cardOrder = ['cardNumber', 'expiryDate', 'cvv', 'cardholderName'];

const rank = ({ id }: PaymentProductField): number => {
  const index = cardOrder.indexOf(id);
  return index < 0 ? cardOrder.length : index;
};

/** Whether a usual field stays on screen, although what is known of the card does not ask for it. */
const staysOnScreen = ({ brand, form }: OptionForm, id: string): boolean =>
  brand.status !== 'known' ||
  !!form.values.get(id)?.trim() ||
  form.fields.some((field) => field.id === id && field.display);

/**
 * The fields to render for an option, in order; each by its id, which is its own for as long as the option is chosen.
 *
 * A group of cards shows what its usual products ask for from the start, and what was typed into such a field stays,
 * so that the answer about a card's brand moves nothing that is on screen. What the known brand does not have is
 * optional and never sent.
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
