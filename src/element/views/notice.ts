import { html, nothing } from 'lit';
import { chosenForm } from '../../checkout/option-form.js';
import type { CheckoutState, ChoosingState } from '../../checkout/state.js';
import { wasFilledIn } from '../../domain/form.js';
import { ownEntry } from '../../domain/own-entry.js';
import type { FeatureHost } from '../feature-host.js';
import type { RenderContext } from './context.js';
import { warningIcon } from './icons.js';

/** Whether the chosen option has a security code. */
const asksForSecurityCode = ({ forms, chosen }: ChoosingState) =>
  forms.get(chosen ?? '')?.form.fields.some(({ id }) => id === 'cvv');

/** Errors after which the consumer continues with the same form. */
const keepsWhatWasTyped: ReadonlySet<string> = new Set(['network', 'timeout', 'merchant']);

const noticeText = ({ messages, isRenewing }: RenderContext, state: CheckoutState): string | undefined => {
  if (state.status === 'failed') return messages.errors[state.error.code] ?? messages.errors.other;
  if (state.status !== 'ready') return undefined;
  const { notice, choosing } = state;
  if (!notice) return undefined;
  /** Adds a sentence about the security code, if there was one. */
  const withCode = (sentence: string) =>
    asksForSecurityCode(choosing) ? `${sentence} ${messages.securityCodeAgain}` : sentence;
  switch (notice.kind) {
    case 'declined':
      // A payment refused for its risk is not worth typing again.
      if (notice.code === 'denied') return messages.declines.denied;
      return withCode(ownEntry(messages.declines, notice.code) ?? messages.declines.other);
    case 'session-expired':
      return withCode(messages.sessionExpired);
    case 'left':
      return withCode(messages.paymentLeft);
    case 'option-gone':
      return messages.rowGone;
    case 'error': {
      const { code } = notice.error;
      if (code === 'session-expired' && isRenewing) return undefined;
      if (!notice.unsure) {
        const sentence = messages.errors[code] ?? messages.errors.other;
        const isKept =
          keepsWhatWasTyped.has(code) && [...choosing.forms.values()].some(({ form }) => wasFilledIn(form));
        return isKept ? `${sentence} ${messages.nothingLost}` : sentence;
      }
      return withCode(messages.unsure);
    }
  }
};

/** Whether nothing went wrong with what the consumer did: said without the colour of errors. */
const isCalm = ({ state }: RenderContext['checkout']): boolean =>
  state.status === 'ready' &&
  (state.notice?.kind === 'error' ? !!state.notice.unsure : state.notice?.kind !== 'declined');

/**
 * A sentence with a sign beside it, and a button that tries again where there is something to try. What holds the
 * sentence is there before it, so that it is announced; the button is not announced with it.
 */
export const noticeBox = (
  { messages }: Pick<FeatureHost, 'messages'>,
  text: string | undefined,
  kind: 'calm' | '',
  retry?: (() => void) | false,
) =>
  html`<div part=${text ? 'notice' : nothing} class=${kind} tabindex="-1">
    ${text && warningIcon}<span role="alert">${text}</span>
    ${
      text && retry
        ? html`<button type="button" part="retry-button" @click=${retry}>${messages.retry}</button>`
        : nothing
    }
  </div>`;

/**
 * The notice above the pay button.
 *
 * @csspart notice - the notice above the pay button
 * @csspart retry-button - retries what failed
 */
export const noticeView = (context: RenderContext) => {
  const { state } = context.checkout;
  const text = noticeText(context, state);
  // If there is a pay button, it serves for retrying. What the page has set wrong stays wrong.
  const retries =
    (state.status === 'failed' && state.error.code !== 'config') ||
    (state.status === 'ready' &&
      state.notice?.kind === 'error' &&
      (context.element.hidePayButton || !chosenForm(state.choosing) || !context.checkout.catalogue));
  return noticeBox(context, text, isCalm(context.checkout) ? 'calm' : '', retries && context.retry);
};

/** In place of what cannot be shown. */
export const sorryView = ({ messages }: RenderContext) => html`<p role="alert">${messages.errors.other}</p>`;

/** In place of what cannot be shown because its code failed to load. */
export const missingView = (host: Pick<FeatureHost, 'messages'>, retry: () => void) =>
  noticeBox(host, host.messages.notLoaded, '', retry);
