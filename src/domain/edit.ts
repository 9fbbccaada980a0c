import type { PaymentProductField } from './field.js';
import { typingOf } from './field-kinds/typing.js';
import { type ValueField, behaviourOf, cleanValue, displayValue, layOutValue, maskOf } from './value.js';

export interface Edited {
  readonly raw: string;
  readonly display: string;
  /** Where the caret belongs in `display`. */
  readonly caret: number;
}

/** Whether the input shows something other than the typed text, so that edits must use `edit`. */
export const isFormatted = (field: PaymentProductField): boolean =>
  field.kind !== 'choice' && (!!behaviourOf(field).formatted || !!maskOf(field).length);

/**
 * Returns the state of a text input after `display[from..to]` is replaced by `text`: typing, pasting, cutting,
 * deleting.
 *
 * Deleting a literal alone deletes the character beyond it: the one before, or, if the `inputType` ends in
 * `Forward`, the one after. The caret keeps its place among the raw characters.
 */
export const edit = (
  field: PaymentProductField,
  display: string,
  from: number,
  to: number,
  text: string,
  inputType = '',
): Edited => {
  const old = cleanValue(field, display);
  const { at } = layOutValue(field, old);
  const rawIndex = (position: number) => at.filter((place) => place < position).length;
  let start = rawIndex(from);
  let end = rawIndex(to);
  if (!text && start === end && from < to) {
    if (inputType.endsWith('Forward')) end++;
    else start = Math.max(0, start - 1);
  }
  const before = old.slice(0, start);
  const behind = old.slice(end);
  const entered = !text
    ? before
    : (typingOf(field.kind).insert?.(before, text, behind, maskOf(field)) ??
      before + cleanValue(field, text));
  const raw = cleanValue(field, displayValue(field, entered + behind));
  const after = layOutValue(field, raw);
  const index = Math.max(0, raw.length - behind.length);
  // After typing, the caret is behind the literals; after deleting, before them.
  const place = text || !index ? after.at[index] : after.at[index - 1]! + 1;
  return { raw, display: after.display, caret: behind && place !== undefined ? place : after.display.length };
};

/** The value once its field is left: what looked unfinished while typing may be complete. */
export const settledValue = (field: ValueField, raw: string): string =>
  typingOf(field.kind).settle?.(raw) ?? raw;
