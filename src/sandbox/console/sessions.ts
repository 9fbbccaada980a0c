import { type Markup, html } from '../pages/markup.js';
import { chip, moment, section, span } from './parts.js';
import type { ConsoleState, ShownSession } from './state.js';

const entry = (
  { customerId, merchantId, createdAt, expiresAt, isExpired, isFiltered, accountsOnFile }: ShownSession,
  { now, control }: ConsoleState,
): Markup =>
  html`<li data-key="${customerId}">
    <code class="path">${customerId}</code>
    <span class="what"
      >Merchant ${merchantId}, since
      ${moment(createdAt)}${accountsOnFile > 0 ? `, ${accountsOnFile} stored` : ''}${isFiltered ? ', filtered' : ''}</span
    >
    ${isExpired ? chip('bad', 'Expired') : chip('good', `${span(Math.ceil((expiresAt - now) / 60_000) * 60_000)} left`)}
    ${
      control && !isExpired
        ? html`<span class="acts"
            ><button type="button" data-call="/sessions/${customerId}/expire">
              End<span class="unseen"> ${customerId}</span></button
            ><button type="button" data-call="/sessions/${customerId}/rotate-key">
              New key<span class="unseen"> for ${customerId}</span>
            </button></span
          >`
        : undefined
    }
  </li>`;

export const sessionsView = (state: ConsoleState): Markup =>
  section(
    'sessions',
    'Sessions',
    state.sessions.length > 0
      ? html`<ul class="sessions">
          ${state.sessions.map((session) => entry(session, state))}
        </ul>`
      : html`<p class="empty">No sessions yet.</p>`,
    { note: 'A session’s own id is a credential and is not shown.' },
  );
