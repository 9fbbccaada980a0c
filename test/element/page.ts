import { executeServerCommand } from '@web/test-runner-commands';
import { type Role, activeIn, allByRole, nameOf, roots, textOf, tidy } from '../dom/by-role.js';
import type { Strokes } from './keyboard-plugin.js';

/** Tests may replace the page's clock; waiting for the page to act is not what they mean by that. */
const { setTimeout: later } = globalThis;

/** Waits until the page shows something; fails after ten seconds, long after anything here has happened, also on a busy machine. */
export const until = async <T>(
  look: () => T | Promise<T>,
  what: string,
): Promise<NonNullable<Exclude<T, false>>> => {
  const patience = performance.now() + 10_000;
  for (;;) {
    const seen = await look();
    if (seen) return seen as NonNullable<Exclude<T, false>>;
    if (performance.now() > patience) throw new Error(`waited in vain for ${what}; there is: ${text()}`);
    await new Promise((resolve) => later.call(globalThis, resolve, 4));
  }
};

/** Everything that was under way in this page and needs nothing from outside has happened. */
export const settle = async (turns = 10): Promise<void> => {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => later.call(globalThis, resolve, 1));
};

/** All that a person reads. */
export const text = (): string =>
  tidy(
    roots()
      .slice(1)
      .flatMap(({ childNodes }) => [...childNodes])
      .map(textOf)
      .join(' '),
  );

export const query = <T extends HTMLElement = HTMLElement>(role: Role, name?: string): T | undefined =>
  allByRole(role, name)[0] as T | undefined;

/** The element of this role and name, once it is there. */
export const find = <T extends HTMLElement = HTMLElement>(role: Role, name?: string): Promise<T> =>
  until(() => query<T>(role, name), `${role} ${name ?? ''}`);

export const box = (name: string): Promise<HTMLInputElement> => find<HTMLInputElement>('textbox', name);

/** What the consumer is told at a field: the text of its `aria-describedby`. */
export const describedBy = (input: Element): string =>
  tidy(
    (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => (input.getRootNode() as ShadowRoot).getElementById(id)?.textContent ?? '')
      .join(' '),
  );

export const focused = (): string => {
  const active = activeIn();
  return active ? nameOf(active) : '';
};

const keyboard = (strokes: Strokes) => executeServerCommand<unknown, Strokes>('keyboard', strokes);

/** Real key presses into whatever has the focus. */
export const type = async (characters: string): Promise<void> => {
  await keyboard({ type: [...characters] });
};
/** Keys one after the other, each with its modifiers: `Control+z`. */
export const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await keyboard({ press: key });
};
/** An input method at work, in Chromium only: what it shows in between, and what it gives in the end. */
export const compose = async (between: readonly string[], commit: string): Promise<void> => {
  await keyboard({ compose: between, commit });
};

/** Focuses the text box and types. */
export const typeInto = async (name: string, characters: string): Promise<HTMLInputElement> => {
  const input = await box(name);
  input.focus();
  await type(characters);
  return input;
};

/** As if from the clipboard, which no engine lets a test fill; the page cannot tell, but for `isTrusted`. */
export const paste = (input: HTMLInputElement, pasted: string): void => {
  input.focus();
  const event = new InputEvent('beforeinput', {
    inputType: 'insertFromPaste',
    data: pasted,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  if (!input.dispatchEvent(event)) return;
  input.setRangeText(pasted, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
  input.dispatchEvent(
    new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true, composed: true }),
  );
};

/** As browsers and password managers do: everything in one task. */
export const autofill = (values: ReadonlyMap<HTMLInputElement, string>): void => {
  for (const [input, value] of values) {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
};
