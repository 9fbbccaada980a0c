import { html, nothing } from 'lit';
import { chosenForm } from '../../checkout/option-form.js';
import { choosingOf } from '../../checkout/state.js';
import type { RenderContext } from './context.js';
import { region } from './region.js';

const progressText = ({ checkout: { state }, messages, element }: RenderContext): string | undefined => {
  const going = element.hostedUrl ? messages.hosted.going : undefined;
  if (state.status === 'paying') return going ?? messages.paying;
  return state.status === 'acting' && state.action.redirectUrl ? (going ?? messages.redirecting) : undefined;
};

const newsText = ({ checkout: { state }, messages, features }: RenderContext): string | undefined => {
  const choosing = choosingOf(state);
  const { brand, product } = (choosing && chosenForm(choosing)) ?? {};
  return features.status() ?? (brand?.choices && product ? messages.brandFound(product.label) : undefined);
};

const statusLines = (context: RenderContext) =>
  html`<div class="visually-hidden" role="status">${progressText(context) ?? nothing}</div>
    <div class="visually-hidden" role="status" tabindex="-1">${newsText(context) ?? nothing}</div>`;

/**
 * Progress and results for screen readers. Results have a region of their own, so that they are not repeated
 * when an attempt to pay ends.
 */
export const statusView = (context: RenderContext) => region(statusLines, [context]);
