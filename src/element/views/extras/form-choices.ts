import { nothing } from 'lit/html.js';
import type { OptionForm } from '../../../checkout/state.js';
import type { View } from '../view.js';
import { brandChoice } from './brand.js';

/** Below the fields: what follows from what was typed into them. */
export const formChoices = (view: View, optionForm: OptionForm) => [
  optionForm.brand.choices?.[1] ? brandChoice(view, optionForm) : nothing,
  (view.host.installments && view.part('installments')?.planChoice(view, optionForm)) || nothing,
  (optionForm.form.fields.some(({ usedForLookup }) => usedForLookup) &&
    view.part('lookUp')?.lookUpView(view, optionForm)) ||
    nothing,
];
