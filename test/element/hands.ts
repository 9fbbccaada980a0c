import { executeServerCommand } from '@web/test-runner-commands';
import { activeIn } from '../dom/by-role.js';
import { copyNext } from '../dom/clipboard.js';
import { aimAt, watchLanding } from '../dom/aim.js';
import type { Point } from '../hands/hands.js';
import type { Deed } from './hands-plugin.js';
import { until } from './waiting.js';

/* What a consumer does, as trusted input; test/e2e has the same verbs. What hands cannot do is in `scripts.ts`. */

const hands = (deed: Deed) => executeServerCommand<unknown, Deed>('hands', deed);

/** How long people hold a button down, in milliseconds. */
const HELD = 100;

interface HowToPress {
  /** Milliseconds between down and up. */
  readonly held?: number;
  /** How often, one right after the other. */
  readonly times?: number;
}

const pressWith = async (
  pointer: 'mouse' | 'touch',
  target: Element,
  { held = HELD, times = 1 }: HowToPress = {},
) => {
  const at = await aimAt(target);
  const wentWrong = watchLanding(target);
  await hands({ press: { at, pointer, held, times } });
  const wrong = wentWrong();
  if (wrong) throw new Error(wrong);
};

/** Moves the mouse there, presses, holds and releases. Resolves once the click has happened, if there was one. */
export const press = (target: Element, how?: HowToPress): Promise<void> => pressWith('mouse', target, how);

/** The same with a finger; WebKit's driver has a mouse only. */
export const tap = (target: Element, how?: HowToPress): Promise<void> => pressWith('touch', target, how);

/** Presses and does not let go until told: for what happens in between. */
export const hold = async (target: Element): Promise<() => Promise<void>> => {
  const at = await aimAt(target);
  const wentWrong = watchLanding(target);
  await hands({ hold: at });
  const wrong = wentWrong();
  if (wrong) throw new Error(wrong);
  return async () => void (await hands({ release: true }));
};

/** Presses at a point of the screen, whatever is there. */
export const pressAt = async (at: Point): Promise<void> => {
  await hands({ press: { at, pointer: 'mouse', held: HELD, times: 1 } });
};

/** Moves the mouse over it. */
export const hover = async (target: Element): Promise<void> =>
  void (await hands({ move: await aimAt(target) }));

/** Key by key, into whatever has the focus. Fails where a key does not arrive: what follows would fail for another reason. */
export const type = async (characters: string): Promise<void> => {
  // Others than these come without a key.
  const keys = characters.match(/[ -~]/g)?.length ?? 0;
  let arrived = 0;
  const count = ({ isTrusted }: Event) => (arrived += Number(isTrusted));
  addEventListener('keydown', count, true);
  try {
    await hands({ type: [...characters] });
    await until(() => arrived >= keys, 'every key that was pressed');
  } finally {
    removeEventListener('keydown', count, true);
  }
};

/** Keys one after the other, each with its modifiers: `Control+z`, `Shift+Tab`, `Enter`. */
export const key = async (...names: readonly string[]): Promise<void> => {
  for (const name of names) await hands({ key: name });
};

/** Copies a text, and pastes it into whatever has the focus, by the keys for that. */
export const paste = async (text: string): Promise<void> => {
  copyNext(text);
  await key('Control+c', 'Control+v');
};

/** Puts the caret into a text box, as a person does: by a press, where it does not have the focus already. */
export const enter = async (input: Element): Promise<void> => {
  if (activeIn() !== input) await press(input, { held: 30 });
};

/** An input method at work, in Chromium only: what it shows in between, and what it gives in the end. */
export const compose = async (between: readonly string[], commit: string): Promise<void> => {
  await hands({ compose: between, commit });
};

/** Gives the page another size, until `resize()` gives it the usual one back. */
export const resize = async (width = 800, height = 600): Promise<void> => {
  await hands({ resize: [width, height] });
};
