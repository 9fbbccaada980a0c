import type { FaultRule } from '../faults/fault-rule.js';
import { type Markup, html } from '../pages/markup.js';
import { section } from './parts.js';
import type { ConsoleState } from './state.js';

/** The faults that a click can add; the control API offers more. */
const choices: readonly (readonly [string, FaultRule])[] = [
  ['Slow: 3 seconds', { kind: 'delay', delay: 3_000 }],
  ['Slow: 9.9 seconds', { kind: 'delay', delay: 9_900 }],
  ['No answer at all', { kind: 'never' }],
  ['Error 500', { kind: 'status', status: 500 }],
  ['Error 503', { kind: 'status', status: 503 }],
  ['Error 403, as of a session that ended', { kind: 'status', status: 403 }],
  ['Connection reset', { kind: 'reset' }],
  ['Connection reset after the work was done', { kind: 'reset', when: 'after' }],
  ['Body cut off', { kind: 'cut-off' }],
  ['Half of the JSON', { kind: 'half' }],
  ['Not JSON', { kind: 'not-json' }],
  ['A page in HTML', { kind: 'html', status: 502 }],
  ['No CORS header', { kind: 'no-cors' }],
];

/**
 * The fault switches. They need the token of the control port, which the page never gets from the sandbox,
 * because other, untrusted pages can reach the same machine.
 */
export const faultsView = ({ merchants, control }: ConsoleState): Markup =>
  control
    ? section(
        'faults',
        'Faults',
        html`<form class="faults">
            <label class="token"
              >Token of the control port
              <input name="token" type="password" autocomplete="off" spellcheck="false" required />
            </label>
            <label
              >What goes wrong
              <select name="rule">
                ${choices.map(([name, rule]) => html`<option value="${JSON.stringify(rule)}">${name}</option>`)}
              </select>
            </label>
            <label
              >Whose calls
              <select name="merchant">
                ${merchants.map(({ id }) => html`<option value="${id}">Merchant ${id}</option>`)}
                <option value="">Everyone</option>
              </select>
            </label>
            <label
              >Path, such as /products*
              <input name="path" placeholder="every path" spellcheck="false" />
            </label>
            <label
              >How often
              <select name="times">
                <option value="1">Once</option>
                <option value="3">3 times</option>
                <option value="always">Until it is removed</option>
              </select>
            </label>
            <button type="submit">Make it go wrong</button>
            <p class="problem" role="alert"></p>
          </form>
          <ul class="active" aria-label="Faults in force"></ul>
          <script type="module" src="console/faults.js"></script>`,
        { note: 'The token was printed when the sandbox started.', live: false },
      )
    : html``;
