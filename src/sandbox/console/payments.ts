import { formatAmount } from '../../domain/amount.js';
import { type Outcome, outcomeOf } from '../../domain/outcome.js';
import type { JsonObject } from '../http/json.js';
import type { LoggedInput } from '../input-log.js';
import { type Markup, html } from '../pages/markup.js';
import type { Step } from '../history.js';
import { chip, copyable, facts, moment, section, span } from './parts.js';
import { type Search, isEmpty, searchForm } from './search.js';
import type { ConsoleState, ShownPayment } from './state.js';

const tones: Record<Outcome, string> = {
  paid: 'good',
  pending: 'wait',
  rejected: 'bad',
  reversed: 'bad',
  cancelled: 'quiet',
  refunded: 'quiet',
};

/** A status in words, such as `PENDING_APPROVAL`. */
const spoken = (status: string): string => {
  const words = status.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Adds the object's name where the status alone is ambiguous, as for a rejected capture. */
const named = (object: string, status: string): string =>
  object === 'payment' || status.startsWith(object.toUpperCase())
    ? spoken(status)
    : `${spoken(object)} ${spoken(status).toLowerCase()}`;

const step = ({ at, object, id, status }: Step, place: number, all: readonly Step[]): Markup => {
  const before = all[place - 1]?.at;
  const own = object === 'payment';
  return html`<li class="${own ? 'own' : 'part'}">
    <strong>${named(object, status)}</strong>
    <span class="when"
      >${moment(at)}${before !== undefined && at > before ? ` after ${span(at - before)}` : ''}</span
    >
    ${own ? undefined : html`<code>${id}</code>`}
  </li>`;
};

const errorLine = ({ code, message }: JsonObject): Markup =>
  html`<li><code>${String(code ?? '')}</code> ${String(message ?? '')}</li>`;

/** What the browser sealed, by field. */
export const inputTable = ({ values, tokenize, accountOnFileId, customerId }: LoggedInput): Markup =>
  html`<table class="input">
      ${values.map(
        ({ key, value }) =>
          html`<tr>
            <th scope="row">${key}</th>
            <td><code>${value}</code></td>
          </tr>`,
      )}
      ${
        accountOnFileId === undefined
          ? undefined
          : html`<tr>
              <th scope="row">accountOnFileId</th>
              <td><code>${accountOnFileId}</code></td>
            </tr>`
      }
      ${
        tokenize
          ? html`<tr>
              <th scope="row">tokenize</th>
              <td><code>true</code></td>
            </tr>`
          : undefined
      }
    </table>
    <p class="note">From the session of <code>${customerId}</code></p>`;

/** Its statuses, why it was refused, and where its consumer is awaited. */
export const lifeView = ({ steps, errors, page }: ShownPayment, root: string): Markup =>
  html`<ol class="life">
      ${steps.map(step)}
    </ol>
    ${
      errors.length > 0
        ? html`<ul class="errors">
            ${errors.map(errorLine)}
          </ul>`
        : undefined
    }
    ${page === undefined ? undefined : html`<p><a href="${root}${page}" target="_blank" rel="noreferrer">Open the page where the consumer is awaited</a></p>`}`;

export const paymentFacts = ({
  id,
  merchantId,
  merchantReference,
  product,
  paymentProductId,
  card,
}: ShownPayment): Markup =>
  facts([
    ['Payment', copyable(id)],
    ['Merchant', merchantId],
    ['Reference', merchantReference],
    ['Product', `${product} (${paymentProductId})`],
    ['Card', card && html`<code>${card.cardNumber}</code>`],
    ['Expires', card && `${card.expiryDate.slice(0, 2)}/${card.expiryDate.slice(2)}`],
  ]);

const entry = (payment: ShownPayment): Markup => {
  const { id, money, product, logo, card, status, category, input } = payment;
  return html`<details class="payment" data-key="${id}">
    <summary>
      ${logo === undefined ? html`<span class="logo"></span>` : html`<img class="logo" src="assets/${logo}" alt="" width="40" height="26" />`}
      <span class="amount">${formatAmount(money.amount, money.currencyCode, 'en')}</span>
      <span class="which">
        <span class="what">${product}${card ? ` •••• ${card.cardNumber.slice(-4)}` : ''}</span>
        ${chip(tones[outcomeOf(status, category)], status)}
      </span>
      <span class="when">${moment(payment.createdAt)}</span>
    </summary>
    <div class="inside">
      <div>
        <h3>Its life</h3>
        ${lifeView(payment, '')}
        <p class="more"><a href="console/payment/${id}">Requests, events and all else</a></p>
      </div>
      <div>
        ${paymentFacts(payment)}
        ${
          input &&
          html`<h3>Decrypted input, masked</h3>
            ${inputTable(input)}`
        }
      </div>
    </div>
  </details>`;
};

const none = (search: Search): Markup =>
  isEmpty(search)
    ? html`<p class="empty">
        No payments yet. Pay in the shop with a test card, or call <code>POST /v1/1001/payments</code>: it
        appears here at once.
      </p>`
    : html`<p class="empty">No payment is like this.</p>`;

export const paymentsView = ({ payments, search, merchants }: ConsoleState): Markup =>
  html`${section('payments', 'Payments', payments.length > 0 ? payments.map(entry) : none(search), {
    above: searchForm(
      search,
      merchants.map(({ id }) => id),
    ),
  })}`;
