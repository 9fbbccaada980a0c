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
  /** What the checkout says is wrong with it. */
  readonly problem?: string;
}

export interface Scan {
  /** Otherwise it is the page that was scanned. */
  readonly hasCheckout: boolean;
  /** The element's `state`; empty before its module has run. `undefined` where the page has no such element. */
  readonly state?: string;
  /** Of the page, without its query. */
  readonly address: string;
  /** BCP 47, of the words on screen. */
  readonly language: string;
  readonly parts: readonly Part[];
  /** Of the page around the checkout, as it is shown. */
  readonly text: string;
}

/** A place in a window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What to press. */
export interface Target {
  readonly role: 'button' | 'radio' | 'textbox';
  readonly name?: string;
  readonly field?: string;
}
