import { noChange } from 'lit';
import { Directive, type PropertyPart, directive } from 'lit/directive.js';

/** An input's text and caret at one time. */
export interface Moment {
  readonly display: string;
  readonly caret: number;
}

export interface History {
  past: Moment[];
  future: Moment[];
  /** The text before the browser changed it, as with input methods. */
  before?: string | undefined;
  /** The text after its last handled change. */
  shown: string;
}

/*
 * Copies of typed text outside the checkout's state are kept here, by input, so that `forgetText` can drop them. Lit's
 * bindings and listeners hold none: they live as long as a page or a browser holds their nodes.
 */
const histories = new WeakMap<HTMLInputElement, History>();
const drawn = new WeakMap<Element, string>();

/**
 * The undo history of a formatted input, as setting its text drops the browser's. It starts anew if the text was
 * cleared or replaced by the form, so that undo cannot restore it.
 */
export const historyOf = (input: HTMLInputElement): History => {
  let history = histories.get(input);
  const isOver = history?.before === undefined && history?.shown !== input.value;
  if (!history || isOver) histories.set(input, (history = { past: [], future: [], shown: input.value }));
  return history;
};

/** Clears an input and every copy of its text. */
export const forgetText = (input: HTMLInputElement): void => {
  histories.delete(input);
  drawn.delete(input);
  input.value = '';
};

class TypedText extends Directive {
  override render(text: string): unknown {
    return text;
  }

  override update({ element }: PropertyPart, [text]: [string]): unknown {
    if (drawn.get(element) !== text) {
      drawn.set(element, text);
      (element as HTMLInputElement).value = text;
    }
    return noChange;
  }
}

/** For an input's `value`: sets it if the text differs from the last one rendered, and leaves no copy with Lit. */
export const typedText = directive(TypedText);
