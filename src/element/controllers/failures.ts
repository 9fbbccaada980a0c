import type { CheckoutStateName } from '../../checkout/state.js';
import type { CheckoutError } from '../../domain/errors.js';
import { CheckoutErrorEvent } from '../events.js';
import type { CheckoutElement } from '../feature-host.js';
import type { SessionController } from './session-controller.js';
import { once } from '../shield.js';

/** Tells the page of failures, and does what may mend one: another session, another try once there is a connection. */
export class Failures {
  /** `undefined` once something succeeded after it. */
  last: CheckoutError | undefined;

  constructor(
    private readonly element: CheckoutElement & {
      readonly state: CheckoutStateName;
      reload(): Promise<void>;
    },
    private readonly session: SessionController,
  ) {}

  add(error: CheckoutError): void {
    this.last = error;
    // Only the page's developer can mend it, and a page without a listener would be told nothing.
    if (error.code === 'config') console.error(error);
    if (error.code === 'network') addEventListener('online', this.#reload, once);
    this.element.dispatchEvent(new CheckoutErrorEvent(error));
    this.session.failed(error);
  }

  /** An outcome stays on screen. */
  readonly #reload = () => {
    if (this.element.state !== 'done') void this.element.reload();
  };
}
