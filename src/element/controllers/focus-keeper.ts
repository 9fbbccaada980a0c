import type { ReactiveController } from 'lit';
import { type CheckoutState, isBusy } from '../../checkout/state.js';
import type { CheckoutElement } from '../feature-host.js';

const refusalsOf = (state: CheckoutState) => ('choosing' in state && state.choosing?.refusals) || 0;

/**
 * Keeps the focus where the consumer is, and moves it where it is needed: to the first invalid field after an
 * attempt to pay, to the security code after a decline, to the heading that replaces the form.
 */
export class FocusKeeper implements ReactiveController {
  #focused: readonly [name: string, caret: number | null] | undefined;
  #rendered: CheckoutState = { status: 'idle' };
  #wasComplete = false;

  constructor(
    private readonly element: CheckoutElement,
    private readonly state: () => CheckoutState,
  ) {
    element.addController(this);
    element.addEventListener('keyup', this.#bringIntoView);
  }

  /** WebKit brings what Tab has reached below a header that sticks to the top, whatever its `scroll-margin`. */
  readonly #bringIntoView = ({ code }: KeyboardEvent) => {
    if (code === 'Tab') this.element.renderRoot.activeElement?.scrollIntoView({ block: 'nearest' });
  };

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
    this.#showPayButton();
    if (now.status !== before.status) renderRoot.querySelector<HTMLElement>('h2:not([part])')?.focus();
    if (now.status !== 'ready') return;
    if (refusalsOf(now) > refusalsOf(before))
      renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    // The answer may arrive before the waiting state was rendered.
    const declined = now.notice?.kind === 'declined' && !('notice' in before && before.notice === now.notice);
    if (refusalsOf(now) === refusalsOf(before) && (declined || isBusy(before))) this.#return(declined);
  }

  /** Once the form is complete, scrolls to the pay button: above a phone's keyboard, it is below what is seen. */
  #showPayButton(): void {
    const { renderRoot, complete } = this.element;
    const field = renderRoot.activeElement;
    const isNews = complete && !this.#wasComplete;
    this.#wasComplete = complete;
    if (!isNews || !field?.matches('[part~=input]')) return;
    // Where there is no room for both, the field stays.
    for (const seen of [renderRoot.querySelector('[part=pay-button]'), field])
      seen?.scrollIntoView({ block: 'nearest' });
  }

  /**
   * After a failed attempt, focuses what must be typed again or read; while inert, the form has lost the focus.
   */
  #return(declined: boolean): void {
    const { renderRoot, ownerDocument } = this.element;
    const { activeElement, body } = ownerDocument;
    if (!declined && activeElement && activeElement !== body && activeElement !== this.element) return;
    if (!declined && renderRoot.activeElement) return;
    const code = renderRoot.querySelector<HTMLInputElement>('[part=form] [name=cvv]');
    const notice = renderRoot.querySelector<HTMLElement>('[part=notice]');
    (code && !code.value ? code : notice)?.focus({ preventScroll: true });
    // Everything should be in view, or at least the notice.
    for (const seen of [renderRoot.querySelector('[part=pay-button]'), notice])
      seen?.scrollIntoView({ block: 'nearest' });
  }

  /** Focuses a field, or the first one. */
  focus(name?: string, options?: FocusOptions): void {
    const inputs = this.element.renderRoot.querySelectorAll<HTMLInputElement>(
      '[part=form] :is(input, select)',
    );
    const input = [...inputs].find((candidate) => candidate.name === name) ?? inputs[0];
    input?.focus(options);
  }

  /** A new list creates new inputs: the focused field, or the chosen row, gets the focus back. */
  #restore(): void {
    const { renderRoot } = this.element;
    if (!this.#focused || renderRoot.activeElement) return;
    const [name, caret] = this.#focused;
    if (name === 'product') return renderRoot.querySelector<HTMLElement>('[part=radio]:checked')?.focus();
    this.focus(name);
    (renderRoot.activeElement as HTMLInputElement | null)?.setSelectionRange?.(caret, caret);
  }
}
