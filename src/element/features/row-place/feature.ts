import { type ReactiveController, css } from 'lit';
import type { PaymentOption } from '../../../checkout/payment-options.js';
import { choosingOf } from '../../../checkout/state.js';
import { scrollBack } from '../../controllers/press-controller.js';
import type { FeatureHost } from '../../feature-host.js';
import type { Feature } from '../feature.js';
import { ghostOf } from './ghost.js';
import { Portions } from './portions.js';

/** Milliseconds that pointer and keys have to rest. While somebody is on the way to a press, nothing may move. */
const AT_REST = 1200;
/** Milliseconds of the way to the row's own place. */
const MOTION = 160;

const isRow = (target: EventTarget): target is Element => target instanceof Element && target.matches('.row');

/** What a press changes, as it is before the rendering. */
interface Change {
  readonly row: Element;
  readonly top: number;
  /** The row that was open, and a picture of its form. */
  readonly left: Element | null;
  readonly ghost: HTMLElement | undefined;
}

/** Pauses where it is: what is paused alone goes on until the next frame. */
const freeze = (animation: Animation): void => {
  const { currentTime } = animation;
  animation.pause();
  animation.currentTime = currentTime;
};

/** How long something moves, which is not at all for those who asked their system for that. */
const motion = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : MOTION);

/**
 * Holds a pressed row under its pointer where the page cannot be scrolled as far as the row would move: at the top of a
 * page, where the form above it closes, and at the end, where the page becomes shorter. The rows are laid out in their
 * places at once and only drawn elsewhere, below a picture of the form that was left. So nothing but what follows the
 * list is laid out again once they go to their places: when pointer and keys have rested for a while.
 *
 * A very long list gets its rows in portions (`portions.ts`).
 */
export default class RowPlace implements Feature, ReactiveController {
  readonly styles = css`
    /* Below what a screen shows, a row takes no time before it is scrolled to. */
    [part='product']:nth-child(n + 41) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 3.5em;
    }
    /* So does a field of a very long form, from about the twentieth: what is said of each is beside it. The ring of the
       focus is around it. */
    .form > [part='field']:nth-child(n + 41) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 4.5em;
      overflow-clip-margin: 1px;
    }
    .ghost {
      position: absolute;
      overflow: clip;
      display: flex;
      flex-direction: column;
      justify-content: end;
    }
  `;
  readonly #rows: Portions;
  /** The row that was pressed last. */
  #pressed: Element | undefined;
  #chosen: string | undefined;
  /** What the press changes in this rendering. */
  #change: Change | undefined;
  #ghost: HTMLElement | undefined;
  #animations: readonly Animation[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: FeatureHost) {
    this.#chosen = this.#key;
    const { element } = host;
    // What was drawn before this was loaded stays.
    this.#rows = new Portions(element, element.renderRoot.querySelectorAll('[part=radio]').length);
    element.addController(this);
  }

  list(options: readonly PaymentOption[], view: (some: readonly PaymentOption[]) => unknown): unknown {
    const { chosen, isUnfolded } = choosingOf(this.host.checkout.state)!;
    // A list that is folded is short.
    if (!isUnfolded && options.some(({ folds }) => folds)) return undefined;
    // The chosen row has the form, and is always there.
    const some = this.#rows.of(options, options.findIndex(({ key }) => key === chosen) + 1);
    return some && view(some);
  }

  get #key(): string | undefined {
    return choosingOf(this.host.checkout.state)?.chosen;
  }

  hostConnected(): void {
    this.host.element.addEventListener('click', this.#note, true);
  }

  hostDisconnected(): void {
    this.host.element.removeEventListener('click', this.#note, true);
    this.#end();
  }

  readonly #note = (event: Event) => {
    const { detail } = event as UIEvent;
    const row = event.composedPath().find(isRow);
    // A click by key or script has no count.
    if (row && detail) this.#pressed = row;
  };

  hostUpdate(): void {
    if (this.#key === this.#chosen) return;
    this.#chosen = this.#key;
    const { renderRoot } = this.host.element;
    const row = this.#pressed;
    const left = renderRoot.querySelector('[part~=product-chosen]');
    const ghost = left && row ? ghostOf(left, renderRoot) : undefined;
    this.#change = row && { row, top: row.getBoundingClientRect().top, left, ghost };
    this.#end();
  }

  hostUpdated(): void {
    const change = this.#change;
    this.#change = undefined;
    if (!change?.row.closest('[part~=product-chosen]')) return;
    const off = change.row.getBoundingClientRect().top - change.top;
    if (Math.abs(off) >= 1) this.#hold(change, off);
  }

  /** @param off how many pixels below its place on the screen the row is */
  #hold({ row, top, left, ghost }: Change, off: number): void {
    const list = row.closest('[part=list]');
    if (!list) return;
    const animate = (element: Element, frames: PropertyIndexedKeyframes) => {
      const animation = element.animate(frames, { duration: motion(), easing: 'ease-out' });
      animation.pause();
      return animation;
    };
    const space = (element: Element) => animate(element, { paddingBottom: [`${Math.abs(off)}px`, '0px'] });
    if (off > 0) {
      this.#animations = [space(list.parentElement!)];
      scrollBack(row, top);
    } else {
      const product = row.parentElement!;
      const rows = [...product.parentElement!.children];
      const pressed = rows.indexOf(product);
      const closed = left ? rows.indexOf(left) : -1;
      // The place that is kept is where the form was.
      const isAbove = closed >= 0 && closed < pressed;
      const moved = rows.slice(isAbove ? closed + 1 : pressed);
      const down = { translate: [`0 ${-off}px`, '0 0'] };
      this.#animations = [space(list), ...moved.map((element) => animate(element, down))];
      if (ghost && isAbove) {
        Object.assign(ghost.style, { width: `${left!.clientWidth}px`, height: `${-off}px` });
        left!.querySelector('.row')!.after(ghost);
        this.#ghost = ghost;
        this.#animations = [...this.#animations, animate(ghost, { opacity: [0.4, 0] })];
      }
    }
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'keydown'] as const)
      addEventListener(type, this.#follow, true);
    this.#letGo();
  }

  readonly #follow = (event: Event) => {
    const { buttons } = event as PointerEvent;
    // Nothing may move from pointer down to the click.
    if (buttons) {
      clearTimeout(this.#timer);
      for (const animation of this.#animations) freeze(animation);
    } else this.#letGo();
  };

  #letGo(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const animations = this.#animations;
      for (const animation of animations) animation.play();
      void Promise.all(animations.map(({ finished }) => finished)).then(
        () => animations === this.#animations && this.#end(),
        () => {},
      );
    }, AT_REST);
  }

  #end(): void {
    clearTimeout(this.#timer);
    for (const animation of this.#animations) animation.cancel();
    this.#animations = [];
    this.#ghost?.remove();
    this.#ghost = undefined;
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'keydown'] as const)
      removeEventListener(type, this.#follow, true);
  }
}
