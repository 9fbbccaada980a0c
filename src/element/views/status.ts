import { html, nothing } from 'lit/html.js';
import type { CheckoutState, Notice } from '../../checkout/state.js';
import { checkIcon } from './icons.js';
import type { View } from './view.js';

/** What the consumer is told above the pay button; the container is always there, so that it is announced. */
export const alertView = (view: View, issues: number) => {
  const { state } = view.checkout;
  const wrong =
    state.status === 'failed' ||
    (state.status === 'ready' && (state.notice ?? (state.choosing.refusals && issues)));
  // Without a connection the words for it cannot be loaded either.
  const fallback =
    state.status === 'failed' || (wrong as Notice).kind === 'error'
      ? html`<button type="button" part="retry-button" @click=${view.retry}>
          ${(wrong as Notice & { unsure?: boolean }).unsure ? view.messages.unsure : view.messages.trouble}
        </button>`
      : nothing;
  return html`<div role="alert">
    ${wrong ? (view.part('extras')?.noticeView(view, issues) ?? fallback) : nothing}
  </div>`;
};

/** How it ended. */
export const outcomeView = (view: View, { ending, paymentId }: CheckoutState & { status: 'done' }) => {
  const { messages, amount } = view;
  const { icon, title, next }: { icon?: unknown; title?: string; next?: unknown } =
    ending === 'paid'
      ? { icon: checkIcon, title: messages.paid }
      : (view.part('extras')?.otherOutcome(view, ending) ?? {});
  return html`<div part="outcome">
    ${icon}
    <h2 tabindex="-1">${title}</h2>
    <p part="outcome-amount">${amount()}</p>
    ${next}
    ${paymentId ? html`<p class="muted">${messages.reference}&#32;<bdi>${paymentId}</bdi></p>` : nothing}
  </div>`;
};
