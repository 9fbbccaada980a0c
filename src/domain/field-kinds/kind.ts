import type { Layout, Mask } from '../mask.js';
import type { IssueCode } from '../validators/issue.js';

export type InputMode = 'text' | 'numeric' | 'tel' | 'email' | 'decimal';

/** How the values of a kind of field are read, shown, edited and checked. Values are raw: in the platform's spelling. */
export interface FieldKind {
  /** The keyboard to bring up, where the platform does not say. */
  readonly inputMode: InputMode;
  /** Every letter is a capital one. */
  readonly capitals?: boolean;
  /** For fields whose mask the platform left out. */
  readonly usualMask?: string;
  /** The input shows something else than what is typed, with or without a mask. */
  readonly formatted?: boolean;
  /**
   * The value of a typed, pasted or autofilled text. Total: what makes no sense is kept for the rules to refuse, never
   * cut. Reading what an input shows of a value gives that value.
   */
  readonly read: (text: string, mask: Mask) => string;
  /** The value's part up to the caret, once `text` is typed or pasted between two parts of a value. */
  readonly insert?: (before: string, text: string, after: string, mask: Mask) => string;
  /** What a value means that looked unfinished, once its field is left. */
  readonly settle?: (raw: string) => string;
  /** How an input shows a value, where no mask can say. */
  readonly layOut?: (raw: string) => Layout;
  /** The spelling of a value that is not blank, checked before the field's own rules. */
  readonly check?: (raw: string) => IssueCode | false;
}
