import type { ReactiveController } from 'lit';
import type { PaymentOption } from '../../../checkout/payment-options.js';
import type { CheckoutElement } from '../../feature-host.js';

/** Rows of a list that is drawn whole. */
const FEW = 40;
/** Rows of a longer one that are drawn at once, about as many as a screen shows, and at least in each frame after it. */
const FIRST = 20;
const MORE = 60;
/** Milliseconds that a portion may take: three quarters of the 50 that make a task long, since the next may turn out larger. */
const TIME = 38;

/**
 * Draws a very long list in portions, one a frame and as large as the device is quick, so that the page answers meanwhile:
 * each frame costs something for all rows that are there. In the end, all are there: for the keyboard, for screen readers
 * and for the browser's search.
 */
export class Portions implements ReactiveController {
  #all = 0;
  #size = MORE;
  #isComing = false;

  /** @param drawn how many rows are on screen already, and stay there */
  constructor(
    private readonly element: CheckoutElement,
    private drawn: number,
  ) {
    element.addController(this);
  }

  /**
   * The rows that are drawn for now, of a list with nothing folded; nothing where all of them are.
   * @param least how many have to be there
   */
  of(options: readonly PaymentOption[], least: number): readonly PaymentOption[] | undefined {
    const { length } = options;
    const isLong = length > FEW;
    this.#all = isLong ? length : 0;
    if (!isLong) return undefined;
    this.drawn = Math.max(FIRST, least, Math.min(this.drawn, length));
    return options.slice(0, this.drawn);
  }

  hostUpdated(): void {
    if (this.drawn >= this.#all || this.#isComing) return;
    this.#isComing = true;
    // In the task after the frame, once the last portion is on screen.
    requestAnimationFrame(() => setTimeout(this.#drawMore));
  }

  readonly #drawMore = async (): Promise<void> => {
    this.#isComing = false;
    const began = performance.now();
    this.drawn += this.#size;
    this.element.requestUpdate();
    await this.element.updateComplete;
    const took = performance.now() - began;
    this.#size = Math.max(MORE, Math.round(this.#size * Math.min(2, TIME / took)));
  };
}
