import { html } from 'lit';
import type { RenderContext } from './context.js';

/** The pay button to come. */
export const endSkeleton = html`<div class="end skeleton" aria-hidden="true"><i></i></div>`;

/** A card's form in a list, of the size to come, so that nothing moves when it does. */
export const skeletonView = ({ messages }: RenderContext) =>
  html`<div part="skeleton" aria-busy="true">
    <span class="visually-hidden">${messages.loading}</span>
    <fieldset part="list" class="skeleton" aria-hidden="true">
      <div class="row"><i></i></div>
      <div class="form"><i></i><i class="half"></i><i class="half"></i><i></i><i class="box"></i></div>
      ${endSkeleton}
      <div class="row"><i></i></div>
      <div class="row"><i></i></div>
    </fieldset>
  </div>`;
