import type { CheckoutStore } from '../../../checkout/store.js';
import { findOption } from '../../../checkout/payment-options.js';
import { chosenOption } from '../../../checkout/option-form.js';
import type { CheckoutState, ChoosingState } from '../../../checkout/state.js';
import type { ConnectCheckout } from '../../connect-checkout.js';
import { forget } from './memory.js';
import { hasFinished } from './waiting.js';

/** Bancontact: the only product that is paid with by card and yet begins with a code; the one of `SHOW_FORM`. */
const bancontact = 3012;

const bancontactRow = ({ options }: ChoosingState) => findOption(options, `${bancontact}`);

/** Payments that the next one takes the place of, until the merchant's server has answered that. */
const replaced = new WeakMap<ConnectCheckout, string>();

/** For the detail of `payment-ready`. */
export const detailOf = (host: ConnectCheckout): { readonly replacesPaymentId?: string } => {
  const replacesPaymentId = replaced.get(host);
  return replacesPaymentId ? { replacesPaymentId } : {};
};

/** Whether a card can be typed in place of scanning; without a list, that is seen once there is one. */
export const canPayByNumber = ({ action, choosing }: CheckoutState & { status: 'acting' }): boolean =>
  action.actionType === 'SHOW_FORM' && (!choosing || !!bancontactRow(choosing));

/** Shows the row's card form: its fields come with `forceBasicFlow`. */
const openForm = async (host: ConnectCheckout, checkout: CheckoutStore): Promise<void> => {
  try {
    await checkout.choose(`${bancontact}`);
    const { state, catalogue } = checkout;
    const row = state.status === 'ready' ? chosenOption(state.choosing) : undefined;
    // The group of cards takes its number as it is.
    if (row?.kind === 'product' && row.product.id === bancontact && catalogue) {
      const { fields } = await catalogue.product(bancontact, true);
      if (catalogue !== checkout.catalogue) return;
      checkout.dispatch({ type: 'force-basic-flow', fields });
    }
    await host.updateComplete;
    host.focus('cardNumber');
  } catch (error) {
    checkout.fail(error);
  }
};

/**
 * Leads from a code to the card's own form. What is typed there makes another payment: *complete payment* of the Server
 * API would take the card in clear, which is for no page and no merchant's server to see. The payment of the code is
 * not waited for any more, and `payment-ready` tells which one it was, so that the merchant's server cancels it first.
 * Where the app has been quicker, it is paid.
 */
export const payByNumber = async (host: ConnectCheckout, checkout: CheckoutStore): Promise<void> => {
  const { state } = checkout;
  if (state.status !== 'acting') return;
  const { paymentId, choosing } = state;
  const isPaid = !!paymentId && (await hasFinished(host, checkout, paymentId).catch(() => false));
  if (checkout.state !== state) return;
  if (isPaid) return checkout.dispatch({ type: 'end', ending: 'paid', paymentId });
  forget();
  if (paymentId) {
    replaced.set(host, paymentId);
    host.addEventListener('payment-result', () => replaced.delete(host), { once: true });
  }
  if (choosing) {
    checkout.dispatch({ type: 'refuse', verdicts: new Map() });
    return openForm(host, checkout);
  }
  host.addEventListener('checkout-ready', () => void openForm(host, checkout), { once: true });
  checkout.dispatch({ type: 'reset' });
};
