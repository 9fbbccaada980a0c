import { html, nothing } from 'lit/html.js';
import type { Issue } from '../../domain/validators/index.js';
import en from '../../messages/en.guidance.js';
import { warningIcon } from './icons.js';
import type { View } from './view.js';

const noticeText = ({ guidance = en, checkout: { state } }: View, issues: number): string | undefined => {
  const notice = state.at === 'ready' ? state.notice : undefined;
  const error = state.at === 'failed' ? state.error : notice?.kind === 'error' ? notice.error : undefined;
  if (error) return guidance.errors[error.code] ?? guidance.errors.other;
  if (notice?.kind === 'declined')
    return `${guidance.declines[notice.code ?? ''] ?? guidance.declines.other} ${guidance.securityCodeAgain}`;
  if (notice) return notice.kind === 'row-gone' ? guidance.rowGone : guidance.sessionExpired;
  return issues > 1 ? guidance.checkFields(issues) : undefined;
};

/** What the consumer is told above the pay button. */
export const noticeView = (view: View, issues: number) => {
  const { state } = view.checkout;
  const text = noticeText(view, issues);
  const failed = state.at === 'failed' || (state.at === 'ready' && state.notice?.kind === 'error');
  return text
    ? html`<div part="notice">
        ${warningIcon}<span>${text}</span>
        ${
          failed
            ? html`<button type="button" part="retry-button" @click=${view.retry}>
                ${(view.guidance ?? en).retry}
              </button>`
            : nothing
        }
      </div>`
    : nothing;
};

/** What to do about a field. */
export const errorView = (
  { guidance = en }: View,
  id: string,
  field: string,
  label: string,
  { code, params }: Issue,
) =>
  html`<p part="error" id=${id}>
    ${warningIcon}${(guidance.issues[`${code}:${field}`] ?? guidance.issues[code] ?? guidance.issues.other)({ ...params, label })}
  </p>`;
