import { nothing } from 'lit';
import { chosenForm } from '../../checkout/option-form.js';
import type { RenderContext } from './context.js';

/** What goes on, for those who do not see it. */
export const statusText = ({ checkout: { state }, messages, features }: RenderContext): unknown => {
  if (state.status === 'paying') return messages.paying;
  if (state.status === 'acting' && state.action.redirectUrl) return messages.redirecting;
  const optionForm = 'choosing' in state && state.choosing ? chosenForm(state.choosing) : undefined;
  if (optionForm?.brand.choices) return messages.brandFound(optionForm.product!.label);
  return features.status() ?? nothing;
};
