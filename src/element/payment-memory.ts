import type { CheckoutState } from '../checkout/state.js';
import type { CheckoutElement } from './feature-host.js';
import { forgetPayment, memoryKey } from './forget-payment.js';
import { once } from './shield.js';

/**
 * What a tab keeps of a payment across a redirect or a reload: only what identifies it, and nothing to show or
 * follow, because other scripts can write to the storage too.
 */
export interface PaymentMemory {
  readonly paymentId: string | undefined;
  /** Of a payment that is made on the platform's own page. */
  readonly hostedCheckoutId: string | undefined;
  /** Whether the consumer went to another site: only the return from there tells the status. */
  readonly away: boolean;
}

/**
 * Remembers a payment until the tab closes, a list is shown again, or the page is visited anew, as for another order;
 * without storage, nothing is kept.
 */
export const rememberPayment = (
  element: CheckoutElement,
  state: CheckoutState & { readonly status: 'acting' | 'done' },
): void => {
  const { paymentId } = state;
  if (!paymentId) return;
  element.addEventListener('checkout-ready', () => forgetPayment(element), once);
  const action = state.status === 'acting' ? state.action : undefined;
  const away = action?.redirectUrl !== undefined;
  try {
    sessionStorage.setItem(memoryKey(element), JSON.stringify({ paymentId, away }));
  } catch {
    // Cookies are blocked, or the storage is full.
  }
};

/** The remembered payment; `undefined` also if the data is invalid. */
export const recallPayment = (element: CheckoutElement): PaymentMemory | undefined => {
  try {
    const { paymentId, hostedCheckoutId, away } = {
      paymentId: undefined,
      hostedCheckoutId: undefined,
      away: false,
      ...(JSON.parse(sessionStorage.getItem(memoryKey(element)) ?? '{}') as Partial<PaymentMemory>),
    };
    return typeof (paymentId ?? hostedCheckoutId) === 'string'
      ? { paymentId, hostedCheckoutId, away: !!away }
      : undefined;
  } catch {
    return undefined;
  }
};
