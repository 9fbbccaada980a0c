import { html } from '../pages/markup.js';
import { clockView } from './clock.js';
import { faultsView } from './faults.js';
import { framed, linksFrom } from './frame.js';
import { merchantsView } from './merchants.js';
import { paymentsView } from './payments.js';
import { requestsView } from './requests.js';
import { resetView } from './reset.js';
import { sessionsView } from './sessions.js';
import type { ConsoleState } from './state.js';
import { testCardsView } from './test-cards.js';

const places = [
  ['payments', 'Payments'],
  ['requests', 'Requests'],
  ['clock', 'Clock'],
  ['test-cards', 'Test cards'],
  ['sessions', 'Sessions'],
  ['merchants', 'Merchants'],
] as const;

/** The console's first page. */
export const consolePage = (state: ConsoleState): string =>
  framed(
    {
      title: 'Connect sandbox',
      now: state.now,
      ahead: state.ahead,
      root: '',
      note: state.testCardsOnly ? 'Test cards only. No money moves.' : 'Not for real cards. No money moves.',
      links: [
        ...places.map(([id, title]) => [`#${id}`, title] as const),
        ...(state.control
          ? ([
              ['#faults', 'Faults'],
              ['#reset', 'Reset'],
            ] as const)
          : []),
        ...linksFrom('').slice(1),
      ],
    },
    html`<div class="wide">${paymentsView(state)}${requestsView(state)}</div>
      <div class="narrow">
        ${clockView(state)}${faultsView(state)}${testCardsView()}${sessionsView(state)}${merchantsView(state)}${resetView(state)}
      </div>`,
  );
