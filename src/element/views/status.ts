import { html, nothing } from 'lit';
import { chosenForm } from '../../checkout/option-form.js';
import { choosingOf, isBusy } from '../../checkout/state.js';
import type { RenderContext } from './context.js';
import { region } from './region.js';

/** What is going on while the consumer waits. */
export const progressText = ({ checkout, messages, element }: RenderContext): string | undefined => {
  const { state } = checkout;
  if (!isBusy(state)) return undefined;
  if (element.hostedUrl) return messages.hosted.going;
  return state.status === 'paying' ? messages.paying : messages.redirecting;
};

/** Whether the consumer waits for nothing, but has something to do that is said elsewhere. */
const hasToAct = ({ checkout: { state } }: RenderContext): boolean =>
  state.status === 'acting' && !state.action.redirectUrl;

const newsText = ({ checkout: { state }, messages, features }: RenderContext): string | undefined => {
  const choosing = choosingOf(state);
  const { brand, product } = (choosing && chosenForm(choosing)) ?? {};
  return (
    features.first('status') ?? (brand?.choices && product ? messages.brandFound(product.label) : undefined)
  );
};

const statusLines = (context: RenderContext) =>
  html`<div class="visually-hidden" role="status">
      ${(!hasToAct(context) && progressText(context)) || nothing}
    </div>
    <div class="visually-hidden" role="status" tabindex="-1">${newsText(context) ?? nothing}</div>`;

/**
 * Progress and results for screen readers. Results have a region of their own, so that they are not repeated
 * when an attempt to pay ends.
 */
export const statusView = (context: RenderContext) => region(statusLines, [context]);
