import type { Checkout } from '../../../checkout/checkout.js';
import { getThirdPartyStatus } from '../../../client/index.js';
import type { CheckoutError } from '../../../domain/errors.js';

/** Milliseconds between two questions: at first, and at most. */
const first = 2_000;
const most = 10_000;
/** Codes of apps do not live longer. */
const patience = 15 * 60_000;

/** What an app has finished. */
const finished: ReadonlySet<string> = new Set(['AUTHORIZED', 'COMPLETED']);

export interface Waiting {
  /** Milliseconds since the epoch; nobody asks any more afterwards. */
  readonly until: number;
  readonly over: boolean;
}

const waits = new WeakMap<Checkout, Waiting>();

/** How long the consumer's app is waited for; `undefined` where nothing is waited for. */
export const waitingOf = (checkout: Checkout): Waiting | undefined => waits.get(checkout);

/** So long, or until the consumer looks at the page again, which is when an app has usually just been left. */
const pause = (milliseconds: number): Promise<void> =>
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

/**
 * Asks the platform how far the consumer's app is, ever less often and never while nobody looks, until it has finished,
 * the checkout has gone on, or it has taken too long.
 *
 * @param changed something is to be shown anew
 */
export const awaitThirdParty = async (checkout: Checkout, changed: () => void): Promise<void> => {
  const { state, catalogue } = checkout;
  if (state.at !== 'acting' || !catalogue || !state.paymentId) return;
  const { paymentId } = state;
  const until = Date.now() + patience;
  const say = (waiting: Waiting) => {
    waits.set(checkout, waiting);
    changed();
  };
  say({ until, over: false });
  for (let wait = first; Date.now() < until; wait = Math.min(wait * 1.5, most)) {
    await pause(wait);
    if (checkout.state !== state) return;
    try {
      const status = await getThirdPartyStatus(catalogue.connection, paymentId);
      if (checkout.state !== state) return;
      if (finished.has(status)) return checkout.end('paid', paymentId);
    } catch (error) {
      // A session that has run out, or a payment that nobody knows, gives no better answer later.
      if (!(error as CheckoutError).retryable) break;
    }
  }
  if (checkout.state === state) say({ until, over: true });
};
