import { render } from 'lit';
import { Folds } from './folds.js';
import { inviteLibraries } from './guests.js';
import { openState, stateFor } from './journey/begin.js';
import { JourneyChoice } from './journey/journey-choice.js';
import { keptPosition } from './journey/position.js';
import { Rail } from './journey/rail.js';
import { Lenses } from './lenses/lenses.js';
import type { Deeds } from './playground-bar.js';
import { changesOf } from './playground-editor.js';
import { Stage } from './playground-stage.js';
import { type PlaygroundState, toggled, writeState } from './playground-state.js';
import { isBack, keepTrouble, keptTrouble } from './kept-trouble.js';
import { Switches } from './playground-switches.js';
import { playgroundView } from './playground-view.js';
import { Watch } from './playground-watch.js';
import { happenedWords } from './trouble.js';
import { startWorld } from './world.js';

/** `<connect-playground>`: a checkout, what the platform sees of it, and the code for it. Its address is its whole state. */
export class ConnectPlayground extends HTMLElement {
  #state: PlaygroundState = openState(new URLSearchParams(location.search));
  #said = '';
  /** Whether what the address says has happened is still to come; the platform has not forgotten it at the bank. */
  #hasToHappen = !isBack();
  readonly #narrow = matchMedia('(width < 760px)');
  readonly #folds = new Folds(() => this.#draw());
  readonly #choice = new JourneyChoice(() => this.#draw());
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
    this.#narrow.addEventListener('change', this.#drawAgain);
    addEventListener('pageshow', this.#shown);
    inviteLibraries(this.#state.guests);
    void startWorld().then(
      () => this.#begin(),
      (error: unknown) => this.#say(`There is no service worker here: ${String(error)}`),
    );
  }

  disconnectedCallback(): void {
    this.#narrow.removeEventListener('change', this.#drawAgain);
    removeEventListener('pageshow', this.#shown);
    this.#watch.stop();
    this.rail.leave();
    this.#lenses.leave();
    this.#stage.disconnect();
  }

  readonly #drawAgain = (): void => this.#draw();

  /** From the browser's memory: the worker may have been stopped meanwhile, and knows of no trouble. */
  readonly #shown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) void this.#switches.obey(this.#state.trouble);
  };

  async #begin(): Promise<void> {
    if (!this.isConnected) return;
    const { journey } = this.#state;
    if (journey && !keptPosition(journey)) await this.#switches.reset();
    // The address that the bank was given is from the moment of the payment.
    if (isBack()) this.#state = { ...this.#state, trouble: keptTrouble() };
    await this.#switches.obey(this.#state.trouble);
    this.#mount();
    this.#draw();
    this.#watch.start();
    this.rail.enter(journey);
  }

  #mount(): void {
    this.#lenses.lookAt(this.#stage.mount(), this.#stage.element);
  }

  #saw(name: string, event: CustomEvent<unknown>): void {
    this.#watch.see(name, event);
    // What was said before the press is old by now.
    if (name === 'payment-ready') this.#say('');
    if (name !== 'checkout-ready' || !this.#hasToHappen) return;
    this.#hasToHappen = false;
    for (const what of this.#state.happened) void this.#switches.happen(what);
  }

  #choose(choice: Partial<PlaygroundState>): void {
    this.#state = { ...this.#state, ...choice };
    this.#said = '';
    keepTrouble(this.#state.trouble);
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
        choice: this.#choice,
        folds: this.#folds,
        isNarrow: this.#narrow.matches,
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
