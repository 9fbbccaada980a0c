import type { CheckoutElement } from '../../feature-host.js';

/**
 * Remembers a hosted checkout until the page is loaded again, for `payment-memory.ts`, which reads it. It is written
 * here, so that the card form and this share no file.
 */
export const rememberHostedCheckout = ({ paymentUrl }: CheckoutElement, hostedCheckoutId: string): void => {
  try {
    sessionStorage.setItem(
      'connect-checkout',
      JSON.stringify({ hostedCheckoutId, from: paymentUrl, away: true }),
    );
  } catch {
    // Cookies are blocked, or the storage is full.
  }
};
