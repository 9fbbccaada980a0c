import type { CheckoutStore } from '../../../checkout/store.js';
import { connect, getThirdPartyStatus } from '../../../client/index.js';
import type { CheckoutError } from '../../../domain/errors.js';
import type { ConnectCheckout } from '../../connect-checkout.js';

/** Milliseconds between two questions: at first, and at most. */
const first = 2_000;
const most = 10_000;
/** The waits between questions, ever longer. */
export function* waits(until: number): Generator<number> {
  for (let wait = first; Date.now() < until; wait = Math.min(wait * 1.5, most)) yield wait;
}
/** Codes of apps do not live longer. */
export const patience = 15 * 60_000;

/** What an app has finished. */
const finished: ReadonlySet<string> = new Set(['AUTHORIZED', 'COMPLETED']);

export interface Waiting {
  /** Milliseconds since the epoch; nobody asks any more afterwards. */
  readonly until: number;
  readonly over: boolean;
}

const waitings = new WeakMap<CheckoutStore, Waiting>();

/** How long the consumer's app is waited for; `undefined` where nothing is waited for. */
export const waitingOf = (checkout: CheckoutStore): Waiting | undefined => waitings.get(checkout);

/** So long, or until the consumer looks at the page again, which is when an app has usually just been left. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', done);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    document.addEventListener('visibilitychange', done);
  });

/** Whether the app has; `undefined` where nobody can be asked: after a reload there is no list, and perhaps no session. */
export const hasFinished = async (
  host: ConnectCheckout,
  { catalogue }: CheckoutStore,
  paymentId: string,
): Promise<boolean | undefined> => {
  const connection = catalogue?.connection ?? (host.session && connect(host.session));
  return connection && finished.has(await getThirdPartyStatus(connection, paymentId));
};

/**
 * Asks the platform how far the consumer's app is, ever less often and never while nobody looks, until it has finished,
 * the checkout has gone on, or it has taken too long.
 */
export const awaitThirdParty = async (host: ConnectCheckout, checkout: CheckoutStore): Promise<void> => {
  const { state } = checkout;
  if (state.status !== 'acting' || !state.paymentId) return;
  const { paymentId } = state;
  const until = Date.now() + patience;
  const say = (waiting: Waiting) => {
    waitings.set(checkout, waiting);
    host.requestUpdate();
  };
  say({ until, over: false });
  for (const wait of waits(until)) {
    await pause(wait);
    if (checkout.state !== state) return;
    try {
      const isPaid = await hasFinished(host, checkout, paymentId);
      if (checkout.state !== state) return;
      if (isPaid) return checkout.dispatch({ type: 'end', ending: 'paid', paymentId });
    } catch (error) {
      // A session that has run out, or a payment that nobody knows, gives no better answer later.
      if (!(error as CheckoutError).retryable) break;
    }
  }
  if (checkout.state === state) say({ until, over: true });
};
