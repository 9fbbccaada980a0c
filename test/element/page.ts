import { type Role, activeIn, allByRole, nameOf, tidy } from '../dom/by-role.js';
import { enter, key, paste, press, type } from './hands.js';
import { until } from './waiting.js';

export * from './hands.js';
export * from './waiting.js';

export const query = <T extends HTMLElement = HTMLElement>(role: Role, name?: string): T | undefined =>
  allByRole(role, name)[0] as T | undefined;

/** The element of this role and name, once it is there. */
export const find = <T extends HTMLElement = HTMLElement>(role: Role, name?: string): Promise<T> =>
  until(() => query<T>(role, name), `${role} ${name ?? ''}`);

/** Presses a row of the list, which the button at the end of a long one has to bring first. */
export const chooseRow = async (name: string): Promise<void> => {
  await find('radio');
  const more = allByRole('button').find((button) => nameOf(button).endsWith('more ways to pay'));
  if (!query('radio', name) && more) await press(more);
  await press(await find('radio', name));
};

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

/** Presses the text box and types. */
export const typeInto = async (name: string, characters: string): Promise<HTMLInputElement> => {
  const input = await box(name);
  await enter(input);
  await type(characters);
  return input;
};

/** Presses the text box and pastes. */
export const pasteInto = async (name: string, pasted: string): Promise<HTMLInputElement> => {
  const input = await box(name);
  await enter(input);
  await paste(pasted);
  return input;
};

/** Chooses from a native list by the keyboard, by the text that is shown. */
export const choose = async (list: HTMLSelectElement, option: string): Promise<void> => {
  list.focus();
  const wanted = [...list.options].findIndex(({ text }) => tidy(text) === option);
  if (wanted < 0) throw new Error(`There is no “${option}” in ${nameOf(list)}.`);
  const way = wanted > list.selectedIndex ? 'ArrowDown' : 'ArrowUp';
  while (list.selectedIndex !== wanted) await key(way);
};
