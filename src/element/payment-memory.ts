import type { CheckoutState } from '../checkout/state.js';
import type { CheckoutElement } from './feature-host.js';

const key = 'connect-checkout';

/**
 * What a tab keeps of a payment past a redirect or a reload: which one to ask about, and nothing to show or to go to.
 * Other scripts can write to the storage as well.
 */
export interface PaymentMemory {
  readonly paymentId: string;
  /** What was asked about it, so that a page of another order does not take it for its own. */
  readonly from: string | undefined;
  /** The consumer went somewhere else: only coming back from there says how it stands. */
  readonly away: boolean;
}

/** For as long as the tab is open, or until there is a list again; without storage, nothing is kept. */
export const rememberPayment = (
  element: CheckoutElement,
  state: CheckoutState & { readonly status: 'acting' | 'done' },
): void => {
  const { paymentId } = state;
  if (!paymentId) return;
  element.addEventListener('checkout-ready', forgetPayment, { once: true });
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
    // There is nothing to forget then.
  }
};

/** `undefined` also where it is not what was kept, or belongs to another page. */
export const recallPayment = (element: CheckoutElement): PaymentMemory | undefined => {
  try {
    const { paymentId, away, from } = {
      paymentId: undefined,
      away: false,
      from: undefined,
      ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<PaymentMemory>),
    };
    return typeof paymentId === 'string' && from === element.paymentUrl
      ? { paymentId, from, away: !!away }
      : undefined;
  } catch {
    return undefined;
  }
};
