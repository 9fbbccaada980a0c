import { html } from 'lit';
import type { RenderContext } from './context.js';

/** A form of the size to come. */
export const formSkeleton = html`<div class="form skeleton" aria-hidden="true">
  <i></i><i class="half"></i><i class="half"></i>
</div>`;

/** Rows of the size to come, so that nothing moves when they do. */
export const skeletonView = ({ messages }: RenderContext) =>
  html`<div part="skeleton" aria-busy="true">
    <span class="visually-hidden">${messages.loading}</span>
    <fieldset part="list" class="skeleton" aria-hidden="true">
      <div class="row"><i></i></div>
      ${formSkeleton}
      <div class="row"><i></i></div>
      <div class="row"><i></i></div>
    </fieldset>
  </div>`;
