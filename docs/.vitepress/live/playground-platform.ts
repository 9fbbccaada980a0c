import { type TemplateResult, html, nothing } from 'lit';
import type { LoggedRequest } from '../../../src/sandbox/index.js';

/** An event that the checkout dispatched. */
export interface SeenEvent {
  readonly name: string;
  readonly detail: unknown;
}

/** A payment as the merchant's server would read it, and the statuses it has had. */
export interface SeenPayment {
  readonly id: string;
  readonly statuses: readonly string[];
}

export interface Platform {
  readonly requests: readonly LoggedRequest[];
  readonly events: readonly SeenEvent[];
  readonly payment: SeenPayment | undefined;
  /** The compact JWE of the last payment. */
  readonly sealed: string | undefined;
}

const header = (jwe: string): string => {
  const [first = ''] = jwe.split('.');
  return atob(first.replace(/-/g, '+').replace(/_/g, '/'));
};

const sealedView = ({ sealed, requests }: Platform): TemplateResult | typeof nothing => {
  const opened = requests.findLast((request) => request.sealed)?.sealed;
  if (!sealed || !opened) return nothing;
  return html`<section>
    <h3>What was sealed</h3>
    <p>Five parts, of which only the first can be read without the session’s private key:</p>
    <pre class="jwe"><span>${header(sealed)}</span>${sealed
      .split('.')
      .slice(1)
      .map((part) => html`<i>.${part.length > 42 ? `${part.slice(0, 40)}…` : part}</i>`)}</pre>
    <p>The sandbox opened it, and keeps it masked:</p>
    <table>
      <tbody>
        ${Object.entries(opened.values).map(
          ([name, value]) =>
            html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td>${value}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
};

/** What a merchant's server may do with a payment in a status. */
const deeds: Readonly<Record<string, readonly string[]>> = {
  PENDING_APPROVAL: ['approve', 'cancel'],
  PENDING_FRAUD_APPROVAL: ['processchallenged', 'cancel'],
  CAPTURE_REQUESTED: ['cancelapproval'],
  REDIRECTED: ['cancel'],
};

const paymentView = (
  { payment }: Platform,
  consoleUrl: string,
  deed: (name: string) => void,
): TemplateResult | typeof nothing => {
  if (!payment) return nothing;
  const now = payment.statuses.at(-1) ?? '';
  return html`<section>
    <h3>The payment’s life</h3>
    <ol class="life">
      ${payment.statuses.map((status) => html`<li><code>${status}</code></li>`)}
    </ol>
    <p class="buttons">
      ${(deeds[now] ?? []).map(
        (name) => html`<button type="button" @click=${() => deed(name)}>${name}</button>`,
      )}
      <a href=${consoleUrl} target="_blank" rel="noopener">Its whole story</a>
    </p>
  </section>`;
};

/** Names of a list that is shown newest first. */
const newest = <T>(list: readonly T[], many = 30): readonly T[] => list.slice(-many).reverse();

const requestRow = ({ method, path, status, took, errors }: LoggedRequest): TemplateResult =>
  html`<tr class=${status >= 400 || status === 0 ? 'bad' : ''}>
    <td>${method}</td>
    <td>
      <code>${path.replace(/^\/client\/v1\/[^/]+/, '').replace(/^\/v1\/\d+/, 'server: ')}</code>
      ${errors.map(({ id }) => html`<br /><small>${id}</small>`)}
    </td>
    <td>${status || 'none'}</td>
    <td>${Math.round(took)} ms</td>
  </tr>`;

/** @param consoleUrl of the payment's page in the sandbox's console */
export const platformView = (
  platform: Platform,
  consoleUrl: string,
  deed: (name: string) => void,
): TemplateResult => html`
  ${paymentView(platform, consoleUrl, deed)} ${sealedView(platform)}
  <section>
    <h3>Events of the checkout</h3>
    ${
      platform.events.length
        ? newest(platform.events, 12).map(
            ({ name, detail }) =>
              html`<details>
                <summary><code>${name}</code></summary>
                <pre>${JSON.stringify(detail, null, 2)}</pre>
              </details>`,
          )
        : html`<p>None yet.</p>`
    }
  </section>
  <section>
    <h3>Requests at the platform</h3>
    <table class="requests">
      <thead>
        <tr>
          <th scope="col">Call</th>
          <th scope="col">Path</th>
          <th scope="col">Status</th>
          <th scope="col">Took</th>
        </tr>
      </thead>
      <tbody>
        ${newest(platform.requests).map(requestRow)}
      </tbody>
    </table>
  </section>
`;
