import type { ReactiveController } from 'lit';
import type { CheckoutStore } from '../../checkout/store.js';
import type { CheckoutElement } from '../feature-host.js';

/**
 * Handles pages that the browser keeps in memory for Back: typed values are cleared when the page is left, and the list
 * is requested again, which checks the session, when it is shown again.
 */
export class PageVisits implements ReactiveController {
  constructor(
    element: CheckoutElement,
    private readonly checkout: () => CheckoutStore,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#left);
    addEventListener('pageshow', this.#back);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#left);
    removeEventListener('pageshow', this.#back);
  }

  readonly #left = ({ persisted }: PageTransitionEvent) => {
    if (persisted) this.checkout().dispatch({ type: 'forget-typed' });
  };

  readonly #back = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    const checkout = this.checkout();
    const { state } = checkout;
    const isAway = state.status === 'acting' && state.action.redirectUrl !== undefined;
    // What a form or the page's own script has taken elsewhere, nobody here waits for any more.
    if (isAway || checkout.isHandedOver)
      checkout.dispatch({
        type: 'refuse',
        verdicts: new Map(),
        notice: isAway ? { kind: 'left' } : undefined,
      });
    if (checkout.state.status === 'ready') void checkout.reload();
  };
}
