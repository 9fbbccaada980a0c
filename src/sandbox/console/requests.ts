import { type Markup, html } from '../pages/markup.js';
import type { LoggedError, LoggedRequest } from '../journal/request-log.js';
import { chip, moment, section } from './parts.js';
import type { ConsoleState } from './state.js';

export const toneOf = (status: number): string =>
  status >= 500 ? 'bad' : status >= 400 ? 'warn' : status >= 300 ? 'quiet' : 'good';

export const errorLine = ({ code, id, propertyName }: LoggedError): Markup =>
  html`<span class="error"
    >${code} ${id}${propertyName === undefined ? undefined : html` at <code>${propertyName}</code>`}</span
  >`;

/** Shortens ids in a path to their beginning and end, which are enough to distinguish them. */
const shortened = (path: string): string => path.replace(/([0-9a-f]{4})[0-9a-f]{24}([0-9a-f]{4})/g, '$1…$2');

const entry = ({ number, at, method, path, status, took, errors }: LoggedRequest): Markup =>
  html`<li data-key="${number}">
    <span class="when">${moment(at)}</span><span class="method">${method}</span
    ><code class="path">${shortened(path)}</code> ${chip(toneOf(status), String(status))}<span class="took"
      >${took < 10 ? took.toFixed(1) : Math.round(took)} ms</span
    >
    ${errors.map(errorLine)}
  </li>`;

export const requestsView = ({ requests }: ConsoleState): Markup =>
  section(
    'requests',
    'Requests',
    requests.length > 0
      ? html`<ol class="requests" tabindex="0" aria-label="Requests, latest first">
          ${requests.map(entry)}
        </ol>`
      : html`<p class="empty">Nothing was asked yet.</p>`,
    { note: 'The latest hundred, without pictures. Headers are never kept.' },
  );
