import { type TemplateResult, html, nothing } from 'lit';
import type { Journey } from './journey.js';
import type { JourneyChoice } from './journey-choice.js';
import type { Rail } from './rail.js';

const stepsView = ({ steps }: Journey, rail: Rail): TemplateResult => html`
  <ol class="steps">
    ${steps.map(
      ({ say }, at) =>
        html`<li class=${at < rail.step ? 'past' : ''} aria-current=${at === rail.step ? 'step' : nothing}>
          ${say}
        </li>`,
    )}
  </ol>
`;

const hints = {
  press: 'Press what is marked.',
  type: 'Type it into the marked field.',
  reload: 'Reload the page with your browser.',
  elsewhere: 'This is done on the other page, or with your browser’s own buttons.',
} as const;

/** What to do now, or how it ended. */
export const hintOf = ({ act, verdict, found, isOver }: Rail): string => {
  if (verdict === 'as it should') return 'The journey ended as its file says.';
  if (verdict) return `It ended in another way: the platform has ${found.join(', ') || 'no payment'}.`;
  if (isOver) return 'Looking at how it ended…';
  if (!act) return 'Wait for the checkout.';
  return act.kind === 'type' ? `${hints.type} ${act.text}` : hints[act.kind];
};

/** The list of journeys, and of the chosen one its steps, with what to do now. */
export const railView = (
  rail: Rail,
  choice: JourneyChoice,
  chosen: string,
  choose: (name: string) => void,
): TemplateResult => {
  const { journey, act, isPlaying, isOver } = rail;
  return html`<section class="rail" aria-label="Journeys">
    ${choice.view(chosen, choose)}
    ${
      journey
        ? html`<div class="bar">
            <button type="button" @click=${() => choose(chosen)}>From the beginning</button>
            <button
              type="button"
              aria-pressed=${String(isPlaying)}
              ?disabled=${isOver}
              @click=${() => rail.play(!isPlaying)}
            >
              Play
            </button>
            <button type="button" ?disabled=${!act || act.kind === 'elsewhere'} @click=${() => rail.doIt()}>
              Do this step
            </button>
            <button type="button" @click=${() => choose('')}>Leave the journey</button>
          </div>`
        : nothing
    }
    ${
      journey
        ? html`<p>${journey.about}</p>
            ${stepsView(journey, rail)}
            <p class="now" role="status">${hintOf(rail)}</p>`
        : nothing
    }
  </section>`;
};
