import type { ReactiveController } from 'lit';
import { type CheckoutState, isBusy } from '../../checkout/state.js';
import type { CheckoutElement } from '../feature-host.js';

const refusalsOf = (state: CheckoutState) => ('choosing' in state && state.choosing?.refusals) || 0;

/**
 * Keeps the focus where the consumer is, and moves it to what needs them: the first field at fault after an attempt to
 * pay, the security code after a decline, the heading of what has taken the form's place.
 */
export class FocusKeeper implements ReactiveController {
  #focused: readonly [name: string, caret: number | null] | undefined;
  #rendered: CheckoutState = { status: 'idle' };

  constructor(
    private readonly element: CheckoutElement,
    private readonly state: () => CheckoutState,
  ) {
    element.addController(this);
  }

  hostUpdate(): void {
    const focused = this.element.renderRoot.activeElement as HTMLInputElement | null;
    this.#focused = focused?.name ? [focused.name, focused.selectionStart] : undefined;
  }

  hostUpdated(): void {
    const { renderRoot } = this.element;
    this.#restore();
    const now = this.state();
    const before = this.#rendered;
    this.#rendered = now;
    if (now.status !== before.status) renderRoot.querySelector('h2')?.focus();
    if (now.status !== 'ready') return;
    if (refusalsOf(now) > refusalsOf(before))
      renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    // An answer may be there before it was drawn that it is waited for.
    const declined = now.notice?.kind === 'declined' && !('notice' in before && before.notice === now.notice);
    if (refusalsOf(now) === refusalsOf(before) && (declined || isBusy(before))) this.#return(declined);
  }

  /** An attempt to pay has failed: on to what is to be typed again, or read; an inert form has lost the focus. */
  #return(declined: boolean): void {
    const { renderRoot, ownerDocument } = this.element;
    const { activeElement, body } = ownerDocument;
    if (!declined && activeElement && activeElement !== body && activeElement !== this.element) return;
    if (!declined && renderRoot.activeElement) return;
    const code = renderRoot.querySelector<HTMLInputElement>('[part=form] [name=cvv]');
    const notice = renderRoot.querySelector<HTMLElement>('[part=notice]');
    (code && !code.value ? code : notice)?.focus({ preventScroll: true });
    // All of it is seen, and where there is no room for that, the sentence.
    for (const seen of [renderRoot.querySelector('[part=pay-button]'), notice])
      seen?.scrollIntoView({ block: 'nearest' });
  }

  /** A field, or the first one. */
  focus(name?: string, options?: FocusOptions): void {
    const inputs = this.element.renderRoot.querySelectorAll<HTMLInputElement>(
      '[part=form] :is(input, select)',
    );
    const input = [...inputs].find((candidate) => candidate.name === name) ?? inputs[0];
    input?.focus(options);
  }

  /** A list that changed makes new inputs: the field that had the focus gets it back, and of a row the chosen one. */
  #restore(): void {
    const { renderRoot } = this.element;
    if (!this.#focused || renderRoot.activeElement) return;
    const [name, caret] = this.#focused;
    if (name === 'product') return renderRoot.querySelector<HTMLElement>('[part=radio]:checked')?.focus();
    this.focus(name);
    (renderRoot.activeElement as HTMLInputElement | null)?.setSelectionRange?.(caret, caret);
  }
}
