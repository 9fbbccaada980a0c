import { chosenForm } from '../checkout/option-form.js';
import { choosingOf } from '../checkout/state.js';
import type { CheckoutStore } from '../checkout/store.js';
import { type CardInText, cardInText, partFor } from '../domain/card-in-text.js';
import { edit, isFormatted, settledValue } from '../domain/edit.js';
import type { PaymentProductField } from '../domain/field.js';
import type { Form } from '../domain/form.js';
import { cleanValue, displayValue } from '../domain/value.js';
import { enter } from './enter.js';
import { type Moment, historyOf } from './typed-text.js';

const caretOf = (input: HTMLInputElement): number => input.selectionStart ?? input.value.length;

const momentOf = (input: HTMLInputElement): Moment => ({ display: input.value, caret: caretOf(input) });

/** Records a step for undo, except of a security code, which is kept only in its field. */
const remember = (input: HTMLInputElement, { id }: PaymentProductField, moment: Moment): void => {
  const history = historyOf(input);
  if (id !== 'cvv') history.past.push(moment);
  history.future = [];
};

/**
 * The range that a deletion removes at a collapsed selection; an input type for more than one character removes
 * everything on that side.
 */
const deletion = (inputType: string, { length }: string, caret: number): readonly [number, number] => {
  const step = inputType.includes('Content') ? 1 : length;
  return inputType.endsWith('Backward')
    ? [Math.max(0, caret - step), caret]
    : [caret, inputType.endsWith('Forward') ? caret + step : caret];
};

/** The replaced range and its new text, from the texts before and after and the caret. */
const replacement = (
  before: string,
  after: string,
  caret: number,
): readonly [from: number, to: number, text: string] => {
  let behind = 0;
  const most = Math.min(after.length - caret, before.length);
  while (behind < most && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
  let from = 0;
  const to = before.length - behind;
  while (from < Math.min(to, after.length - behind) && before[from] === after[from]) from++;
  return [from, to, after.slice(from, after.length - behind)];
};

/** The field of a text input. Choices, and inputs that show names for values, have their own listeners. */
const fieldOf = (fields: readonly PaymentProductField[], input: HTMLInputElement) =>
  input.matches('input:not([type=checkbox], [type=radio], [role])')
    ? fields.find(({ id }) => id === input.name)
    : undefined;

/** The value of an input when it is left, if it differs from the form's value. */
const settledTextOf = (field: PaymentProductField, form: Form, input: HTMLInputElement) => {
  const known = form.values.get(field.id) ?? '';
  // Stored numbers are partly hidden: reading them back would change them.
  if (input.value === displayValue(field, known) && settledValue(field, known) === known) return;
  return settledValue(field, cleanValue(field, input.value));
};

/**
 * Enters the values of inputs that changed without an event, as some password managers do.
 *
 * @param form the form on screen
 */
export const enterUnannounced = (
  root: ParentNode,
  fields: readonly PaymentProductField[],
  form: Form,
  checkout: CheckoutStore,
): void => {
  for (const input of root.querySelectorAll<HTMLInputElement>('[part=form] input')) {
    const field = fieldOf(fields, input);
    const value = field && settledTextOf(field, form, input);
    if (value !== undefined) enter(checkout, field!.id, value);
  }
};

/**
 * Listens to a form's text inputs, each named as its field, and keeps them in their fields' formats.
 *
 * Owns: the input's text, caret and undo history while it is edited. Does not own: the value (the checkout does), nor
 * whether it is right. Unformatted fields are left to the browser, and so is every input while an input method
 * composes.
 */
/**
 * @param fields the fields on screen, which may be more than the form requires
 * @param option key of the payment option whose form it is
 */
export const textEntry = (
  fields: readonly PaymentProductField[],
  option: string | undefined,
  checkout: CheckoutStore,
) => {
  /** The current form, `undefined` once another option is chosen. Listeners may outlive the form, so they hold no values. */
  const formNow = (): Form | undefined => {
    const choosing = choosingOf(checkout.state);
    return choosing && choosing.chosen === option ? chosenForm(choosing)?.form : undefined;
  };

  const show = (field: PaymentProductField, input: HTMLInputElement, { display, caret }: Moment) => {
    historyOf(input).shown = display;
    if (input.value !== display) input.value = display;
    // A new text moves the caret to its end; comparing is cheaper than setting.
    if (input.selectionStart !== caret || input.selectionEnd !== caret) input.setSelectionRange(caret, caret);
    enter(checkout, field.id, cleanValue(field, display));
  };

  /** The field's part of a text with a complete card; the other fields get theirs unless they have a value. */
  const ownPart = (field: PaymentProductField, text: string): string => {
    const card: CardInText | undefined =
      field.kind === 'cardNumber' || field.kind === 'expiry' ? cardInText(text) : undefined;
    if (!card) return text;
    for (const other of fields) {
      const part = partFor(other, card);
      if (other !== field && part && !formNow()?.values.get(other.id)) enter(checkout, other.id, part);
    }
    return partFor(field, card);
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
    const { value } = input;
    let from = input.selectionStart ?? 0;
    let to = input.selectionEnd ?? 0;
    const deletes = inputType.startsWith('delete');
    const text = deletes
      ? ''
      : inputType === 'insertText' || inputType === 'insertFromPaste'
        ? (event.data ?? event.dataTransfer?.getData('text/plain'))
        : undefined;
    if (text === undefined || event.isComposing || !event.cancelable) {
      if (deletes || event.isComposing || inputType.includes('Composition'))
        historyOf(input).before ??= value;
      return;
    }
    if (deletes && from === to) [from, to] = deletion(inputType, value, from);
    const next = edit(field, value, from, to, ownPart(field, text), inputType);
    remember(input, field, momentOf(input));
    // A character that is inserted unchanged is left to the browser, which is faster.
    if (inputType === 'insertText' && next.display === value.slice(0, from) + text + value.slice(to)) {
      historyOf(input).shown = next.display;
      return;
    }
    event.preventDefault();
    show(field, input, next);
  };

  /**
   * Formats the text of an input that the browser has changed: by autofill, drag and drop, or an input method.
   */
  const reformat = (field: PaymentProductField, input: HTMLInputElement) => {
    const history = historyOf(input);
    const { before } = history;
    history.before = undefined;
    history.shown = input.value;
    if (before !== undefined) {
      const [from, to, text] = replacement(before, input.value, caretOf(input));
      if (from === to && !text) return;
      remember(input, field, { display: before, caret: to });
      return show(field, input, edit(field, before, from, to, ownPart(field, text)));
    }
    const value = cleanValue(field, ownPart(field, input.value));
    const display = displayValue(field, value);
    history.shown = display;
    if (input.value !== display) input.value = display;
    enter(checkout, field.id, value);
  };

  /**
   * Cleans the text of an unformatted input, which may be composed or lose the residue of copying; the caret
   * keeps its place among the characters.
   */
  const follow = (field: PaymentProductField, input: HTMLInputElement) => {
    const { value: text } = input;
    const caret = caretOf(input);
    const value = cleanValue(field, text);
    // New text at the end may be incomplete, like a blank before the next name.
    if (text !== value && !(caret === text.length && text.startsWith(value))) {
      const place = Math.min(value.length, cleanValue(field, `${text.slice(0, caret)}x`).length - 1);
      input.value = value;
      input.setSelectionRange(place, place);
    }
    enter(checkout, field.id, value);
  };

  const settle = (field: PaymentProductField, input: HTMLInputElement) => {
    const form = formNow();
    const value = form && settledTextOf(field, form, input);
    if (value === undefined) return;
    const display = displayValue(field, value);
    if (input.value !== display) input.value = display;
    enter(checkout, field.id, value);
  };

  return (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const { type } = event;
    const field = fieldOf(fields, input);
    if (!formNow()) return;
    if (!field) {
      if (type === 'focusout' && fields.some(({ id }) => id === input.name))
        checkout.dispatch({ type: 'leave', field: input.name });
      return;
    }
    const formatted = isFormatted(field);
    if (type === 'focusout' || type === 'change') {
      settle(field, input);
      if (type === 'focusout') checkout.dispatch({ type: 'leave', field: field.id });
    } else if (type === 'keydown') {
      // Autofill and extensions send such events without a key.
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event as Partial<KeyboardEvent>;
      const letter = key?.toLowerCase();
      if (formatted && (ctrlKey || metaKey) && !altKey && (letter === 'z' || letter === 'y')) {
        event.preventDefault();
        travel(field, input, letter === 'z' && !shiftKey);
      }
    } else if (type === 'beforeinput') {
      if (formatted) beforeInput(event as InputEvent, field, input);
    } else if (!(event as InputEvent).isComposing) {
      if (formatted) reformat(field, input);
      else follow(field, input);
    }
  };
};
