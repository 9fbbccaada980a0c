import { html } from 'lit';
import { enterKey } from '../enter-key.js';
import type { RenderContext } from './context.js';
import { stageView } from './stage.js';
import { statusView } from './status.js';

/**
 * Everything in the element.
 * @param language of the words on screen; settled once the list has the language to stay in
 *
 * @csspart base - the whole element
 */
export const checkoutView = (
  context: RenderContext,
  { shown, isSettled }: { readonly shown: string; readonly isSettled: boolean },
) =>
  html`<form
    part="base"
    lang=${shown}
    novalidate
    @submit=${context.submit}
    @keydown=${enterKey}
    @keypress=${enterKey}
  >
    <svg class="measure" aria-hidden="true"></svg>
    <slot name="header"></slot>
    ${statusView(context)} ${stageView(context, context.checkout.state, isSettled)}
    <slot name="footer"></slot>
    ${context.features.first('overPage', context.checkout.state)}
  </form>`;
