/* What the page and the driver say to each other: JSON only. */

/** Something that a person can find in the page. */
export interface Part {
  readonly role: string;
  /** The accessible name. */
  readonly name: string;
  /** Of a text box: the platform's id of the field. */
  readonly field?: string;
  /** How many characters are in it. */
  readonly length?: number;
  readonly checked?: boolean;
}

export interface Scan {
  /** Otherwise it is the page that was scanned. */
  readonly hasCheckout: boolean;
  /** BCP 47, of the words on screen. */
  readonly language: string;
  readonly parts: readonly Part[];
  readonly text: string;
}

/** What to press. */
export interface Target {
  readonly role: 'button' | 'radio' | 'textbox';
  readonly name?: string;
  readonly field?: string;
}
