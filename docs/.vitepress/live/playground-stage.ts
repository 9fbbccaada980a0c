import type { ConnectCheckout } from '../../../src/index.js';
import { data } from './facts.data.js';
import { inviteTranslator } from './guests.js';
import type { PlaygroundState } from './playground-state.js';
import { directionOf } from './direction.js';
import { applyTheme } from './themes.js';
import { walletMerchants } from './wallet-sheets.js';
import { removeAccount, shopUrl } from './world.js';

export interface StageListener {
  /** An event of the checkout. */
  readonly saw: (name: string, event: CustomEvent<unknown>) => void;
  /** Something else is under the pointer. */
  readonly pointed: () => void;
}

const attributes = new Set(data.attributes.map(({ name }) => name));

/** Where the merchant's server is. Accounts are stored at another address than payments are made. */
const addresses = ({ attributes: chosen, only, accounts, hosted }: PlaygroundState) => {
  const { amount = '', currency = '', country = '', purpose } = chosen;
  const order = { amount, currency, country };
  const names = accounts.map((name) => ['account', name] as const);
  return {
    'session-url': shopUrl('session', [
      ['customer', ''],
      ...only.map((id) => ['only', id] as const),
      ...names,
    ]),
    'payment-url': purpose ? shopUrl('accounts', names) : shopUrl('payments', order),
    ...(hosted && !purpose && { 'hosted-url': shopUrl('hosted', order) }),
    'return-url': location.pathname + location.search,
  };
};

/** The checkout of the playground, and the shop's page around it. */
export class Stage {
  readonly element = document.createElement('div');
  /** The parts of the checkout under the pointer. */
  hovered: readonly string[] = [];
  /** The part whose name is pointed at. */
  named: string | undefined;
  #checkout: ConnectCheckout | undefined;
  #stopTranslator = (): void => undefined;
  readonly #highlight = new CSSStyleSheet();

  constructor(
    private readonly listener: StageListener,
    private state: PlaygroundState,
  ) {
    this.element.className = 'stage';
  }

  get checkout(): ConnectCheckout | undefined {
    return this.#checkout;
  }

  connect(): void {
    document.adoptedStyleSheets.push(this.#highlight);
  }

  disconnect(): void {
    this.#stopTranslator();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#highlight);
  }

  /** A new checkout, as after a reload. */
  mount(): ConnectCheckout {
    this.#stopTranslator();
    const checkout = document.createElement('connect-checkout');
    for (const name of data.events)
      checkout.addEventListener(name, (event) => this.listener.saw(name, event as CustomEvent<unknown>));
    checkout.addEventListener('account-remove', (event) =>
      event.respondWith(removeAccount(this.state.accounts, event.detail)),
    );
    checkout.addEventListener('pointerover', (event) => this.#name(event));
    checkout.addEventListener('pointerleave', () => this.#point([]));
    if (this.state.guests.includes('wallets')) Object.assign(checkout, walletMerchants);
    this.#checkout = checkout;
    this.dress(this.state);
    this.element.replaceChildren(checkout);
    this.#stopTranslator = inviteTranslator(this.state.guests, checkout);
    return checkout;
  }

  /** Attributes, tokens and looks, as the state has them. */
  dress(state: PlaygroundState): void {
    this.state = state;
    const checkout = this.#checkout;
    if (!checkout) return;
    const { attributes: chosen, tokens, theme, width, scheme } = state;
    const wanted: Readonly<Record<string, string>> = {
      locale: 'en-GB',
      ...chosen,
      ...addresses(state),
      ...(scheme !== 'page' && { 'color-scheme': scheme }),
    };
    for (const { name } of [...checkout.attributes])
      if (!(name in wanted) && attributes.has(name)) checkout.removeAttribute(name);
    for (const [name, value] of Object.entries(wanted))
      if (checkout.getAttribute(name) !== value) checkout.setAttribute(name, value);
    for (const { name } of data.tokens)
      checkout.style.setProperty(name, tokens[name.replace('--connect-', '')] ?? null);
    // A page is written in the direction of its language, and the checkout follows its page.
    this.element.dir = directionOf(wanted['locale']);
    this.element.style.inlineSize = width ? `${width}px` : '';
    this.element.dataset['scheme'] = scheme;
    applyTheme(this.element, theme);
  }

  /** Outlines every element of this part. */
  lightUp(part: string | undefined): void {
    this.named = part;
    this.listener.pointed();
    this.#highlight.replaceSync(
      part
        ? `.stage connect-checkout::part(${part}) { outline: 3px solid #e0338c; outline-offset: 2px; }`
        : '',
    );
  }

  #name(event: Event): void {
    const inside = event
      .composedPath()
      .find((node): node is Element => node instanceof Element && node.part.length > 0);
    this.#point(inside ? [...inside.part] : []);
  }

  #point(parts: readonly string[]): void {
    this.hovered = parts;
    this.listener.pointed();
  }
}
