import type { MerchantAction } from '../../domain/payment-answer.js';
import { PaymentActionEvent } from '../events.js';
import type { FeatureHost } from '../feature-host.js';
import { rememberPayment } from '../payment-memory.js';
import type { FeatureLoader } from './feature-loader.js';

/** Performs merchant actions unless the page does: redirects itself, others with the actions feature. */
export class ActionPerformer {
  constructor(
    private readonly host: FeatureHost,
    private readonly features: FeatureLoader,
  ) {}

  perform(action: MerchantAction): void {
    const { element, checkout } = this.host;
    if (!element.dispatchEvent(new PaymentActionEvent(action))) return;
    const { state } = checkout;
    if (state.status !== 'acting') return;
    if (element.returnUrl && (action.redirectUrl !== undefined || action.showData.length))
      rememberPayment(element, state);
    if (action.redirectUrl !== undefined) location.assign(action.redirectUrl);
    else this.begin();
  }

  /**
   * Performs any action but a redirect. If the feature fails to load, the payment stays, and the action can be
   * retried.
   */
  readonly begin = (): void => {
    this.features.load('actions').then(
      (actions) => this.attempt(() => actions.begin()),
      () => {},
    );
  };

  /** Runs a step; a failure ends the attempt to pay and is reported. */
  async attempt(run: () => unknown): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.host.element.setErrors([]);
      this.host.checkout.fail(error);
    }
  }
}
