import { IMAGES } from '../catalogue/index.js';
import { type Markup, html } from '../pages/markup.js';
import { faultsView } from './faults.js';
import { merchantsView } from './merchants.js';
import { moment, span } from './parts.js';
import { paymentsView } from './payments.js';
import { requestsView } from './requests.js';
import { sessionsView } from './sessions.js';
import type { ConsoleState } from './state.js';
import { testCardsView } from './test-cards.js';

const places = [
  ['payments', 'Payments'],
  ['requests', 'Requests'],
  ['test-cards', 'Test cards'],
  ['sessions', 'Sessions'],
  ['merchants', 'Merchants'],
] as const;

const clock = ({ now, ahead }: ConsoleState): Markup =>
  html`<p class="clock" data-live="clock">
    <span data-key="clock"
      >${moment(now)}${ahead > 5_000 ? html` <strong>${span(ahead)} ahead</strong>` : undefined}</span
    >
  </p>`;

/** The console page. It works without its script, which refreshes it and copies values. */
export const consolePage = (state: ConsoleState): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>Connect sandbox</title>
        <link rel="icon" href="assets/${IMAGES}group-card.png" type="image/svg+xml" />
        <link rel="stylesheet" href="console/console.css" />
        <script type="module" src="console/console.js"></script>
      </head>
      <body>
        <header>
          <h1>Connect sandbox</h1>
          <p class="warning">
            ${state.testCardsOnly ? 'Test cards only. No money moves.' : 'Not for real cards. No money moves.'}
          </p>
          ${clock(state)}
          <nav aria-label="On this page">
            ${places.map(([id, title]) => html`<a href="#${id}">${title}</a>`)}
            ${state.control ? html`<a href="#faults">Faults</a>` : undefined}
          </nav>
        </header>
        <main>
          <div class="wide">${paymentsView(state)}${requestsView(state)}</div>
          <div class="narrow">
            ${faultsView(state)}${testCardsView()}${sessionsView(state)}${merchantsView(state)}
          </div>
        </main>
        <p class="status" role="status"></p>
      </body>
    </html>`.text;
