import { render } from 'lit';
import { inviteLibraries } from './guests.js';
import { openState, stateFor } from './journey/begin.js';
import { keptPosition } from './journey/position.js';
import { Rail } from './journey/rail.js';
import { Lenses } from './lenses/lenses.js';
import type { Deeds } from './playground-bar.js';
import { changesOf } from './playground-editor.js';
import { Stage } from './playground-stage.js';
import { type PlaygroundState, toggled, writeState } from './playground-state.js';
import { Switches } from './playground-switches.js';
import { playgroundView } from './playground-view.js';
import { Watch } from './playground-watch.js';
import { happenedWords } from './trouble.js';
import { startWorld } from './world.js';

/** `<connect-playground>`: a checkout, what the platform sees of it, and the code for it. Its address is its whole state. */
export class ConnectPlayground extends HTMLElement {
  #state: PlaygroundState = openState(new URLSearchParams(location.search));
  #said = '';
  /** Whether what the address says has happened is still to come. */
  #hasToHappen = true;
  readonly #switches = new Switches();
  readonly #watch = new Watch(() => this.#draw());
  readonly #lenses = new Lenses(() => this.#draw());
  readonly #stage = new Stage(
    { saw: (name, event) => this.#saw(name, event), pointed: () => this.#draw() },
    this.#state,
  );

  /** The journey that the visitor is on, and what it wants done next: tests do it by hand. */
  readonly rail = new Rail(
    () => {
      const { checkout } = this.#stage;
      if (!checkout?.shadowRoot || this.#switches.isBusy) return undefined;
      const find = (name: string) => this.querySelector<HTMLElement>(`[data-switch="${name}"]`);
      return { checkout, trouble: this.#state.trouble, find };
    },
    () => this.#draw(),
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
    this.rail.leave();
    this.#lenses.leave();
    this.#stage.disconnect();
  }

  async #begin(): Promise<void> {
    if (!this.isConnected) return;
    const { journey, trouble } = this.#state;
    if (journey && !keptPosition(journey)) await this.#switches.reset();
    await this.#switches.obey(trouble);
    this.#mount();
    this.#watch.start();
    this.rail.enter(journey);
  }

  #mount(): void {
    this.#lenses.lookAt(this.#stage.mount(), this.#stage.element);
  }

  #saw(name: string, event: CustomEvent<unknown>): void {
    this.#watch.see(name, event);
    if (name !== 'checkout-ready' || !this.#hasToHappen) return;
    this.#hasToHappen = false;
    for (const what of this.#state.happened) void this.#switches.happen(what);
  }

  #choose(choice: Partial<PlaygroundState>): void {
    this.#state = { ...this.#state, ...choice };
    const query = writeState(this.#state).toString();
    history.replaceState(history.state, '', location.pathname + (query && `?${query}`));
    this.#stage.dress(this.#state);
    this.#draw();
  }

  readonly #change = changesOf(
    () => this.#state,
    (choice) => this.#choose(choice),
    (part) => this.#stage.lightUp(part),
  );

  readonly #deeds: Deeds = {
    trouble: (name) => {
      this.#choose({ trouble: toggled(this.#state.trouble, name) });
      void this.#switches.obey(this.#state.trouble);
    },
    happen: (name) => {
      this.#choose({ happened: [...this.#state.happened, name] });
      void this.#switches.happen(name).then(() => this.#say(happenedWords[name]));
    },
    // Scripts of a page cannot be taken back, and come before the checkout: the page is loaded anew.
    guest: (name) => {
      this.#choose({ guests: toggled(this.#state.guests, name) });
      location.reload();
    },
    choose: (choice) => this.#choose(choice),
    go: (name) => void this.#startOver(stateFor(this.#state, name)),
    startOver: () =>
      void this.#startOver({ ...this.#state, trouble: [], happened: [], journey: '' }).then(() =>
        this.#say('A new sandbox, and a new checkout.'),
      ),
    copy: () =>
      void navigator.clipboard.writeText(location.href).then(
        () => this.#say('Copied. It shows the same to whoever opens it.'),
        () => this.#say(location.href),
      ),
  };

  /** A new sandbox, and in it the checkout of a state. */
  async #startOver(state: PlaygroundState): Promise<void> {
    const isSamePage = String(state.guests) === String(this.#state.guests);
    this.rail.leave();
    await this.#switches.reset();
    this.#watch.forget();
    sessionStorage.clear();
    this.#hasToHappen = true;
    this.#choose(state);
    if (!isSamePage) return location.reload();
    await this.#switches.obey(state.trouble);
    this.#mount();
    this.rail.enter(state.journey);
  }

  #say(text: string): void {
    this.#said = text;
    this.#draw();
  }

  #draw(): void {
    render(
      playgroundView({
        state: this.#state,
        rail: this.rail,
        stage: this.#stage,
        watch: this.#watch,
        lenses: this.#lenses,
        said: this.#said,
        deeds: this.#deeds,
        change: this.#change,
      }),
      this,
    );
  }
}
