/* What pages, password managers and assistive technology do without hands: the exceptions to `hands.ts`, by name. */

/** A click as a page's own script, or a screen reader, makes it. */
export const scriptedClick = (target: HTMLElement): void => target.click();

/** As browsers and password managers fill a form: everything in one task. */
export const autofill = (values: ReadonlyMap<HTMLInputElement, string>): void => {
  for (const [input, value] of values) {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
};

/** As some password managers and scanners do it: `change` is all that tells of the value. */
export const setValueAsPasswordManager = (input: HTMLInputElement, value: string): void => {
  input.value = value;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

/** As some keyboards of phones and dictation do it: an edit that nobody was asked about, with no key before it. */
export const inputAsSoftKeyboard = (input: HTMLInputElement, value: string): void => {
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

/** An input method's events, as engines without a way to drive one fire them; the result ends the composition. */
export const composeByScript = (input: HTMLInputElement, data: string): (() => void) => {
  const fire = (name: string, text: string) =>
    input.dispatchEvent(new CompositionEvent(name, { data: text, bubbles: true, composed: true }));
  fire('compositionstart', '');
  input.value += data;
  input.dispatchEvent(new InputEvent('input', { data, isComposing: true, bubbles: true, composed: true }));
  return () => fire('compositionend', data);
};

/** As keyboards of phones delete, which nobody can prevent. */
export const deleteAsSoftKeyboard = (input: HTMLInputElement): void => {
  const facts = { inputType: 'deleteContentBackward', bubbles: true, composed: true, isComposing: false };
  input.dispatchEvent(new InputEvent('beforeinput', { ...facts, cancelable: false }));
  const caret = input.selectionStart ?? 0;
  input.setRangeText('', caret - 1, caret, 'end');
  input.dispatchEvent(new InputEvent('input', facts));
};

/** As extensions fire them: a key event that names no key. */
export const keyWithoutName = (target: Element): void =>
  void target.dispatchEvent(new Event('keydown', { bubbles: true, composed: true }));

/** As scanners of cards and some extensions do it: nothing tells of the value at all. */
export const setValueSilently = (input: HTMLInputElement, value: string): void => {
  input.value = value;
};

/** The element's own method, as pages call it. */
export const submitByScript = (element: { submit(): Promise<void> }): Promise<void> => element.submit();

/** As pages submit a form without its button. */
export const requestSubmitByScript = (form: HTMLFormElement): void => form.requestSubmit();
