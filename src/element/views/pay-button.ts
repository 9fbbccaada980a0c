import { html } from 'lit';
import type { RenderContext } from './context.js';

/**
 * The pay button, with the amount or the progress of the payment.
 *
 * @csspart pay-button - the pay button
 */
export const payButton = ({ checkout, messages, amount, element }: RenderContext) => {
  const { status } = checkout.state;
  const going = element.hostedUrl ? messages.hosted.going : undefined;
  const doing =
    status === 'paying'
      ? (going ?? messages.paying)
      : status === 'acting'
        ? (going ?? messages.redirecting)
        : '';
  const disabled = element.matches(':disabled');
  // A hidden button is still what Enter presses.
  return html`<button
    part="pay-button"
    ?hidden=${element.hidePayButton}
    ?disabled=${disabled}
    aria-disabled=${!!doing}
  >
    ${doing ? html`<i class="spinner"></i>${doing}` : html`<slot name="pay-label">${messages.pay(amount())}</slot>`}
  </button>`;
};
