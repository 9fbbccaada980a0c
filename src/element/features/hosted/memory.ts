import type { CheckoutElement } from '../../feature-host.js';
import { memoryKey } from '../../forget-payment.js';

/**
 * Remembers a hosted checkout until the page is loaded again, for `payment-memory.ts`, which reads it. It is written
 * here, so that the card form and this share no file.
 */
export const rememberHostedCheckout = (element: CheckoutElement, hostedCheckoutId: string): void => {
  try {
    sessionStorage.setItem(memoryKey(element), JSON.stringify({ hostedCheckoutId, away: true }));
  } catch {
    // Cookies are blocked, or the storage is full.
  }
};
