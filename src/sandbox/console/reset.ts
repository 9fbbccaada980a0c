import { type Markup, html } from '../pages/markup.js';
import { section } from './parts.js';
import type { ConsoleState } from './state.js';

const START = 'start';
const nameOf = (snapshot: string): string => (snapshot === START ? 'the start' : `“${snapshot}”`);

/** Goes back to a snapshot, through the control port. What is there now is gone then, so it takes two presses. */
export const resetView = ({ control, snapshots }: ConsoleState): Markup => {
  if (!control) return html``;
  const names = snapshots.includes(START) ? snapshots : [START, ...snapshots];
  return section(
    'reset',
    'Reset',
    html`<details class="reset" data-key="reset">
      <summary>Go back to a snapshot</summary>
      <p>
        All that was done since is gone: payments, sessions, requests, faults. The clock goes back too. Takes
        the token of the faults.
      </p>
      <p class="acts">
        ${names.map(
          (name) =>
            html`<button
              type="button"
              data-call="/reset"
              data-body="${JSON.stringify(name === START ? {} : { snapshot: name })}"
              data-done="Back at ${nameOf(name)}."
            >
              Reset to ${nameOf(name)}
            </button>`,
        )}
      </p>
    </details>`,
  );
};
