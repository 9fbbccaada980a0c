import type { ReactiveController } from 'lit';
import type { PaymentOption } from '../../../checkout/payment-options.js';
import { choosingOf } from '../../../checkout/state.js';
import type { FeatureHost } from '../../feature-host.js';

/** Rows of a list that is drawn whole. */
const FEW = 40;
/** Rows of a longer one that are drawn at once, about as many as a screen shows, and in each frame after it. */
const FIRST = 20;
const MORE = 40;

/**
 * Draws a very long list in portions, one a frame, so that the page answers meanwhile. In the end, all rows are there: for
 * the keyboard, for screen readers and for the browser's search.
 */
export class Portions implements ReactiveController {
  #all = 0;
  #drawn: number;
  #isComing = false;

  constructor(private readonly host: FeatureHost) {
    const { element } = host;
    // What was drawn before this was loaded stays.
    this.#drawn = element.renderRoot.querySelectorAll('[part=radio]').length;
    element.addController(this);
  }

  /** The rows that are drawn for now, of a list with nothing folded; nothing where all of them are. */
  of(options: readonly PaymentOption[]): readonly PaymentOption[] | undefined {
    const { chosen, isUnfolded } = choosingOf(this.host.checkout.state)!;
    const { length } = options;
    const isLong = length > FEW && (isUnfolded || !options.some(({ folds }) => folds));
    this.#all = isLong ? length : 0;
    if (!isLong) return undefined;
    // The chosen row has the form, and is always there.
    const least = Math.max(FIRST, options.findIndex(({ key }) => key === chosen) + 1);
    this.#drawn = Math.max(least, Math.min(this.#drawn, length));
    return options.slice(0, this.#drawn);
  }

  hostUpdated(): void {
    if (this.#drawn >= this.#all || this.#isComing) return;
    this.#isComing = true;
    // In the task after the frame, once the last portion is on screen.
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.#isComing = false;
        this.#drawn += MORE;
        this.host.element.requestUpdate();
      }),
    );
  }
}
