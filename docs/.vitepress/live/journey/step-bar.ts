import { type TemplateResult, html, nothing } from 'lit';
import { hintOf } from './rail-view.js';
import type { Rail } from './rail.js';

/**
 * The step of a journey at the lower edge of a narrow screen, where the rail is far above the checkout. Style sheets show
 * either this or the same words in the rail.
 */
export const stepBar = (rail: Rail): TemplateResult | typeof nothing => {
  const { journey, act, step, isOver } = rail;
  if (!journey) return nothing;
  const { steps } = journey;
  return html`<section class="step-bar" aria-label="Step">
    <p>
      ${
        isOver
          ? html`<b>${journey.title}</b>`
          : html`<span class="count">${step + 1} of ${steps.length}</span> <b>${steps[step]!.say}</b>`
      }
    </p>
    <p role="status">${hintOf(rail)}</p>
    <p class="buttons">
      <button type="button" ?disabled=${!act || !('element' in act)} @click=${() => rail.show()}>Show</button>
      <button type="button" ?disabled=${!act || act.kind === 'elsewhere'} @click=${() => rail.doIt()}>
        Do it
      </button>
      <progress aria-label="Steps done" max=${steps.length} value=${step}></progress>
    </p>
  </section>`;
};
