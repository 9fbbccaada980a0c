import type { CheckoutState } from '../checkout/state.js';
import type { CheckoutElement } from './feature-host.js';
import { once } from './shield.js';

const key = 'connect-checkout';

/**
 * What a tab keeps of a payment across a redirect or a reload: only what identifies it, and nothing to show or
 * follow, because other scripts can write to the storage too.
 */
export interface PaymentMemory {
  readonly paymentId: string | undefined;
  /** Of a payment that is made on the platform's own page. */
  readonly hostedCheckoutId: string | undefined;
  /** The status address, so that a page of another order ignores the payment. */
  readonly from: string | undefined;
  /** Whether the consumer went to another site: only the return from there tells the status. */
  readonly away: boolean;
}

/** Remembers a payment until the tab closes or a list is shown again; without storage, nothing is kept. */
export const rememberPayment = (
  element: CheckoutElement,
  state: CheckoutState & { readonly status: 'acting' | 'done' },
): void => {
  const { paymentId } = state;
  if (!paymentId) return;
  element.addEventListener('checkout-ready', forgetPayment, once);
  const action = state.status === 'acting' ? state.action : undefined;
  const away = action?.redirectUrl !== undefined;
  try {
    sessionStorage.setItem(key, JSON.stringify({ paymentId, from: element.paymentUrl, away }));
  } catch {
    // Cookies are blocked, or the storage is full.
  }
};

export const forgetPayment = (): void => {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // There is nothing to forget.
  }
};

/** The remembered payment; `undefined` also if the data is invalid or belongs to another page. */
export const recallPayment = (element: CheckoutElement): PaymentMemory | undefined => {
  try {
    const { paymentId, hostedCheckoutId, away, from } = {
      paymentId: undefined,
      hostedCheckoutId: undefined,
      away: false,
      from: undefined,
      ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<PaymentMemory>),
    };
    return typeof (paymentId ?? hostedCheckoutId) === 'string' && from === element.paymentUrl
      ? { paymentId, hostedCheckoutId, from, away: !!away }
      : undefined;
  } catch {
    return undefined;
  }
};
