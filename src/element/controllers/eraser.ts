import type { ReactiveController } from 'lit';
import { type CheckoutState, choosingOf } from '../../checkout/state.js';
import type { CheckoutElement } from '../feature-host.js';
import { forgetText } from '../typed-text.js';

/**
 * Clears every copy of values that the state no longer has, at once: in inputs on screen and removed ones, in their undo
 * histories, and in what `RegExp` remembers of its last match.
 *
 * Does not own: when values are removed, which the reducers decide.
 */
export class Eraser implements ReactiveController {
  /** The inputs on screen, and the key of the option they belong to. */
  #inputs: ReadonlySet<HTMLInputElement> = new Set();
  #key = '';

  constructor(
    private readonly element: CheckoutElement,
    private readonly state: () => CheckoutState,
  ) {
    element.addController(this);
  }

  hostUpdated(): void {
    const texts = '[part=form] input:not([type=checkbox], [type=radio], [role])';
    const inputs = new Set(this.element.renderRoot.querySelectorAll<HTMLInputElement>(texts));
    for (const input of this.#inputs) if (!inputs.has(input)) forgetText(input);
    this.#inputs = inputs;
    this.#key = choosingOf(this.state())?.chosen ?? '';
  }

  stateChanged(now: CheckoutState, before: CheckoutState): void {
    const [values, old] = [now, before].map((state) => choosingOf(state)?.forms.get(this.#key)?.form.values);
    // Text without an input event is in no state; it goes when all values go.
    if (values !== old)
      for (const input of this.#inputs)
        if (!values?.size || (old?.has(input.name) && !values.has(input.name))) forgetText(input);
    // A minifier removes a call of `test` whose result is not used.
    /^/[Symbol.replace]('', '');
  }
}
