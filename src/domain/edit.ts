import { digitsOf } from './digits.js';
import type { PaymentProductField } from './field.js';
import type { RareRules } from './validators/index.js';
import { cleanValue, displayValue, isCurrency, layOutValue, maskOf } from './value.js';

export interface Edited {
  readonly raw: string;
  readonly display: string;
  /** Where the caret belongs in `display`. */
  readonly caret: number;
}

/** Whether the input shows something else than what is typed, so that edits must go through `edit`. */
export const isFormatted = (field: PaymentProductField, rare?: RareRules): boolean =>
  isCurrency(field) ||
  field.type === 'numericstring' ||
  field.type === 'integer' ||
  !!maskOf(field, rare).length;

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
  rare?: RareRules,
): Edited => {
  const before = cleanValue(field, display, rare);
  const { at } = layOutValue(field, before, rare);
  const rawIndex = (position: number) => at.filter((place) => place < position).length;
  let start = rawIndex(from);
  let end = rawIndex(to);
  if (!text && start === end && from < to) {
    if (inputType.endsWith('Forward')) end++;
    else start = Math.max(0, start - 1);
  }
  const head = before.slice(0, start);
  const tail = before.slice(end);
  const expiry = field.type === 'expirydate';
  const dated = expiry || field.type === 'date';
  let entered = head;
  if (text && dated && !tail) {
    // At the end a separator has a meaning, and so has a year of four digits.
    entered = cleanValue(field, displayValue(field, head, rare) + text, rare);
    // No month begins with 2 to 9.
    if (expiry && /^[2-9]$/.test(entered)) entered = `0${entered}`;
  } else if (text) {
    const digits = dated || (isCurrency(field) && (head || tail || text.length < 2));
    entered += digits ? digitsOf(text) : cleanValue(field, text, rare);
  }
  const raw = cleanValue(field, displayValue(field, entered + tail, rare), rare);
  const after = layOutValue(field, raw, rare);
  const index = Math.max(0, raw.length - tail.length);
  // Having typed, one stands behind the literals; having deleted, before them.
  const place = text || !index ? after.at[index] : after.at[index - 1]! + 1;
  return { raw, display: after.display, caret: tail && place !== undefined ? place : after.display.length };
};
