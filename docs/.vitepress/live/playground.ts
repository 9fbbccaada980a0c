import { html, render } from 'lit';
import { inviteLibraries } from './guests.js';
import { type Deeds, looksView, troubleView } from './playground-bar.js';
import { codeView } from './playground-code-view.js';
import { type Change, editorView } from './playground-editor.js';
import { platformView } from './playground-platform.js';
import { Stage } from './playground-stage.js';
import { type PlaygroundState, readState, writeState } from './playground-state.js';
import { Watch } from './playground-watch.js';
import type { Happening } from './trouble.js';
import { control, sandboxUrl, startWorld } from './world.js';

const happened: Readonly<Record<Happening, string>> = {
  session: 'The session is over. Go on typing, or pay.',
  key: 'The session has another key; what was sealed with the old one is refused.',
  clock: 'Two hours have passed.',
};

/** A name is taken out of a list, or put at its end. */
const toggled = <Name>(names: readonly Name[], name: Name): readonly Name[] =>
  names.includes(name) ? names.filter((one) => one !== name) : [...names, name];

/** `<connect-playground>`: a checkout, what the platform sees of it, and the code for it. Its address is its whole state. */
export class ConnectPlayground extends HTMLElement {
  #state: PlaygroundState = readState(new URLSearchParams(location.search));
  #hovered: readonly string[] = [];
  #said = '';
  /** Whether what the address says has happened is still to come. */
  #hasToHappen = true;
  readonly #watch = new Watch(() => this.#draw());
  readonly #stage = new Stage(
    {
      saw: (name, event) => this.#saw(name, event),
      pointed: (parts) => {
        this.#hovered = parts;
        this.#draw();
      },
    },
    this.#state,
  );

  connectedCallback(): void {
    this.#stage.connect();
    this.#draw();
    inviteLibraries(this.#state.guests);
    void startWorld().then(
      () => this.#begin(),
      (error: unknown) => this.#say(`There is no service worker here: ${String(error)}`),
    );
  }

  disconnectedCallback(): void {
    this.#watch.stop();
    this.#stage.disconnect();
  }

  async #begin(): Promise<void> {
    if (!this.isConnected) return;
    await this.#obeyTrouble();
    this.#stage.mount();
    this.#watch.start();
  }

  #saw(name: string, event: CustomEvent<unknown>): void {
    this.#watch.see(name, event);
    if (name !== 'checkout-ready' || !this.#hasToHappen) return;
    this.#hasToHappen = false;
    void this.#happenAll(this.#state.happened);
  }

  async #happenAll(names: readonly Happening[]): Promise<void> {
    for (const what of names) await control('happen', { what });
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
    this.#stage.dress(this.#state);
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
    part: (name) => this.#stage.lightUp(name),
  };

  readonly #deeds: Deeds = {
    trouble: (name) => {
      this.#choose({ trouble: toggled(this.#state.trouble, name) });
      void this.#obeyTrouble();
    },
    happen: (name) => {
      this.#choose({ happened: [...this.#state.happened, name] });
      void this.#happenAll([name]).then(() => this.#say(happened[name]));
    },
    // Scripts of a page cannot be taken back, and come before the checkout: the page is loaded anew.
    guest: (name) => {
      this.#choose({ guests: toggled(this.#state.guests, name) });
      location.reload();
    },
    choose: (choice) => this.#choose(choice),
    startOver: () => void this.#startOver().then(() => this.#say('A new sandbox, and a new checkout.')),
    copy: () =>
      void navigator.clipboard.writeText(location.href).then(
        () => this.#say('Copied. It shows the same to whoever opens it.'),
        () => this.#say(location.href),
      ),
  };

  async #startOver(): Promise<void> {
    await control('reset');
    this.#watch.forget();
    sessionStorage.clear();
    this.#choose({ trouble: [], happened: [] });
    this.#stage.mount();
  }

  #say(text: string): void {
    this.#said = text;
    this.#draw();
  }

  #draw(): void {
    const state = this.#state;
    const { requests, events, payment, sealed, clock } = this.#watch;
    const consoleUrl = sandboxUrl(`console/payment/${payment?.id ?? ''}`);
    render(
      html`
        ${troubleView(state, this.#deeds, clock)} ${looksView(state, this.#deeds, this.#said)}
        <div class="panes">
          <section class="pane" aria-label="Checkout">
            <h2>Checkout</h2>
            ${this.#stage.element} ${editorView(state, this.#change, this.#hovered)}
          </section>
          <section class="pane" aria-label="Platform">
            <h2>Platform</h2>
            ${platformView(
              { requests, events, payment, sealed, consoleUrl },
              (name) => void this.#watch.deed(name),
            )}
          </section>
          <section class="pane" aria-label="Code">
            <h2>Code</h2>
            ${codeView(state, (language) => this.#choose({ language }))}
          </section>
        </div>
      `,
      this,
    );
  }
}
