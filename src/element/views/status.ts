import { html, nothing } from 'lit/html.js';
import type { CheckoutState } from '../../checkout/state.js';
import { checkIcon, waitIcon } from './icons.js';
import type { View } from './view.js';

/** What the consumer is told above the pay button; the container is always there, so that it is announced. */
export const alertView = (view: View, issues: number) => {
  const { state } = view.checkout;
  const wrong =
    state.at === 'failed' || (state.at === 'ready' && (state.notice ?? (state.desk.refusals && issues)));
  return html`<div role="alert">
    ${wrong ? (view.trouble?.noticeView(view, issues) ?? (state.at === 'failed' ? view.messages.trouble : nothing)) : nothing}
  </div>`;
};

/** How it ended. */
export const outcomeView = (
  { messages, amount }: View,
  { outcome, paymentId }: CheckoutState & { at: 'done' },
) =>
  html`<div part="outcome">
    ${outcome === 'paid' ? checkIcon : waitIcon}
    <h2 tabindex="-1">${messages.outcomes[outcome] ?? messages.outcomes.other}</h2>
    <p part="outcome-amount">${amount}</p>
    ${paymentId ? html`<p class="muted">${messages.reference} <bdi>${paymentId}</bdi></p>` : nothing}
  </div>`;
