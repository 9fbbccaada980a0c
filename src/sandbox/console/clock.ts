import { type Markup, html } from '../pages/markup.js';
import { copyable, section } from './parts.js';
import type { ConsoleState } from './state.js';

const MINUTE = 60_000;
const moves = [
  ['+10 min', 10 * MINUTE],
  ['+1 h', 60 * MINUTE],
  ['+2 h', 120 * MINUTE],
  ['+1 d', 1_440 * MINUTE],
  ['+30 d', 43_200 * MINUTE],
] as const;

/** Moves the sandbox's clock: with the token of the control port, else by a command. */
export const clockView = ({ control }: ConsoleState): Markup =>
  section(
    'clock',
    'Clock',
    control
      ? html`<p class="note moves">
            ${moves.map(
              ([name, by]) =>
                html`<button type="button" data-call="/clock" data-body="${JSON.stringify({ advance: by })}">
                  ${name}
                </button>`,
            )}
          </p>
          <p class="note">What falls due happens at once. Takes the token of the faults.</p>`
      : html`<p class="note">Move it with ${copyable('npx connect-checkout sandbox clock +2h')}</p>`,
    { live: false },
  );
