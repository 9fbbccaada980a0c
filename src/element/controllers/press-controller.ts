import type { ReactiveController } from 'lit';
import type { CheckoutElement } from '../feature-host.js';

/** Milliseconds from lifting a finger to its click. */
const FINGER_TO_CLICK = 400;
const DOUBLE_TAP = 400;
/** CSS pixels between two taps on the same place. */
const SAME_PLACE = 24;

/** The events that may end a press, with or without a click; a drag ends the pointer's events. */
const endings = ['click', 'pointerup', 'pointercancel', 'pointerout', 'dragend', 'keydown'] as const;

/** Where a pointer went down. An event would hold what was pressed, long after it was on screen. */
interface Down {
  readonly x: number;
  readonly y: number;
}

const distance = (a: Down, b: Down) => Math.hypot(a.x - b.x, a.y - b.y);

/** The parent of a node as displayed: through slots and out of shadow roots. */
const around = (node: Node): Node | null =>
  (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;

/** Scrolls an element's containers until its top is where it was, unless the page ends before. */
export const scrollBack = (element: Element, top: number): void => {
  for (let node: Node | null = element; node; node = around(node)) {
    const off = element.getBoundingClientRect().top - top;
    if (Math.abs(off) < 1) return;
    if (!(node instanceof Element)) continue;
    const { overflowY, position } = getComputedStyle(node);
    if (overflowY !== 'hidden') node.scrollBy({ top: off, behavior: 'instant' });
    // Scrolling containers further out does not move it.
    if (position === 'fixed') return;
  }
};

/**
 * Keeps what is pressed in place: nothing is rendered from pointer down to the following click, a chosen row
 * and the focused field keep their place on the screen, and the second tap on a row hits nothing else.
 *
 * Owns: when the element renders. Does not own: what happens meanwhile; states change and events are
 * dispatched.
 */
export class PressController implements ReactiveController {
  #isFirst = true;
  #released: Promise<void> | undefined;
  #resolve: () => void = () => {};
  #end: ReturnType<typeof setTimeout> | undefined;
  #down: Down | undefined;
  #choice: { readonly row: Element; readonly at: Down | undefined; readonly time: number } | undefined;
  /** The row that was chosen since the last rendering. */
  #chosen: Element | undefined;
  /** What keeps its place in a rendering: the chosen row, or the field being filled in. */
  #kept: Element | undefined;
  #top = 0;

  constructor(private readonly element: CheckoutElement) {
    element.addController(this);
  }

  /**
   * Resolves when the element may render: never during a press. A rendering that follows a lot of work, as the first one
   * does, gets a task of its own.
   */
  async turn(): Promise<void> {
    if (this.#isFirst) await new Promise((resolve) => setTimeout(resolve));
    this.#isFirst = false;
    while (this.#released) await this.#released;
  }

  hostConnected(): void {
    // Nothing was rendered outside the document.
    this.element.requestUpdate();
    this.element.addEventListener('pointerdown', this.#begin, true);
    this.element.addEventListener('click', this.#click, true);
    // The page's own button also moves when a field of the element loses the focus to it.
    document.addEventListener('pointerdown', this.#beginElsewhere, true);
  }

  hostDisconnected(): void {
    this.element.removeEventListener('pointerdown', this.#begin, true);
    this.element.removeEventListener('click', this.#click, true);
    document.removeEventListener('pointerdown', this.#beginElsewhere, true);
    this.#release();
  }

  hostUpdate(): void {
    const { activeElement } = this.element.renderRoot;
    this.#kept = this.#chosen ?? (activeElement?.matches('[part~=input]') ? activeElement : undefined);
    this.#top = this.#kept?.getBoundingClientRect().top ?? 0;
    this.#chosen = undefined;
  }

  hostUpdated(): void {
    if (this.#kept?.isConnected) scrollBack(this.#kept, this.#top);
    this.#kept = undefined;
  }

  /** Records the row that this click chose, or that made place for others. */
  chose({ currentTarget, timeStamp }: Event): void {
    const row = (currentTarget as Element).closest('.row')!;
    this.#chosen = row;
    this.#choice = { row, at: this.#down, time: timeStamp };
  }

  readonly #begin = (event: Event) => {
    const { clientX: x, clientY: y } = event as PointerEvent;
    this.#down = { x, y };
    clearTimeout(this.#end);
    if (this.#released) return;
    this.#released = new Promise((resolve) => (this.#resolve = resolve));
    for (const ending of endings) addEventListener(ending, this.#ending, true);
  };

  readonly #beginElsewhere = (event: Event) => {
    if (this.element.renderRoot.activeElement) this.#begin(event);
  };

  /**
   * Ends the press one task later, because a click on a label is followed by one on its control; a finger's
   * click comes after the finger has left.
   */
  readonly #ending = ({ type, pointerType, relatedTarget }: Event & Partial<PointerEvent>) => {
    if (type === 'pointerout' && relatedTarget) return;
    const isLeaving = type === 'pointerout' || (type === 'pointerup' && pointerType !== 'mouse');
    clearTimeout(this.#end);
    this.#end = setTimeout(this.#release, isLeaving ? FINGER_TO_CLICK : 0);
  };

  readonly #release = () => {
    for (const ending of endings) removeEventListener(ending, this.#ending, true);
    this.#released = undefined;
    this.#resolve();
  };

  /** Lets the second tap of two hit only the row that the first one chose. */
  readonly #click = (event: Event) => {
    const { row, at, time } = this.#choice ?? {};
    const { detail, timeStamp } = event as PointerEvent;
    const path = event.composedPath();
    const isSecond =
      row &&
      at &&
      this.#down &&
      detail &&
      at !== this.#down &&
      // Systems count clicks by the time that their user has set for that.
      (detail > 1 || timeStamp - time! <= DOUBLE_TAP) &&
      distance(at, this.#down) <= SAME_PLACE &&
      !path.includes(row);
    if (!isSecond) {
      const option = path.find((node) => node instanceof Element && node.role === 'option') as Element;
      // The list of a select closes.
      if (option) this.#choice = { row: option, at: this.#down, time: timeStamp };
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
}
