import type { ConnectCheckout } from '../../src/index.js';

/** Milliseconds after which a state counts as not reached. */
const PATIENCE = 15_000;

/** Somebody at the checkout who knows nothing but its documentation: methods, CSS parts, ids of fields. */
export class Visitor {
  constructor(readonly checkout: ConnectCheckout) {}

  get #root(): ShadowRoot {
    return this.checkout.shadowRoot!;
  }

  /** The first visible element that matches the selector. */
  find<T extends HTMLElement = HTMLElement>(selector: string): T | undefined {
    return [...this.#root.querySelectorAll<T>(selector)].find((element) => element.getClientRects().length);
  }

  /** @throws Error with the selector if nothing appears within 15 seconds */
  async sees<T extends HTMLElement = HTMLElement>(selector: string): Promise<T> {
    return this.#until(selector, () => this.find<T>(selector));
  }

  /** Focuses a field by its id and fills it in, as autofill does: all of it in one task. */
  async fill(fieldId: string, text: string): Promise<void> {
    const input = await this.#until(`field ${fieldId}`, () => {
      this.checkout.focus(fieldId);
      const active = this.#root.activeElement as HTMLInputElement | null;
      return active?.name === fieldId ? active : undefined;
    });
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Waits until a field has this value. */
  async reads(fieldId: string, text: string): Promise<void> {
    await this.#until(`“${text}” in ${fieldId}`, () => {
      const input = this.find<HTMLInputElement>(`[name='${fieldId}']`);
      return input?.value === text ? input : undefined;
    });
  }

  /** Fills in a card. */
  async fillCard(cardNumber: string, expiryDate = '1230', securityCode = '123'): Promise<void> {
    await this.fill('cardNumber', cardNumber);
    await this.sees('[part~=brand], [part~=brand-choice]');
    await this.fill('expiryDate', expiryDate);
    await this.fill('cvv', securityCode);
  }

  async press(selector: string): Promise<void> {
    (await this.sees(selector)).click();
  }

  /** Waits for the code of a part that is not on screen yet: it is asked for early, and nobody types a card so fast. */
  async hasStylesOf(part: string): Promise<void> {
    await this.#until(`the styles of ${part}`, () =>
      this.#root.adoptedStyleSheets.some(({ cssRules }) =>
        [...cssRules].some(({ cssText }) => cssText.includes(part)),
      ),
    );
  }

  /** Starts to pay without waiting for the end. */
  async pay(): Promise<void> {
    await this.sees('[part~=pay-button]');
    void this.checkout.submit();
  }

  /** Comes back to the tab again and again, which ends each of its waits, until something is on screen. */
  async comesBackUntil(selector: string): Promise<void> {
    await this.#until(selector, () => {
      document.dispatchEvent(new Event('visibilitychange'));
      return this.find(selector);
    });
  }

  /** Waits for one of the element's states. */
  reaches(state: ConnectCheckout['state']): Promise<true> {
    return this.#until(`state ${state}`, () => this.checkout.state === state || undefined);
  }

  async #until<T>(what: string, look: () => T | undefined): Promise<T> {
    const deadline = performance.now() + PATIENCE;
    for (;;) {
      const found = look();
      if (found) return found;
      if (performance.now() > deadline)
        throw new Error(`${what} is not on screen; the checkout is ${this.checkout.state}.`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
