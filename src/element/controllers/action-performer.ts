import type { MerchantAction } from '../../domain/payment-answer.js';
import { PaymentActionEvent } from '../events.js';
import type { FeatureHost } from '../feature-host.js';
import { rememberPayment } from '../payment-memory.js';
import type { FeatureLoader } from './feature-loader.js';

/**
 * Performs what the platform asks for before a payment can end, unless the page does: a redirect here, anything else by
 * the actions feature.
 */
export class ActionPerformer {
  constructor(
    private readonly host: FeatureHost,
    private readonly features: FeatureLoader,
  ) {}

  perform(action: MerchantAction): void {
    const { element, checkout } = this.host;
    // A page that Back shows again stands as it was left: the consumer may choose anew.
    if (action.redirectUrl)
      addEventListener(
        'pageshow',
        ({ persisted }) => persisted && checkout.state.status === 'acting' && element.setErrors([]),
        { once: true },
      );
    if (!element.dispatchEvent(new PaymentActionEvent(action))) return;
    void this.attempt(async () => {
      const { state } = checkout;
      if (state.status !== 'acting') return;
      const { redirectUrl: url } = state.action;
      if (element.returnUrl && (url !== undefined || action.showData.length)) rememberPayment(element, state);
      if (url !== undefined) return location.assign(url);
      await (await this.features.load('actions')).begin();
    });
  }

  /** What fails ends the attempt to pay, and is said. */
  async attempt(run: () => unknown): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.host.element.setErrors([]);
      this.host.checkout.fail(error);
    }
  }
}
