import { directionOf } from './direction.js';
import { applyTheme } from './themes.js';
import { shopUrl, startWorld } from './world.js';

/** Attributes that go to the checkout inside, with what they are otherwise. */
const order = { amount: '2980', currency: 'EUR', country: 'NL', locale: 'en-GB' } as const;

/** A short list, as most shops have. */
const few = ['cards', '809', '840', '302'].map((id) => ['only', id] as const);

/**
 * `<live-checkout>`: a real checkout on a page of the site, with the platform and a shop in a service worker. Without them,
 * as in a private window, it says so.
 */
export class LiveCheckout extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('connect-checkout')) return;
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', 'A live checkout, in a sandbox');
    applyTheme(this, this.getAttribute('theme') ?? '');
    void startWorld().then(
      () => this.#show(),
      (error: unknown) => this.#apologise(error),
    );
  }

  #show(): void {
    const checkout = document.createElement('connect-checkout');
    const chosen = Object.fromEntries(
      Object.entries(order).map(([name, value]) => [name, this.getAttribute(name) ?? value]),
    ) as typeof order;
    const { locale, ...facts } = chosen;
    const attributes = {
      ...facts,
      locale,
      'session-url': shopUrl('session', few),
      'payment-url': shopUrl('payments', facts),
      'return-url': location.pathname,
    };
    for (const [name, value] of Object.entries(attributes)) checkout.setAttribute(name, value);
    this.dir = directionOf(locale);
    this.replaceChildren(checkout);
  }

  #apologise(error: unknown): void {
    const words = document.createElement('p');
    words.textContent = `The live checkout needs a service worker, and there is none here: ${String(error)}`;
    this.replaceChildren(words);
  }
}
