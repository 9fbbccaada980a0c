import type { Act } from './next-act.js';

/** As a browser's autofill does: all of a text at once. */
const fill = (input: HTMLInputElement, text: string): void => {
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

/** Does an act by script. Where that is elsewhere, the visitor has to. */
export const act = (next: Act): void => {
  if (next.kind === 'reload') location.reload();
  if (next.kind === 'elsewhere' || next.kind === 'reload') return;
  next.element.scrollIntoView({ block: 'nearest' });
  if (next.kind === 'press') next.element.click();
  else fill(next.element, next.text);
};
