import { html, nothing } from 'lit/html.js';
import type { CheckoutState, Notice } from '../../checkout/state.js';
import { checkIcon, waitIcon, warningIcon } from './icons.js';
import type { View } from './view.js';

const noticeText = ({ messages }: View, notice: Notice): string => {
  switch (notice.kind) {
    case 'declined':
      return `${messages.declines[notice.code ?? ''] ?? messages.declines.other} ${messages.securityCodeAgain}`;
    case 'error':
      return messages.errors[notice.error.code] ?? messages.errors.other;
    case 'session-expired':
      return messages.sessionExpired;
    case 'row-gone':
      return messages.rowGone;
  }
};

/** What the consumer is told above the pay button; its container is always there, so that it is announced. */
export const noticeView = (view: View, state: CheckoutState, issues: number) => {
  const notice = state.at === 'ready' ? state.notice : undefined;
  const text = notice
    ? noticeText(view, notice)
    : state.at === 'failed'
      ? (view.messages.errors[state.error.code] ?? view.messages.errors.other)
      : state.at === 'ready' && state.desk.refusals && issues > 1
        ? view.messages.checkFields(issues)
        : undefined;
  const retryable =
    (state.at === 'failed' && state.error.retryable) || (notice?.kind === 'error' && notice.error.retryable);
  return html`<div class="alerts" role="alert">
    ${
      text
        ? html`<div part="notice" class="notice">
            ${warningIcon}
            <span>${text}</span>
            ${
              retryable
                ? html`<button type="button" part="retry-button" class="retry" @click=${view.retry}>
                    ${view.messages.retry}
                  </button>`
                : nothing
            }
          </div>`
        : nothing
    }
  </div>`;
};

/** How it ended. */
export const outcomeView = (view: View, state: CheckoutState & { at: 'done' }) => {
  const { messages } = view;
  const paid = state.outcome === 'paid';
  return html`<div part="outcome" class="outcome">
    ${paid ? checkIcon : waitIcon}
    <h2 tabindex="-1">${messages.outcomes[state.outcome] ?? messages.outcomes.other}</h2>
    <p part="outcome-amount" class="amount">${view.amount}</p>
    ${
      state.paymentId
        ? html`<p class="muted">${messages.reference} <bdi>${state.paymentId}</bdi></p>`
        : nothing
    }
  </div>`;
};

/** Rows of the size to come, so that nothing moves when they do. */
export const skeletonView = ({ messages }: View) =>
  html`<div part="skeleton" aria-busy="true">
    <span class="visually-hidden">${messages.loading}</span>
    <div class="list skeleton" aria-hidden="true">
      ${[1, 2, 3].map(
        (row) =>
          html`<div class="row">
            <div class="row-head"><i></i></div>
            ${row === 1 ? html`<div class="form"><i></i><i class="half"></i><i class="half"></i></div>` : nothing}
          </div>`,
      )}
    </div>
  </div>`;
