import { html, nothing } from 'lit/html.js';
import type { CheckoutState, ChoosingState } from '../../../checkout/state.js';
import type { FieldDisplay } from '../../../domain/field.js';
import type { PaymentEnding, UnsettledEnding } from '../../../domain/outcome.js';
import type { Issue } from '../../../domain/validators/index.js';
import en from '../../../messages/en.more.js';
import { checkIcon } from '../icons.js';
import { returnIcon, waitIcon, warningIcon } from './icons.js';
import type { View } from '../view.js';

/** Not every way to pay has one. */
const asksForSecurityCode = ({ forms, chosen }: ChoosingState) =>
  forms.get(chosen ?? '')?.form.fields.some(({ id }) => id === 'cvv');

const noticeText = (
  { more = en, messages, checkout: { state } }: View,
  issues: number,
): string | undefined => {
  if (state.status === 'failed') return more.errors[state.error.code] ?? more.errors.other;
  const { notice, choosing } = state as CheckoutState & { status: 'ready' };
  if (!notice) return issues > 1 ? more.checkFields(issues) : undefined;
  /** Adds what becomes of the code, where there was one. */
  const withCode = (sentence: string) =>
    asksForSecurityCode(choosing) ? `${sentence} ${more.securityCodeAgain}` : sentence;
  switch (notice.kind) {
    case 'declined':
      // What was refused for its risk is not worth typing again.
      if (notice.code === 'denied') return more.declines.denied;
      return withCode(more.declines[notice.code] ?? more.declines.other);
    case 'session-expired':
      return withCode(more.sessionExpired);
    case 'option-gone':
      return more.rowGone;
    case 'error': {
      const { code } = notice.error;
      if (!notice.unsure) return more.errors[code] ?? more.errors.other;
      return code === 'session-expired' ? withCode(messages.unsure) : messages.unsure;
    }
  }
};

/** What the consumer is told above the pay button. */
export const noticeView = (view: View, issues: number) => {
  const { state } = view.checkout;
  const text = noticeText(view, issues);
  const failed = state.status === 'failed' || (state.status === 'ready' && state.notice?.kind === 'error');
  return text
    ? html`<div part="notice">
        ${warningIcon}<span>${text}</span>
        ${
          failed
            ? html`<button type="button" part="retry-button" @click=${view.retry}>
                ${(view.more ?? en).retry}
              </button>`
            : nothing
        }
      </div>`
    : nothing;
};

/** An empty list. */
export const nothingOffered = ({ more = en }: View) => html`<p>${more.nothingOffered}</p>`;

/** What to do about a field. */
export const errorView = (
  { more = en }: View,
  id: string,
  field: string,
  label: string,
  { code, params }: Issue,
) =>
  html`<p part="error" id=${id}>
    ${warningIcon}${(more.issues[`${code}:${field}`] ?? more.issues[code] ?? more.issues.other)({ ...params, label })}
  </p>`;

/** What a field is, in words and perhaps a picture. */
export const helpView = (id: string, { label, image }: NonNullable<FieldDisplay['tooltip']>) =>
  html`<p part="hint" id=${id}>${image ? html`<img src=${image} alt="" />` : nothing}${label}</p>`;

const icons = {
  pending: waitIcon,
  review: waitIcon,
  verified: checkIcon,
  disputed: waitIcon,
  reversed: returnIcon,
  refunding: returnIcon,
  refunded: returnIcon,
} satisfies Record<UnsettledEnding, unknown>;

/** How it ended, where it did not end in a payment that is certain. */
export const otherOutcome = ({ more = en }: View, outcome: PaymentEnding) => {
  const [title, next] = more.outcomes[outcome as UnsettledEnding];
  return { icon: icons[outcome as UnsettledEnding], title, next: html`<p class=${outcome}>${next}</p>` };
};
