import type { CheckoutStore } from '../checkout/store.js';
import { edit, isFormatted } from '../domain/edit.js';
import type { PaymentProductField } from '../domain/field.js';
import { cleanValue, displayValue } from '../domain/value.js';

interface Moment {
  readonly display: string;
  readonly caret: number;
}

/** Setting an input's text drops the browser's own undo history, so formatted inputs keep theirs here. */
const histories = new WeakMap<HTMLInputElement, { past: Moment[]; future: Moment[] }>();

const momentOf = (input: HTMLInputElement): Moment => ({
  display: input.value,
  caret: input.selectionStart ?? input.value.length,
});

const historyOf = (input: HTMLInputElement) => {
  let history = histories.get(input);
  if (!history) histories.set(input, (history = { past: [], future: [] }));
  return history;
};

/** What a deletion takes, seen from a collapsed selection; more than one character takes all on that side. */
const deletion = (inputType: string, { length }: string, caret: number): readonly [number, number] => {
  const step = inputType.includes('Content') ? 1 : length;
  return inputType.endsWith('Backward')
    ? [Math.max(0, caret - step), caret]
    : [caret, inputType.endsWith('Forward') ? caret + step : caret];
};

/**
 * Listens to a form's text inputs, each named as its field, and keeps them in their fields' formats.
 *
 * Owns: the input's text, caret and undo history while it is edited. Does not own: the value (the checkout does), nor
 * whether it is right. Unformatted fields are left to the browser, and so is every input while an input method
 * composes.
 */
export const textEntry = (fields: readonly PaymentProductField[], checkout: CheckoutStore) => {
  const enter = (field: string, value: string) =>
    checkout.dispatch({ type: 'enter', field, value, rules: checkout.rules });
  const show = (field: PaymentProductField, input: HTMLInputElement, { display, caret }: Moment) => {
    if (input.value !== display) input.value = display;
    // A new text puts the caret at its end, and asking is cheaper than setting.
    if (input.selectionStart !== caret || input.selectionEnd !== caret) input.setSelectionRange(caret, caret);
    enter(field.id, cleanValue(field, display));
  };

  const travel = (field: PaymentProductField, input: HTMLInputElement, back: boolean) => {
    const { past, future } = historyOf(input);
    const moment = (back ? past : future).pop();
    if (!moment) return;
    (back ? future : past).push(momentOf(input));
    show(field, input, moment);
  };

  const beforeInput = (event: InputEvent, field: PaymentProductField, input: HTMLInputElement) => {
    const { inputType } = event;
    if (inputType === 'historyUndo' || inputType === 'historyRedo') {
      event.preventDefault();
      return travel(field, input, inputType === 'historyUndo');
    }
    let from = input.selectionStart ?? 0;
    let to = input.selectionEnd ?? 0;
    const deletes = inputType.startsWith('delete');
    const text = deletes
      ? ''
      : inputType === 'insertText' || inputType === 'insertFromPaste'
        ? (event.data ?? event.dataTransfer?.getData('text/plain'))
        : undefined;
    if (text === undefined || event.isComposing || !event.cancelable) return;
    const { value } = input;
    if (deletes && from === to) [from, to] = deletion(inputType, value, from);
    const next = edit(field, value, from, to, text, inputType);
    const history = historyOf(input);
    history.past.push(momentOf(input));
    history.future = [];
    // A character that goes in as it is typed is left to the browser, which is quicker.
    if (inputType === 'insertText' && next.display === value.slice(0, from) + text + value.slice(to)) return;
    event.preventDefault();
    show(field, input, next);
  };

  return (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const { type } = event;
    const field = fields.find(({ id }) => id === input.name);
    if (!field) return;
    const formatted = isFormatted(field);
    if (type === 'focusout') checkout.dispatch({ type: 'leave', field: field.id });
    else if (type === 'keydown') {
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event as KeyboardEvent;
      const undo = key.toLowerCase() === 'z';
      if (formatted && (ctrlKey || metaKey) && !altKey && (undo || key.toLowerCase() === 'y')) {
        event.preventDefault();
        travel(field, input, undo && !shiftKey);
      }
    } else if (type === 'beforeinput') {
      if (formatted) beforeInput(event as InputEvent, field, input);
    } else if (!(event as InputEvent).isComposing) {
      // Autofill, drag and drop, input methods and unformatted fields: the browser has changed the text already.
      const value = cleanValue(field, input.value);
      const display = displayValue(field, value);
      if (formatted && input.value !== display) input.value = display;
      enter(field.id, value);
    }
  };
};
