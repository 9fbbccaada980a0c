import type { CheckoutStore } from '../../../checkout/store.js';
import { getPayment } from '../../../checkout/merchant.js';
import { type AnswerMeaning, meaningOf } from '../../../checkout/settle.js';
import { CheckoutError } from '../../../domain/errors.js';
import type { ConnectCheckout } from '../../connect-checkout.js';
import { forget, recall } from './memory.js';
import { patience, pause, waits } from './waiting.js';

/** How often in a row the merchant's server may fail to say how a payment stands. */
const tries = 3;

/** Shows a payment's end, or what remains to be done for it. */
const show = (checkout: CheckoutStore, meaning: AnswerMeaning): void => {
  if (meaning.kind === 'refused') forget();
  checkout.settle(meaning);
};

/**
 * Shows a payment as the merchant's server knows it.
 * @throws CheckoutError `merchant` where it says nothing of a payment
 */
export const showPayment = (checkout: CheckoutStore, json: unknown): void =>
  show(checkout, meaningOf(json, []));

/** The attribute names this page. */
const isHere = (url: string): boolean => {
  const { origin, pathname } = new URL(url, document.baseURI);
  return origin === location.origin && pathname === location.pathname;
};

/**
 * Picks up the payment that a redirect comes back from, or that was on screen when the page was reloaded. Settles when
 * the consumer sees how it stands, or when there is nothing to pick up. What nobody can say is shown as on its way:
 * neither a success nor a reason to pay twice.
 */
export const resume = async (host: ConnectCheckout, checkout: CheckoutStore): Promise<void> => {
  const { paymentUrl, returnUrl } = host;
  const returnMac = new URLSearchParams(location.search).get('RETURNMAC');
  const isBack = !!returnMac && isHere(returnUrl ?? '');
  const memory = recall(host);
  if (!isBack && (!memory || memory.away)) return;
  if (!paymentUrl)
    throw new CheckoutError('config', 'return-url needs payment-url, which is asked with GET.');
  const url = new URL(paymentUrl, document.baseURI).href;
  const query = { paymentId: memory?.paymentId, RETURNMAC: (isBack && returnMac) || undefined };
  const read = async () => meaningOf(await getPayment(fetch, url, query), []);
  const isOpen = (now: AnswerMeaning) => now.kind === 'ended' && /^(pending|review)$/.test(now.ending);

  let now: AnswerMeaning | undefined;
  let failure: unknown;
  const patient = waits(Date.now() + patience);
  for (let left = tries; left && !now; left--) {
    if (failure) await pause(patient.next().value as number);
    now = await read().catch((error: unknown) => void (failure = error));
  }
  if (!now) {
    checkout.dispatch({ type: 'end', ending: 'pending', paymentId: memory?.paymentId });
    return checkout.fail(failure);
  }
  if (memory?.action && isOpen(now))
    return checkout.dispatch({ type: 'start-action', action: memory.action, paymentId: memory.paymentId });
  show(checkout, now);
  if (isOpen(now)) void follow(checkout, read, isOpen);
};

/** A bank may tell the platform later than it sends the consumer back. */
const follow = async (
  checkout: CheckoutStore,
  read: () => Promise<AnswerMeaning>,
  isOpen: (now: AnswerMeaning) => boolean,
): Promise<void> => {
  const { state } = checkout;
  for (const wait of waits(Date.now() + patience)) {
    await pause(wait);
    if (checkout.state !== state) return;
    const now = await read().catch(() => undefined);
    if (checkout.state !== state) return;
    if (now && !isOpen(now)) return show(checkout, now);
  }
};
