import { decodeMerchantAction } from '../client/decode/payment-answer.js';
import type { CheckoutState } from '../checkout/state.js';
import type { MerchantAction } from '../domain/payment-answer.js';
import type { CheckoutElement } from './feature-host.js';

const key = 'connect-checkout';

/** What a tab keeps of a payment past a redirect or a reload: nothing that the consumer typed. */
export interface PaymentMemory {
  readonly paymentId: string;
  /** What was shown; `undefined` where it has ended. */
  readonly action?: MerchantAction;
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
    sessionStorage.setItem(
      key,
      JSON.stringify({
        paymentId,
        from: element.paymentUrl,
        away,
        ...(action && !away && { action: { actionType: action.actionType, showData: action.showData } }),
      }),
    );
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
    const { paymentId, action, away, from } = JSON.parse(
      sessionStorage.getItem(key) ?? '{}',
    ) as Partial<PaymentMemory>;
    return typeof paymentId === 'string' && from === element.paymentUrl
      ? { paymentId, from, away: !!away, ...(action && { action: decodeMerchantAction(action) }) }
      : undefined;
  } catch {
    return undefined;
  }
};
