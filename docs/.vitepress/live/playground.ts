import { html, render } from 'lit';
import type { ConnectCheckout } from '../../../src/index.js';
import type { LoggedRequest } from '../../../src/sandbox/index.js';
import { data } from './facts.data.js';
import { type Deeds, barView } from './playground-bar.js';
import { codeOf, languages, policyOf } from './playground-code.js';
import { type Change, editorView } from './playground-editor.js';
import { type SeenEvent, type SeenPayment, platformView } from './playground-platform.js';
import { type PlaygroundState, readState, writeState } from './playground-state.js';
import { applyTheme } from './themes.js';
import { control, guideUrl, merchant, sandboxUrl, shopUrl, startWorld } from './world.js';

/** How often the platform is asked what came, in milliseconds; it also keeps the worker from being stopped. */
const PULSE = 1000;

/** Pictures, and what the playground itself asks. */
const uninteresting = /^\/assets\/|^\/v1\/\d+\/payments\/\d+$/;

const attributes = new Map(data.attributes.map((fact) => [fact.name, fact]));

/** `<connect-playground>`: a checkout, what the platform sees of it, and the code for it. Its address is its whole state. */
export class ConnectPlayground extends HTMLElement {
  #state: PlaygroundState = readState(new URLSearchParams());
  #checkout: ConnectCheckout | undefined;
  #events: readonly SeenEvent[] = [];
  #requests: readonly LoggedRequest[] = [];
  #payment: SeenPayment | undefined;
  #sealed: string | undefined;
  #hovered: readonly string[] = [];
  #clock = '';
  #said = '';
  #pulse: ReturnType<typeof setInterval> | undefined;
  readonly #highlight = new CSSStyleSheet();

  connectedCallback(): void {
    this.#state = readState(new URLSearchParams(location.search));
    document.adoptedStyleSheets.push(this.#highlight);
    this.#draw();
    void startWorld().then(
      () => this.#begin(),
      (error: unknown) => this.#say(`There is no service worker here: ${String(error)}`),
    );
  }

  disconnectedCallback(): void {
    clearInterval(this.#pulse);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#highlight);
  }

  async #begin(): Promise<void> {
    if (!this.isConnected) return;
    await this.#obeyTrouble();
    this.#mount();
    this.#pulse = setInterval(() => void this.#ask(), PULSE);
  }

  /** A new checkout, as after a reload. */
  #mount(): void {
    const checkout = document.createElement('connect-checkout');
    for (const name of data.events)
      checkout.addEventListener(name, (event) => this.#see(name, (event as CustomEvent<unknown>).detail));
    checkout.addEventListener('pointerover', (event) => this.#nameParts(event));
    checkout.addEventListener('pointerleave', () => this.#setHovered([]));
    this.#checkout = checkout;
    this.#dress();
    this.querySelector('.stage')!.replaceChildren(checkout);
  }

  /** Attributes, tokens and looks, as the state has them. */
  #dress(): void {
    const checkout = this.#checkout;
    if (!checkout) return;
    const { attributes: chosen, tokens, theme, width, scheme } = this.#state;
    const { amount = '', currency = '', country = '' } = chosen;
    const wanted: Readonly<Record<string, string>> = {
      locale: 'en-GB',
      ...chosen,
      'session-url': shopUrl('session'),
      'payment-url': shopUrl('payments', { amount, currency, country }),
      'return-url': location.pathname + location.search,
      ...(scheme !== 'page' && { 'color-scheme': scheme }),
    };
    for (const { name } of [...checkout.attributes])
      if (!(name in wanted) && attributes.has(name)) checkout.removeAttribute(name);
    for (const [name, value] of Object.entries(wanted))
      if (checkout.getAttribute(name) !== value) checkout.setAttribute(name, value);
    for (const { name } of data.tokens)
      checkout.style.setProperty(name, tokens[name.replace('--connect-', '')] ?? null);
    const stage = this.querySelector<HTMLElement>('.stage')!;
    stage.style.inlineSize = width ? `${width}px` : '';
    stage.dataset['scheme'] = scheme;
    applyTheme(stage, theme);
  }

  #see(name: string, detail: unknown): void {
    this.#events = [...this.#events, { name, detail }];
    if (name === 'payment-ready')
      this.#sealed = (detail as { readonly encryptedCustomerInput: string }).encryptedCustomerInput;
    this.#draw();
  }

  async #ask(): Promise<void> {
    const requests = (await control('journal')) as readonly LoggedRequest[];
    const { now } = (await control('clock', { advance: '0' })) as { readonly now: number };
    this.#clock = new Date(now).toLocaleString();
    const id = requests.findLast(({ payment, method }) => payment && method === 'POST')?.payment;
    const changed = requests.length !== this.#requests.length;
    this.#requests = requests.filter(({ path }) => !uninteresting.test(path));
    if (id && (changed || id !== this.#payment?.id)) await this.#readPayment(id);
    this.#draw();
  }

  async #readPayment(id: string): Promise<void> {
    const { status } = (await merchant('GET', `/payments/${id}`)) as { readonly status?: string };
    const before = this.#payment?.id === id ? this.#payment.statuses : [];
    if (status && before.at(-1) !== status) this.#payment = { id, statuses: [...before, status] };
  }

  async #obeyTrouble(): Promise<void> {
    await control(
      'trouble',
      this.#state.trouble.map((name) => ['is', name] as const),
    );
  }

  #choose(choice: Partial<PlaygroundState>): void {
    this.#state = { ...this.#state, ...choice };
    const query = writeState(this.#state).toString();
    history.replaceState(history.state, '', location.pathname + (query && `?${query}`));
    this.#dress();
    this.#draw();
  }

  readonly #change: Change = {
    attribute: (name, value) => {
      const { [name]: _, ...rest } = this.#state.attributes;
      this.#choose({ attributes: value === undefined ? rest : { ...rest, [name]: value } });
    },
    token: (name, value) => {
      const { [name]: _, ...rest } = this.#state.tokens;
      this.#choose({ tokens: value ? { ...rest, [name]: value } : rest });
    },
    part: (name) =>
      void this.#highlight.replaceSync(
        name
          ? `.stage connect-checkout::part(${name}) { outline: 3px solid #e0338c; outline-offset: 2px; }`
          : '',
      ),
  };

  readonly #deeds: Deeds = {
    trouble: (name) => {
      const { trouble } = this.#state;
      this.#choose({
        trouble: trouble.includes(name) ? trouble.filter((one) => one !== name) : [...trouble, name],
      });
      void this.#obeyTrouble();
    },
    choose: (choice) => this.#choose(choice),
    endSession: () =>
      void control('expire').then(() => this.#say('The session is over. Go on typing, or pay.')),
    twoHours: () =>
      void control('clock', { advance: String(7_200_000) }).then(() => this.#say('Two hours have passed.')),
    startOver: () =>
      void control('reset').then(() => {
        this.#events = [];
        this.#requests = [];
        this.#payment = this.#sealed = undefined;
        sessionStorage.clear();
        this.#choose({ trouble: [] });
        this.#mount();
        this.#say('A new sandbox, and a new checkout.');
      }),
    copy: () =>
      void navigator.clipboard.writeText(location.href).then(
        () => this.#say('Copied. It shows the same to whoever opens it.'),
        () => this.#say(location.href),
      ),
  };

  readonly #deed = (name: string): void => {
    const id = this.#payment!.id;
    void merchant('POST', `/payments/${id}/${name}`, {})
      .then(() => this.#readPayment(id))
      .then(() => this.#draw());
  };

  #nameParts(event: Event): void {
    const inside = event
      .composedPath()
      .find((node): node is Element => node instanceof Element && node.part.length > 0);
    this.#setHovered(inside ? [...inside.part] : []);
  }

  #setHovered(parts: readonly string[]): void {
    this.#hovered = parts;
    this.#draw();
  }

  #say(text: string): void {
    this.#said = text;
    this.#draw();
  }

  #draw(): void {
    const state = this.#state;
    const platform = {
      requests: this.#requests,
      events: this.#events,
      payment: this.#payment,
      sealed: this.#sealed,
      consoleUrl: sandboxUrl(`console/payment/${this.#payment?.id ?? ''}`),
    };
    render(
      html`
        ${barView(state, this.#deeds, this.#clock, this.#said)}
        <div class="panes">
          <section class="pane" aria-label="Checkout">
            <h2>Checkout</h2>
            <div class="stage"></div>
            ${editorView(state, this.#change, this.#hovered)}
          </section>
          <section class="pane" aria-label="Platform">
            <h2>Platform</h2>
            ${platformView(platform, this.#deed)}
          </section>
          <section class="pane" aria-label="Code">
            <h2>Code</h2>
            <div class="bar" role="group" aria-label="Language">
              ${Object.entries(languages).map(
                ([name, { title }]) =>
                  html`<button
                    type="button"
                    aria-pressed=${String(state.language === name)}
                    @click=${() => this.#choose({ language: name })}
                  >
                    ${title}
                  </button>`,
              )}
            </div>
            <pre class="code" tabindex="0">${codeOf(state, attributes)}</pre>
            <h3>The policy that suits it</h3>
            <pre class="code" tabindex="0">${policyOf(state)}</pre>
            <p>
              <a href=${guideUrl('server')}>The server behind it</a> is the same for every language of the
              page.
            </p>
          </section>
        </div>
      `,
      this,
    );
  }
}
