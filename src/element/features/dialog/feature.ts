import type { PaymentReady } from '../../../checkout/payment-ready.js';
import { chosenForm } from '../../../checkout/option-form.js';
import { type ActingState, choosingOf } from '../../../checkout/state.js';
import type { MerchantAction } from '../../../domain/payment-answer.js';
import type { FeatureHost } from '../../feature-host.js';
import type { Feature } from '../feature.js';
import { type Canvas, canvasIn } from './canvas.js';
import { styles } from './styles.js';
import { type DialogProps, dialogView } from './view.js';
import { watchFrame } from './watch-frame.js';

/** Asks the merchant's server what became of a payment, and shows it. */
type Ask = (paymentId: string, sentBack: boolean) => Promise<void>;

/** One visit to a bank, in the dialog. */
interface Visit {
  readonly action: MerchantAction;
  readonly url: string;
  readonly canvas: Canvas;
  readonly ask: (sentBack: boolean) => Promise<void>;
  readonly watch: ReturnType<typeof watchFrame>;
  step: DialogProps['step'];
}

/**
 * Shows the page of a bank in a dialog over this one, where the page wants that and it can be.
 *
 * Owns: the dialog, its frame, what that says. Does not own: what became of the payment, which only the merchant's server
 * says. Until it has, the payment is not over and nothing else can be paid.
 */
export default class Dialog implements Feature {
  readonly styles = styles;
  /** The frame that the payment under way was announced with. */
  #canvas: Canvas | undefined;
  #visit: Visit | undefined;

  constructor(private readonly host: FeatureHost) {
    host.element.addController(this);
    host.checkout.subscribe((now) => {
      if (this.#visit && !(now.status === 'acting' && now.action === this.#visit.action)) this.#end();
    });
  }

  /** A dialog that is moved with the element leaves the top layer, stays open, and begins with the bank's first page. */
  hostConnected(): void {
    const dialog = this.#element;
    if (!this.#visit || !dialog?.open) return;
    dialog.removeAttribute('open');
    this.#openModal();
  }

  get #element(): HTMLDialogElement | null {
    return this.host.element.renderRoot.querySelector('dialog[part=bank-dialog]');
  }

  get #product() {
    const choosing = choosingOf(this.host.checkout.state);
    return choosing && chosenForm(choosing)?.product;
  }

  /** The frame for the chosen product's bank; `undefined` where it gets the whole page. */
  room(): Canvas | undefined {
    const { element } = this.host;
    const product = this.#product;
    const isFramed =
      element.presentation === 'dialog' &&
      element.paymentUrl &&
      element.returnUrl &&
      (product?.paymentMethod === 'card' || product?.canBeIframed);
    return isFramed ? canvasIn(globalThis) : undefined;
  }

  /** The size of the bank's frame, once per payment. */
  paymentDetail(): Partial<PaymentReady> {
    this.#canvas = this.room();
    return this.#canvas && this.#product?.paymentMethod === 'card'
      ? { challengeCanvasSize: this.#canvas.size }
      : {};
  }

  /**
   * Opens the dialog for a redirect.
   * @returns whether it does; otherwise the redirect goes by the page
   */
  open({ action, paymentId }: ActingState, ask: Ask): boolean {
    const room = this.room();
    const canvas = room && (this.#canvas ?? room);
    if (!canvas || !paymentId || action.redirectUrl === undefined) return false;
    this.#end();
    const visit: Visit = {
      action,
      url: action.redirectUrl,
      canvas,
      ask: (sentBack) => ask(paymentId, sentBack),
      watch: watchFrame(() => this.host.element.renderRoot.querySelector('iframe[part=bank-frame]'), {
        returned: () => this.#ask(true),
        refused: () => this.#goByPage(),
      }),
      step: 'loading',
    };
    this.#visit = visit;
    void this.#show(visit);
    return true;
  }

  async #show(visit: Visit): Promise<void> {
    const { element } = this.host;
    element.requestUpdate();
    await element.updateComplete;
    if (this.#visit === visit) this.#openModal();
  }

  #openModal(): void {
    this.#element?.showModal();
    this.#element?.querySelector('h2')?.focus();
  }

  #end(): void {
    this.#visit?.watch.stop();
    this.#visit = undefined;
  }

  #turn(step: DialogProps['step']): Visit | undefined {
    const visit = this.#visit;
    if (!visit || !/^(loading|framed)$/.test(visit.step)) return undefined;
    visit.watch.stop();
    visit.step = step;
    this.host.element.requestUpdate();
    // What had the focus is gone; the dialog keeps it.
    this.#element?.querySelector<HTMLElement>('[role=status]')?.focus();
    return visit;
  }

  #ask(sentBack: boolean): void {
    void this.#turn('asking')?.ask(sentBack);
  }

  #goByPage(): void {
    const visit = this.#turn('leaving');
    if (visit) location.assign(visit.url);
  }

  readonly #loaded = (): void => {
    const visit = this.#visit;
    if (visit?.step !== 'loading') return;
    visit.watch.loaded();
    visit.step = 'framed';
    this.host.element.requestUpdate();
  };

  /** By the button, by Escape, or by a browser that closes the dialog whatever the page says. */
  readonly #cancel = (event: Event): void => {
    event.preventDefault();
    this.#ask(false);
  };

  overPage(): unknown {
    const visit = this.#visit;
    return (
      visit &&
      dialogView({
        messages: this.host.messages,
        ...visit,
        loaded: this.#loaded,
        cancel: this.#cancel,
        goByPage: () => this.#goByPage(),
      })
    );
  }
}
