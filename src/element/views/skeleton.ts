import { html, nothing } from 'lit';
import type { RenderContext } from './context.js';

/** The placeholder of the pay button. */
export const endSkeleton = html`<div class="end skeleton" aria-hidden="true"><i></i></div>`;

/**
 * The placeholder of a list with a card form, in their final size, so that nothing moves when they arrive.
 *
 * @csspart skeleton - shown while loading
 */
export const skeletonView = ({ messages, hasWords }: RenderContext) =>
  html`<div part="skeleton" aria-busy="true">
    <span class="visually-hidden">${hasWords ? messages.loading : nothing}</span>
    <fieldset part="list" class="skeleton" aria-hidden="true">
      <div class="row"><i></i></div>
      <div class="form"><i></i><i class="half"></i><i class="half"></i><i></i><i class="box"></i></div>
      ${endSkeleton}
      <div class="row"><i></i></div>
      <div class="row"><i></i></div>
    </fieldset>
  </div>`;
