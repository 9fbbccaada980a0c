import type { Layout, Mask } from '../mask.js';
import type { IssueCode } from '../validators/issue.js';

export type InputMode = 'text' | 'numeric' | 'tel' | 'email' | 'decimal';

/** How the values of a field kind are typed. */
export interface Typing {
  /** The value up to the caret after `text` is typed or pasted between two parts of a value. */
  readonly insert?: (before: string, text: string, after: string, mask: Mask) => string;
  /** Completes a value that looked unfinished when its field is left. */
  readonly settle?: (raw: string) => string;
}

/**
 * How the values of a field kind are read, shown and checked. Values are raw: in the platform's
 * spelling.
 */
export interface FieldKind extends Typing {
  /** The keyboard, unless the platform chooses one. */
  readonly inputMode: InputMode;
  /** Whether all letters are upper-case. */
  readonly capitals?: boolean;
  /** The mask of fields for which the platform sends none. */
  readonly usualMask?: string;
  /** Whether the input shows something other than the typed text, with or without a mask. */
  readonly formatted?: boolean;
  /**
   * Reads the value of a typed, pasted or autofilled text. Accepts any text: nonsense is kept for the rules to
   * refuse, never cut. Reading the displayed form of a value returns the value.
   */
  readonly read: (text: string, mask: Mask) => string;
  /** How an input shows a value where a mask cannot express it. */
  readonly layOut?: (raw: string) => Layout;
  /** Checks the format of a value that is not blank, before the field's own rules. */
  readonly check?: (raw: string) => IssueCode | false;
}
