import { setTimeout as delay } from 'node:timers/promises';
import { type Hands, type PlaywrightPage, type View, type WebdriverBrowser, ask, handsAt } from './hands.js';
import type { Part, Point, Scan, Target } from './in-page/scan.js';
import { report } from './report.js';
import { type TestCard, testCards } from './test-cards.js';
import {
  type BankChoice,
  type OutcomeKind,
  bankButtons,
  kindOfHeading,
  kindOfNotice,
  messagesIn,
  paysBy,
  unfolds,
} from './words.js';

/** What the checkout says when a payment came to an end, or goes on elsewhere. */
export interface CheckoutOutcome {
  readonly kind: OutcomeKind;
  /** Its heading or notice, as the consumer reads it. */
  readonly text: string;
}

export interface DriverOptions {
  /** The most milliseconds to wait for anything; default 15,000. */
  readonly timeout?: number;
}

/** The card that is typed: a test card, or another one. */
export type TypedCard = Pick<TestCard, 'cardNumber' | 'expiryDate' | 'cvv'>;

const TIMEOUT = 15_000;
const POLL = 50;
/** A refusal that is still on screen after this many milliseconds is a new one with the same words. */
const STALE = 3000;

/**
 * A consumer at a `<connect-checkout>` on a page: finds by roles and labels, in whatever language is shown, presses and
 * types by trusted input. Every method waits for what it needs. If it does not come, it throws an Error that says what the
 * checkout shows, and what the page around it.
 */
export class Checkout {
  readonly #hands: Hands;
  readonly #timeout: number;
  /** What was said before the last press on the pay button, until it is gone or has stayed for long. */
  #stale: { readonly text: string; readonly until: number } | undefined;

  constructor(page: PlaywrightPage | WebdriverBrowser, { timeout = TIMEOUT }: DriverOptions = {}) {
    this.#hands = handsAt(page);
    this.#timeout = timeout;
  }

  /**
   * Chooses a way to pay; unfolds a long list for it.
   * @param name its label in the list, such as `Cards`; the beginning of it is enough
   */
  async choose(name: string): Promise<void> {
    const find = async () => rowOf((await this.#scan()).parts, name);
    const row = await this.#until(`the way to pay “${name}”`, async () => {
      const { parts, language } = await this.#scan();
      const row = rowOf(parts, name);
      if (row) return row;
      const messages = await messagesIn(language);
      const more = parts.find((part) => part.role === 'button' && unfolds(messages, part.name));
      if (more) await this.#press(more);
      return undefined;
    });
    if (!row.checked) await this.#press(row);
    await this.#until(`that “${name}” is chosen`, async () => (await find())?.checked);
  }

  /**
   * Types into a field, in place of what is there. A list with a search, such as iDEAL's banks, takes the beginning of a
   * name: `fill('Select your bank', 'ING')`.
   * @param field its label, or in any language its id of the platform, such as `cardNumber`
   */
  async fill(field: string, text: string): Promise<void> {
    const box = await this.#find(`the field “${field}”`, isField(field));
    await this.#press(box);
    await this.#hands.erase(await this.#lengthOf(box));
    await this.#hands.type(text);
  }

  /** Types a card: number, expiry date, and security code where there is a field for it. */
  async fillCard({ cardNumber, expiryDate, cvv }: TypedCard = testCards.paid): Promise<void> {
    await this.fill('cardNumber', cardNumber);
    await this.fill('expiryDate', expiryDate);
    if (cvv && (await this.#has('cvv'))) await this.fill('cvv', cvv);
  }

  /**
   * Presses the pay button.
   * @param name where the page gave the button a label of its own (`slot="pay-label"`)
   */
  async pay(name?: string): Promise<void> {
    const button = await this.#until('the pay button', async () => {
      const { parts, language } = await this.#scan();
      const messages = await messagesIn(language);
      return parts.find(
        (part) =>
          part.role === 'button' && (name === undefined ? paysBy(messages, part.name) : part.name === name),
      );
    });
    const before = await this.#said();
    await this.#press(button);
    this.#stale = before && { text: before.text, until: Date.now() + STALE };
  }

  /** What became of the payment. It waits where the payment is under way; at a bank's page it gives up. */
  outcome(): Promise<CheckoutOutcome> {
    return this.#until('an outcome', async () => {
      const said = await this.#said();
      if (said?.text !== this.#stale?.text || Date.now() > (this.#stale?.until ?? 0)) this.#stale = undefined;
      return this.#stale ? undefined : said;
    });
  }

  async #said(): Promise<CheckoutOutcome | undefined> {
    const { parts, language, hasCheckout } = await this.#scan();
    if (!hasCheckout) return undefined;
    const messages = await messagesIn(language);
    for (const { role, name } of parts) {
      if (role !== 'heading' && role !== 'alert') continue;
      const kind = role === 'heading' ? kindOfHeading(messages, name) : kindOfNotice(messages, name);
      if (kind) return { kind, text: name };
    }
    return undefined;
  }

  /**
   * Decides on the page of the sandbox's bank or wallet, also in the checkout's dialog: pays there, fails, or cancels.
   */
  async atBank(choice: BankChoice = 'pay'): Promise<void> {
    const { view, button } = await this.#until(`the bank's button to ${choice}`, () => this.#bank(choice));
    await this.#press(button, view);
  }

  async #bank(choice: BankChoice): Promise<{ readonly view: View; readonly button: Part } | undefined> {
    const buttonIn = async (view: View) => {
      const { parts, language, hasCheckout } = await this.#scan(view);
      const names = hasCheckout ? [] : bankButtons(language, choice);
      const button = parts.find(({ role, name }) => role === 'button' && names.includes(name));
      return button && { view, button };
    };
    const onPage = await buttonIn(this.#hands);
    if (onPage) return onPage;
    for (const frame of await this.#hands.frames()) {
      // One that is being left gives no answer.
      const inFrame = await buttonIn(frame).catch(() => undefined);
      if (inFrame) return inFrame;
    }
    return undefined;
  }

  #ask<T>(call: string, view: View = this.#hands): Promise<T> {
    return view.evaluate(ask(call)) as Promise<T>;
  }

  #scan(view?: View): Promise<Scan> {
    return this.#ask('scan()', view);
  }

  async #has(field: string): Promise<boolean> {
    return (await this.#scan()).parts.some(isField(field));
  }

  async #lengthOf({ field }: Part): Promise<number> {
    const { parts } = await this.#scan();
    return parts.find((part) => part.field === field)?.length ?? 0;
  }

  #find(what: string, is: (part: Part) => boolean): Promise<Part> {
    return this.#until(what, async () => (await this.#scan()).parts.find(is));
  }

  async #press({ role, name, field }: Part, view: View = this.#hands): Promise<void> {
    const target = { role, ...(field === undefined ? { name } : { field }) } as Target;
    const { x, y } = await this.#until(`a way to press ${role} “${name}”`, () =>
      this.#ask<Point | null>(`aim(${JSON.stringify(target)})`, view),
    );
    const corner = await view.corner();
    await this.#hands.press(corner.x + x, corner.y + y);
  }

  /** Polls until there is something; a page that is being left gives no answer. */
  async #until<T>(what: string, look: () => Promise<T | null | undefined | false>): Promise<T> {
    const deadline = Date.now() + this.#timeout;
    let last: unknown;
    do {
      try {
        const found = await look();
        if (found) return found;
        last = undefined;
      } catch (error) {
        last = error;
      }
      await delay(POLL);
    } while (Date.now() < deadline);
    const shown = await this.#scan().then(report, () => 'The page gives no answer.');
    throw new Error(`There is no sign of ${what}. ${shown}`, { cause: last });
  }
}

/** The row of this name, or else the first that begins with it. */
const rowOf = (parts: readonly Part[], name: string): Part | undefined => {
  const rows = parts.filter(({ role }) => role === 'radio');
  return rows.find((row) => row.name === name) ?? rows.find((row) => row.name.startsWith(name));
};

const isField =
  (field: string) =>
  (part: Part): boolean =>
    part.role === 'textbox' && (part.field === field || part.name === field);

/**
 * Drives the checkout on a page of Playwright, or in a browser of WebdriverIO.
 *
 * @param page Playwright's `page`, or WebdriverIO's `browser`
 */
export const checkoutOn = (page: PlaywrightPage | WebdriverBrowser, options?: DriverOptions): Checkout =>
  new Checkout(page, options);
