import type { ReactiveController } from 'lit';
import { chosenForm, chosenOption } from '../../checkout/option-form.js';
import { shownFields } from '../../checkout/shown-fields.js';
import { type CheckoutState, choosingOf } from '../../checkout/state.js';
import type { CheckoutStore } from '../../checkout/store.js';
import type { CheckoutElement } from '../feature-host.js';
import { enterUnannounced } from '../text-entry.js';

/** Reads what password managers typed into the form without an event, once it matters. */
export class SilentEntry implements ReactiveController {
  /** What was drawn last. */
  #rendered: CheckoutState = { status: 'idle' };

  constructor(
    private readonly element: CheckoutElement,
    private readonly checkout: CheckoutStore,
  ) {
    element.addController(this);
  }

  hostUpdate(): void {
    this.#rendered = this.checkout.state;
  }

  enter(): void {
    const shown = choosingOf(this.#rendered);
    const current = choosingOf(this.checkout.state);
    const optionForm = current && chosenForm(current);
    // A form that is not on screen yet has no inputs to read.
    if (!optionForm || !shown || chosenForm(shown)?.form.fields !== optionForm.form.fields) return;
    const fields = shownFields(chosenOption(current), optionForm);
    enterUnannounced(this.element.renderRoot, fields, optionForm.form, this.checkout);
  }
}
