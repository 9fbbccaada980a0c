import { html } from 'lit';
import type { PaymentProduct } from '../../domain/product.js';
import type { RenderContext } from './context.js';

/**
 * The pay button, with the amount or the progress of the payment.
 * @param product that is paid with; unknown only for a card
 *
 * @csspart pay-button - the pay button
 */
export const payButton = (
  { checkout, messages, amount, element }: RenderContext,
  product: PaymentProduct | undefined,
) => {
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
    ${doing ? html`<i class="spinner"></i>${doing}` : html`<slot name="pay-label">${messages.pay(amount(), !product || product.paymentMethod === 'card')}</slot>`}
  </button>`;
};
