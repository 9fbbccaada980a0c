import { nothing } from 'lit/html.js';
import type { Sheet } from '../../../checkout/state.js';
import type { View } from '../view.js';
import { brandChoice } from './brand.js';

/** Below the fields: what follows from what was typed into them. */
export const formChoices = (view: View, sheet: Sheet) => [
  sheet.brand.choices?.[1] ? brandChoice(view, sheet) : nothing,
  (view.host.installments && view.part('installments')?.planChoice(view, sheet)) || nothing,
  (sheet.form.fields.some(({ usedForLookup }) => usedForLookup) &&
    view.part('lookUp')?.lookUpView(view, sheet)) ||
    nothing,
];
