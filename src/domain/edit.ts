import { digitsOf } from './digits.js';
import type { PaymentProductField } from './field.js';
import { type Layout, layOut } from './mask.js';
import { cleanValue, displayValue, isCurrency, maskOf } from './value.js';

export interface Edited {
  readonly raw: string;
  readonly display: string;
  /** Where the caret belongs in `display`. */
  readonly caret: number;
}

/** Whether the input shows something else than what is typed, so that edits must go through `edit`. */
export const isFormatted = (field: PaymentProductField): boolean =>
  isCurrency(field) ||
  (((field.display?.formElement ?? 'text') === 'text' || field.type === 'date') &&
    (!!maskOf(field).length || field.type === 'numericstring' || field.type === 'integer'));

/** An amount grows from its last cent, as on a payment terminal: its display is the raw value's, right-aligned. */
const layOutAmount = (field: PaymentProductField, raw: string): Layout => {
  const display = displayValue(field, raw);
  return {
    display,
    at: [...raw].map((_, index) => {
      const fromEnd = raw.length - index;
      return display.length - fromEnd - (fromEnd > 2 ? 1 : 0);
    }),
  };
};

/**
 * What becomes of a text input when `display[from..to]` is replaced by `text`: typing, pasting, cutting, deleting.
 *
 * Deleting only a literal deletes the character beyond it: the one before, or, with an `inputType` that ends in
 * `Forward`, the one behind. The caret keeps its place among the raw characters.
 */
export const edit = (
  field: PaymentProductField,
  display: string,
  from: number,
  to: number,
  text: string,
  inputType = '',
): Edited => {
  const lay = (raw: string) => (isCurrency(field) ? layOutAmount(field, raw) : layOut(maskOf(field), raw));
  const raw = cleanValue(field, display);
  const { at } = lay(raw);
  const rawIndex = (position: number) => at.filter((place) => place < position).length;
  let start = rawIndex(from);
  let end = rawIndex(to);
  if (!text && start === end && from < to) {
    if (inputType.endsWith('Forward')) end++;
    else start = Math.max(0, start - 1);
  }
  const head = raw.slice(0, start);
  const tail = raw.slice(end);
  const dated = field.type === 'expirydate' || field.type === 'date';
  let entered: string;
  if (!text) entered = head;
  else if (!head && !tail) entered = cleanValue(field, text);
  else if (dated && !tail) entered = cleanValue(field, displayValue(field, head) + text);
  else entered = head + (dated || isCurrency(field) ? digitsOf(text) : cleanValue(field, text));
  // No month begins with 2 to 9.
  if (field.type === 'expirydate' && text && /^[2-9]$/.test(entered) && !tail) entered = `0${entered}`;
  if (isCurrency(field) && text && !head && !tail && /^\d$/.test(digitsOf(text))) entered = digitsOf(text);
  const next = entered + tail;
  const laid = lay(next);
  const index = entered.length;
  const caret =
    index >= next.length ? laid.display.length : text || !index ? laid.at[index]! : laid.at[index - 1]! + 1;
  return { raw: next, display: laid.display, caret };
};
