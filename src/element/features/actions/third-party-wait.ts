import { connect, getThirdPartyStatus } from '../../../client/index.js';
import type { CheckoutError } from '../../../domain/errors.js';
import type { FeatureHost } from '../../feature-host.js';
import { patience, pause, waits } from '../../waits.js';

/** The statuses of a finished app. */
const finished: ReadonlySet<string> = new Set(['AUTHORIZED', 'COMPLETED']);

/** The wait for the consumer's app. */
interface Progress {
  /** The end of the wait, in milliseconds since the epoch. */
  readonly until: number;
  readonly over: boolean;
}

/** Waits for the consumer's app if the platform reports its progress. */
export class ThirdPartyWait {
  /** `undefined` if there is nothing to wait for. */
  progress: Progress | undefined;

  constructor(private readonly host: FeatureHost) {}

  /**
   * Whether the app has finished; `undefined` if it cannot be asked: after a reload there is no list, and
   * perhaps no session.
   */
  async hasFinished(paymentId: string): Promise<boolean | undefined> {
    const { checkout, element } = this.host;
    const connection = checkout.catalogue?.connection ?? (element.session && connect(element.session));
    return connection && finished.has(await getThirdPartyStatus(connection, paymentId));
  }

  /**
   * Polls the app's progress at growing intervals, never in a hidden page, until it has finished, the checkout
   * has moved on, or the time is over.
   */
  async begin(): Promise<void> {
    const { checkout } = this.host;
    const { state } = checkout;
    if (state.status !== 'acting' || !state.paymentId) return;
    const { paymentId } = state;
    const until = Date.now() + patience;
    this.#say({ until, over: false });
    for (const wait of waits(until)) {
      await pause(wait);
      if (checkout.state !== state) return;
      try {
        const isPaid = await this.hasFinished(paymentId);
        if (checkout.state !== state) return;
        if (isPaid) return checkout.dispatch({ type: 'end', ending: 'paid', paymentId });
      } catch (error) {
        // An expired session or an unknown payment gives no better answer later.
        if (!(error as CheckoutError).retryable) break;
      }
    }
    if (checkout.state === state) this.#say({ until, over: true });
  }

  #say(progress: Progress): void {
    this.progress = progress;
    this.host.element.requestUpdate();
  }
}
