import type { CheckoutElement } from './feature-host.js';

/**
 * Where a tab keeps what identifies a payment. Each status address has a place of its own, so that a page of another order,
 * and another checkout on the same page, neither find the payment nor write over it.
 */
export const memoryKey = ({ paymentUrl }: Pick<CheckoutElement, 'paymentUrl'>): string =>
  `connect-checkout ${paymentUrl}`;

/** Forgets the payment of this element's status address. */
export const forgetPayment = (element: Pick<CheckoutElement, 'paymentUrl'>): void => {
  try {
    sessionStorage.removeItem(memoryKey(element));
  } catch {
    // Cookies are blocked: nothing was kept.
  }
};
