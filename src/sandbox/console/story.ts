import { type Markup, html } from '../pages/markup.js';
import { framed, linksFrom } from './frame.js';
import { chip, moment, section } from './parts.js';
import { inputTable, lifeView, paymentFacts } from './payments.js';
import { errorLine, toneOf } from './requests.js';
import type { ShownEvent, ShownRequest, Story } from './story-state.js';

const codes = (paths: readonly string[]): readonly Markup[] =>
  paths.map((path, at) => html`${at > 0 ? ', ' : ''}<code>${path}</code>`);

const request = (one: ShownRequest): Markup => {
  const { number, at, method, path, status, took, errors, body, idempotenceKey, withoutEffect } = one;
  return html`<details class="request" data-key="${number}">
    <summary>
      <span class="when">${moment(at)}</span><span class="method">${method}</span
      ><code class="path">${path}</code> ${chip(toneOf(status), String(status))}<span class="took"
        >${Math.round(took)} ms</span
      >
    </summary>
    <div class="inside">
      ${errors.length > 0 ? html`<p>${errors.map(errorLine)}</p>` : undefined}
      ${
        withoutEffect.length > 0
          ? html`<p class="no-effect">
              No effect here: ${codes(withoutEffect)}.
              <a href="../coverage">What has an effect</a>
            </p>`
          : undefined
      }
      ${idempotenceKey === undefined ? undefined : html`<p class="note">Idempotence key <code>${idempotenceKey}</code></p>`}
      ${body === undefined ? html`<p class="note">Without a body.</p>` : html`<pre tabindex="0">${JSON.stringify(body, null, 2)}</pre>`}
    </div>
  </details>`;
};

const outcomes = {
  delivered: ['good', 'Delivered'],
  retry: ['warn', 'Tried again later'],
  'given-up': ['bad', 'Given up'],
} as const;

const event = ({ id, type, createdAt, attempts }: ShownEvent, control: boolean): Markup =>
  html`<li data-key="${id}">
    <strong>${type}</strong> <span class="when">${moment(createdAt)}</span> <code class="path">${id}</code>
    <ul>
      ${
        attempts.length > 0
          ? attempts.map(
              ({ at, status, then }) =>
                html`<li>
                  <span class="when">${moment(at)}</span> ${status === 0 ? 'no answer' : `HTTP ${status}`}
                  ${chip(outcomes[then][0], outcomes[then][1])}
                </li>`,
            )
          : html`<li class="what">Not sent yet</li>`
      }
    </ul>
    ${
      control
        ? html`<p class="acts">
            <button type="button" data-call="/webhooks/${id}/send" data-done="${type} is sent again.">
              Send again<span class="unseen"> ${type}</span>
            </button>
          </p>`
        : undefined
    }
  </li>`;

/** Takes the token, which the page never gets from the sandbox. */
const tokenView = html`<div class="faults">
    <label class="token"
      >Token of the control port, to send one again
      <input name="token" type="password" autocomplete="off" spellcheck="false" />
    </label>
    <p class="problem" role="alert"></p>
  </div>
  <script type="module" src="../control.js"></script>`;

/** The page about one payment. */
export const storyPage = (
  { payment, requests, events, hasWebhooks, control }: Story,
  { now, ahead }: { readonly now: number; readonly ahead: number },
): string => {
  const { input } = payment;
  return framed(
    {
      title: `Payment ${payment.merchantReference ?? payment.id}`,
      now,
      ahead,
      root: '../../',
      note: `${payment.status}, merchant ${payment.merchantId}`,
      links: [...linksFrom('../../'), ['#life', 'Life'], ['#requests', 'Requests'], ['#events', 'Events']],
    },
    html`<div class="wide">
        ${section('life', 'Its life', html`<div class="inside" data-key="life">${lifeView(payment, '../../')}</div>`)}
        ${section(
          'requests',
          'Requests',
          requests.length > 0
            ? html`<div>${requests.map(request)}</div>`
            : html`<p class="empty">None of the latest requests is about it.</p>`,
          { note: 'Those about it, and those of the session that it was paid in. Secrets are masked.' },
        )}
      </div>
      <div class="narrow">
        ${section('facts', 'What is known', html`<div class="inside" data-key="facts">${paymentFacts(payment)}</div>`)}
        ${
          input &&
          section(
            'sealed',
            'Sealed input',
            html`<div class="inside" data-key="sealed">
              <p class="note">RSA-OAEP and A256CBC-HS512, for product ${input.paymentProductId}.</p>
              ${inputTable(input)}
            </div>`,
          )
        }
        ${section(
          'events',
          'Events',
          events.length > 0
            ? html`<ol class="events">
                ${events.map((one) => event(one, control))}
              </ol>`
            : html`<p class="empty">
                ${hasWebhooks ? 'No event was made of it.' : html`No endpoint is named: start with <code>--webhook-url</code>.`}
              </p>`,
          control && events.length > 0 ? { above: tokenView } : {},
        )}
        <p class="note">
          What would the real platform do? What its documentation leaves open is one of the
          <a href="../choices">choices</a>.
        </p>
      </div>`,
  );
};
