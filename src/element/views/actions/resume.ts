import type { Checkout } from '../../../checkout/checkout.js';
import { conclude } from '../../../checkout/conclusion.js';
import type { Conclusion } from '../../../checkout/state.js';
import { CheckoutError } from '../../../domain/errors.js';
import type { ConnectCheckout } from '../../connect-checkout.js';
import { PaymentResultEvent } from '../../events.js';
import { forget, recall } from './memory.js';
import { patience, pause, waits } from './waiting.js';

/** How often in a row the merchant's server may fail to say how a payment stands. */
const tries = 3;
const timeout = 20_000;

/** Shows a payment's end, or what remains to be done for it. */
const show = (host: ConnectCheckout, checkout: Checkout, conclusion: Conclusion): void => {
  const { result } = conclusion;
  host.dispatchEvent(new PaymentResultEvent(result));
  if (conclusion.at === 'acting') return checkout.act(conclusion.action, result.paymentId);
  if (conclusion.at === 'done') return checkout.end(conclusion.outcome, result.paymentId);
  forget();
  const { state } = checkout;
  const refuse = () => checkout.setErrors(conclusion.verdicts, conclusion.notice);
  if ('desk' in state && state.desk) return refuse();
  // The consumer may try again, once there is a list.
  host.addEventListener('checkout-ready', refuse, { once: true });
  if (state.at === 'acting' || state.at === 'done') checkout.reset();
};

/**
 * Shows a payment as the merchant's server knows it.
 * @throws CheckoutError `merchant` where it says nothing of a payment
 */
export const showPayment = (host: ConnectCheckout, checkout: Checkout, json: unknown): void =>
  show(host, checkout, conclude(json, []));

/** GET `payment-url?paymentId=…&RETURNMAC=…`: the Server API's *get payment*, passed on as it is. */
const ask = async (url: string, query: Readonly<Record<string, string | null | undefined>>) => {
  const address = new URL(url, document.baseURI);
  for (const [name, value] of Object.entries(query)) if (value) address.searchParams.set(name, value);
  const response = await fetch(address.href, {
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(timeout),
  });
  if (!response.ok)
    throw new CheckoutError('merchant', `GET ${url} does not say how the payment stands.`, {
      httpStatus: response.status,
    });
  return conclude(await response.json(), []);
};

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
export const resume = async (host: ConnectCheckout, checkout: Checkout): Promise<void> => {
  const { paymentUrl, returnUrl } = host;
  const returnMac = new URLSearchParams(location.search).get('RETURNMAC');
  const isBack = !!returnMac && isHere(returnUrl ?? '');
  const memory = recall(host);
  if (!isBack && (!memory || memory.away)) return;
  if (!paymentUrl)
    throw new CheckoutError('config', 'return-url needs payment-url, which is asked with GET.');
  const read = () =>
    ask(paymentUrl, { paymentId: memory?.paymentId, RETURNMAC: isBack ? returnMac : undefined });
  const isOpen = (now: Conclusion) => now.at === 'done' && /^(pending|review)$/.test(now.outcome);

  let now: Conclusion | undefined;
  let failure: unknown;
  const patient = waits(Date.now() + patience);
  for (let left = tries; left && !now; left--) {
    if (failure) await pause(patient.next().value as number);
    now = await read().catch((error: unknown) => void (failure = error));
  }
  if (!now) {
    checkout.end('pending', memory?.paymentId);
    return checkout.fail(failure);
  }
  if (memory?.action && isOpen(now)) return checkout.act(memory.action, memory.paymentId);
  show(host, checkout, now);
  if (isOpen(now)) void follow(host, checkout, read, isOpen);
};

/** A bank may tell the platform later than it sends the consumer back. */
const follow = async (
  host: ConnectCheckout,
  checkout: Checkout,
  read: () => Promise<Conclusion>,
  isOpen: (now: Conclusion) => boolean,
): Promise<void> => {
  const { state } = checkout;
  for (const wait of waits(Date.now() + patience)) {
    await pause(wait);
    if (checkout.state !== state) return;
    const now = await read().catch(() => undefined);
    if (checkout.state !== state) return;
    if (now && !isOpen(now)) return show(host, checkout, now);
  }
};
