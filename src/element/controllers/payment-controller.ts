import type { ReactiveController } from 'lit';
import type { Ports } from '../../checkout/ports.js';
import type { MerchantActionJson } from '../../domain/payment-answer.js';
import { isRevisited } from '../environment.js';
import { forgetPayment } from '../forget-payment.js';
import type { CheckoutElement, FeatureHost } from '../feature-host.js';
import type { Loaded } from '../features/index.js';
import type { FeatureLoader } from './feature-loader.js';

/**
 * What the element knows of paying before its file is there, and the ways in which a payment that the page or a redirect
 * brings along comes to be shown.
 */
export class PaymentController implements ReactiveController {
  /** While it is asked how an earlier payment stands, there is no list. */
  isResuming = false;

  /** What the checkout asks for once the file is there, and never before. */
  readonly ports: Pick<Ports, 'device' | 'pay' | 'performAction' | 'result'> = {
    device: () => this.#paying.device(this.#dialog?.room()),
    pay: (ready) => this.#paying.offer({ ...ready, ...this.features().paymentDetail() }, this.sealForm()),
    performAction: (action) => {
      const hosted = this.features().get('hosted');
      if (hosted) hosted.perform(action);
      else this.#paying.perform(action, this.#dialog);
    },
    result: (result) => this.#paying.tell(result),
  };

  /** @param sealForm sends the form around the element, where there is one */
  constructor(
    element: CheckoutElement,
    private readonly host: () => FeatureHost,
    private readonly features: () => FeatureLoader,
    private readonly sealForm: () => ((encryptedCustomerInput: string) => void) | undefined,
  ) {
    element.addController(this);
  }

  get #paying() {
    return this.features().get('paying')!;
  }

  get #dialog() {
    return this.features().get('dialog');
  }

  /**
   * Back from a bank, or reloaded: the payment is picked up again. Another visit is one for another order. An element that
   * is moved goes on with what it is doing.
   */
  hostConnected(): void {
    const { element, checkout } = this.host();
    if (!element.returnUrl || checkout.state.status !== 'idle') return;
    if (!/[?&]RETURNMAC=/.test(location.search) && !isRevisited()) return forgetPayment(element);
    this.isResuming = true;
    void this.#withFile((paying) => paying.brought.resume()).then(() => {
      this.isResuming = false;
      element.requestUpdate();
    });
  }

  /** In place of paying here: hands over to the platform's own page, with `hosted-url`. */
  handOver(): Promise<void> | undefined {
    return this.host().element.hostedUrl
      ? this.#attempt(async () => (await this.features().load('hosted')).pay())
      : undefined;
  }

  handlePayment(payment: object): Promise<void> {
    return this.#withFile((paying) => paying.brought.showPayment(payment));
  }

  handleAction(action: MerchantActionJson, paymentId: string | undefined): Promise<void> {
    return this.#withFile((paying) => paying.handleAction(action, paymentId));
  }

  /** Anything but a redirect. Without the feature's file, the payment is there all the same, and can be tried again. */
  readonly beginAction = (): void => {
    this.features()
      .load('actions')
      .then(
        (actions) => this.#attempt(() => actions.begin()),
        () => {},
      );
  };

  #withFile(run: (paying: Loaded<'paying'>) => unknown): Promise<void> {
    return this.#attempt(async () => run(await this.features().load('paying')));
  }

  /** What fails ends the attempt to pay, and is said. */
  async #attempt(run: () => unknown): Promise<void> {
    try {
      await run();
    } catch (error) {
      const { element, checkout } = this.host();
      element.setErrors([]);
      checkout.fail(error);
    }
  }
}
