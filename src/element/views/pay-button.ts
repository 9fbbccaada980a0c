import { html } from 'lit';
import type { PaymentProduct } from '../../domain/product.js';
import type { RenderContext } from './context.js';
import { progressText } from './status.js';

/**
 * The pay button, with the amount or the progress of the payment.
 * @param product that is paid with; unknown only for a card
 *
 * @csspart pay-button - the pay button
 */
export const payButton = (context: RenderContext, product: PaymentProduct | undefined) => {
  const { messages, amount, element } = context;
  const doing = progressText(context);
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
