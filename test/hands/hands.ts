/** What hands do at a screen, whichever engine shows it: everything arrives in the page as trusted input. */

/** In CSS pixels of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a pointer is pressed. */
export interface Press {
  readonly at: Point;
  /** WebKit's driver has no finger: its mouse does the same. */
  readonly pointer: 'mouse' | 'touch';
  /** Milliseconds between down and up; people need about 100. */
  readonly held: number;
  /** How often, one press right after the other. */
  readonly times: number;
}

export interface Hands {
  press(press: Press): Promise<void>;
  /** Moves the mouse there and presses it, until `release`. */
  hold(at: Point): Promise<void>;
  release(): Promise<void>;
  /** Moves the mouse, pressed or not. */
  move(to: Point): Promise<void>;
  /** Each character by its key, into what has the focus. */
  type(text: string): Promise<void>;
  /** One key with its modifiers: `Enter`, `Control+z`, `Shift+Tab`. */
  key(name: string): Promise<void>;
  /** An input method at work, in Chromium only: what it shows in between, and what it gives in the end. */
  compose(between: readonly string[], commit: string): Promise<void>;
  /** The size of the page, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
}

/** A key and its modifiers, in the order in which they go down. */
export const keysOf = (name: string): readonly string[] => name.split(/(?<=.)\+/);
