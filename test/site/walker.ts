import { setTimeout as delay } from 'node:timers/promises';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { Journey } from '../../docs/.vitepress/live/journey/journey.js';
import type { ConnectPlayground } from '../../docs/.vitepress/live/playground.js';
import type { ConnectCheckout } from '../../src/index.js';
import { testCards } from '../../src/sandbox/catalogue/test-cards.js';

/** The most that a journey may take, and one of its steps, in milliseconds. */
const JOURNEY = 60_000;
const STEP = 20_000;
const HELD = 100;

/** Where the rail is, and what it wants. */
interface Progress {
  readonly step: number;
  readonly kind?: string;
  readonly text?: string;
  /** Different for every element that the rail points at. */
  readonly verdict?: string;
  readonly found: readonly string[];
  readonly state?: string;
}

/** What the rail says, in the page. */
const progressIn = (): Progress | undefined => {
  const playground = document.querySelector<ConnectPlayground>('connect-playground');
  if (!playground?.rail?.journey) return undefined;
  const { step, act, verdict, found } = playground.rail;
  const state = document.querySelector<ConnectCheckout>('.stage connect-checkout')?.state;
  return {
    step,
    found,
    ...(act && { kind: act.kind }),
    ...(act?.kind === 'type' && { text: act.text }),
    ...(verdict && { verdict }),
    ...(state && { state }),
  };
};

const targetIn = (): HTMLElement | null => {
  const act = document.querySelector<ConnectPlayground>('connect-playground')?.rail.act;
  return act && 'element' in act ? act.element : null;
};

const valuesOf = ({ cardNumber, expiryDate, cvv }: (typeof testCards)[number]) => ({
  cardNumber,
  expiryDate,
  ...(cvv && { cvv }),
});

const isBank = (frame: Frame) => /\/sandbox\/(acs|bank|mandate|checkout)\//.test(frame.url());

/** What is in the frame now; nothing while it is being left. */
const here = (frame: Frame, selector: string): Promise<ElementHandle<HTMLElement> | null> =>
  (frame.$(selector) as Promise<ElementHandle<HTMLElement> | null>).catch(() => null);

/** Somebody who does what the rail says, with a mouse and a keyboard. */
export class Walker {
  constructor(
    private readonly page: Page,
    private readonly journey: Journey,
  ) {}

  /** Goes the whole way. @returns what the rail says of its end @throws Error that names the step where it stops */
  async walk(): Promise<Progress> {
    const deadline = Date.now() + JOURNEY;
    let last: Progress | undefined;
    let since = Date.now();
    while (Date.now() < deadline && Date.now() - since < STEP) {
      const now = await this.#progress();
      if (now?.verdict) return now;
      if (JSON.stringify(now) !== JSON.stringify(last)) since = Date.now();
      last = now ?? last;
      await this.#do(now, last?.step ?? 0);
      await delay(50);
    }
    const step = this.journey.steps[last?.step ?? 0];
    throw new Error(`Stuck at “${step?.say ?? 'the end'}”: ${JSON.stringify(last)} at ${this.page.url()}`);
  }

  /** A page that is being left gives no answer. */
  async #progress(): Promise<Progress | undefined> {
    return this.page.evaluate(progressIn).catch(() => undefined);
  }

  async #do(now: Progress | undefined, step: number): Promise<void> {
    if (!now || now.kind === 'elsewhere') return this.#elsewhere(step);
    if (now.kind === 'reload') return void (await this.page.reload());
    if (now.kind !== 'press' && now.kind !== 'type') return;
    const target = await this.page.evaluateHandle(targetIn).catch(() => undefined);
    const element = target?.asElement() as ElementHandle<HTMLElement> | null;
    if (!element || this.#isInFrame(step)) return this.#elsewhere(step);
    if (!(await this.#press(element)) || now.kind === 'press') return;
    await this.#replace(now.text!);
  }

  #isInFrame(step: number): boolean {
    return this.journey.steps[step]?.do === 'bank';
  }

  /** At the bank, on its own page or in a frame; the press before it may just have led there. */
  async #elsewhere(step: number): Promise<void> {
    const [deed] = this.journey.steps.slice(step).filter((one) => /^(bank|back|hosted)$/.test(one.do));
    const bank = this.page.frames().find(isBank);
    if (!deed || !bank) return;
    // Whoever looks too early looks again: waiting in a page that only just comes can last until its time is over.
    if (!(await here(bank, 'form'))) return;
    // Firefox takes the page out of its memory and does not tell the driver, which goes on naming the bank's address.
    if (deed.do === 'back') {
      await this.page.evaluate('history.back()').catch(() => undefined);
      return this.#until(async () => (await this.#progress()) !== undefined);
    }
    if (deed.do === 'hosted') return this.#payHosted(bank, deed.number);
    if (deed.do !== 'bank') return;
    const button = await here(bank, `form .${deed.choice}`);
    if (!button || !(await this.#press(button))) return;
    // One press is enough: the bank's page is left, or its dialog closes.
    await this.#until(() => !this.page.frames().includes(bank) || !isBank(bank));
  }

  /** On the platform's own page, in its own checkout. */
  async #payHosted(platform: Frame, number: string | undefined): Promise<void> {
    const card = testCards.find(({ cardNumber }) => cardNumber === number);
    for (const [field, text] of card ? Object.entries(valuesOf(card)) : []) {
      const input = await here(platform, `connect-checkout >>> input[name="${field}"]`);
      if (!input || !(await this.#press(input))) return;
      await this.#replace(text);
    }
    const button = await here(platform, card ? 'connect-checkout >>> [part~="pay-button"]' : 'form .cancel');
    if (!button || !(await this.#press(button))) return;
    await this.#until(() => !isBank(platform));
  }

  /** In place of what the focused field contains. */
  async #replace(text: string): Promise<void> {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('a');
    await this.page.keyboard.up('Control');
    await this.page.keyboard.type(text, { delay: 5 });
  }

  async #until(is: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = Date.now() + STEP;
    while (!(await is()) && Date.now() < deadline) await delay(50);
  }

  /** Down, a moment, up, where it stands still. @returns whether it was there to be pressed */
  async #press(element: ElementHandle<HTMLElement>): Promise<boolean> {
    try {
      await element.scrollIntoView();
      // The site's own bar covers what is at the upper edge.
      await element.evaluate((one) => {
        if (one.getBoundingClientRect().top < 64) one.scrollIntoView({ block: 'center' });
      });
      const before = await element.boundingBox();
      await delay(50);
      const now = await element.boundingBox();
      if (!before || JSON.stringify(before) !== JSON.stringify(now)) return false;
      const { x, y } = await element.clickablePoint();
      await this.page.mouse.move(x, y);
      await this.page.mouse.down();
      await delay(HELD);
      await this.page.mouse.up();
      return true;
    } catch {
      return false;
    }
  }
}
