import { connect, getThirdPartyStatus } from '../../../client/index.js';
import type { CheckoutError } from '../../../domain/errors.js';
import type { FeatureHost } from '../../feature-host.js';
import { patience, pause, waits } from '../../waits.js';

/** What an app has finished. */
const finished: ReadonlySet<string> = new Set(['AUTHORIZED', 'COMPLETED']);

/** How long the consumer's app is waited for. */
interface Progress {
  /** Milliseconds since the epoch; nobody asks any more afterwards. */
  readonly until: number;
  readonly over: boolean;
}

/** Waits for the consumer's app, where the platform says how far it is. */
export class ThirdPartyWait {
  /** `undefined` where nothing is waited for. */
  progress: Progress | undefined;

  constructor(private readonly host: FeatureHost) {}

  /** Whether the app has finished; `undefined` where nobody can be asked: after a reload there is no list, and perhaps no session. */
  async hasFinished(paymentId: string): Promise<boolean | undefined> {
    const { checkout, element } = this.host;
    const connection = checkout.catalogue?.connection ?? (element.session && connect(element.session));
    return connection && finished.has(await getThirdPartyStatus(connection, paymentId));
  }

  /**
   * Asks the platform how far the app is, ever less often and never while nobody looks, until it has finished, the
   * checkout has gone on, or it has taken too long.
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
        // A session that has run out, or a payment that nobody knows, gives no better answer later.
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
