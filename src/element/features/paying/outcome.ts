import { html, nothing } from 'lit';
import type { PaymentEnding, UnsettledEnding } from '../../../domain/outcome.js';
import type { Messages } from '../../../messages/index.js';
import { checkIcon } from '../../views/icons.js';
import { returnIcon, waitIcon } from './icons.js';

const icons = {
  pending: waitIcon,
  unknown: waitIcon,
  review: waitIcon,
  verified: checkIcon,
  disputed: waitIcon,
  reversed: returnIcon,
  refunding: returnIcon,
  refunded: returnIcon,
} satisfies Record<UnsettledEnding, unknown>;

/**
 * The outcome of a payment.
 *
 * @csspart outcome - the payment's outcome
 * @csspart outcome-amount - the paid amount
 */
export const outcomeView = (
  messages: Messages,
  ending: PaymentEnding,
  amount: string,
  paymentId: string | undefined,
  attemptId: string | undefined,
) => {
  const other = ending === 'paid' ? undefined : (ending as UnsettledEnding);
  const [title, next] = other ? messages.outcomes[other] : [messages.paid];
  const attempt = attemptId ? html`&#32;· <bdi>${attemptId}</bdi>` : nothing;
  return html`<div part="outcome">
    ${other ? icons[other] : checkIcon}
    <h2 tabindex="-1">${title}</h2>
    ${ending === 'verified' ? nothing : html`<p part="outcome-amount">${amount}</p>`}
    ${next ? html`<p>${next}</p>` : nothing}
    ${paymentId ? html`<p class="muted">${messages.reference}&#32;<bdi>${paymentId}</bdi>${attempt}</p>` : nothing}
  </div>`;
};
