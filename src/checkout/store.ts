import { own } from '../client/own.js';
import { CheckoutError } from '../domain/errors.js';
import type { Issue } from '../domain/validators/index.js';
import type { Action } from './actions.js';
import { Attempts } from './attempt.js';
import { lookUpCard } from './card-look-up.js';
import type { Catalogue } from './catalogue.js';
import type { EffectContext } from './effect-context.js';
import { type Rules, issueMemo, shownIssuesOfForm } from './issues.js';
import { Listing } from './listing.js';
import { chosenOption } from './option-form.js';
import type { PayingFile } from './paying-file.js';
import type { Ports } from './ports.js';
import { reduce } from './reduce.js';
import type { Settings } from './settings.js';
import { type CheckoutState, type OptionForm, choosingOf } from './state.js';

export type StateListener = (now: CheckoutState, before: CheckoutState) => void;

type Effect = (action: Action, before: CheckoutState) => void;
type Effects = {
  readonly [Type in Action['type']]?: (
    action: Extract<Action, { type: Type }>,
    before: CheckoutState,
  ) => void;
};

/**
 * The checkout without a user interface: settings and actions go in, states come out.
 *
 * Owns the state, which only `reduce` changes, and the effects of actions (`listing`, `card-look-up`,
 * `attempt`). An answer belongs to the list or attempt that requested it; if that was replaced, the answer is
 * dropped.
 */
export class CheckoutStore implements EffectContext {
  #state: CheckoutState = Object.freeze({ status: 'idle' });
  readonly #listeners = new Set<StateListener>();
  readonly #issues = issueMemo();
  readonly #listing: Listing;
  readonly #attempts: Attempts;

  /** What follows an action, beside the new state. */
  readonly #effects: Effects = {
    enter: ({ field }) => {
      this.#listing.refreshKey();
      if (field === 'cardNumber') this.#lookUpCard();
    },
    'start-action': ({ action }) => this.ports.performAction(action),
    refuse: ({ notice }, before) => {
      if (choosingOf(before)) this.#listing.follow();
      // The consumer may try again once there is a list.
      else if (notice) void this.reload();
    },
    reset: () => void this.reload(),
  };

  readonly ports: Ports;

  constructor(
    ports: Ports,
    readonly payingFile: PayingFile,
  ) {
    this.ports = own(ports);
    this.#listing = new Listing(this, () => this.#attempts.isUnsure, payingFile);
    this.#attempts = new Attempts(this, this.#listing, payingFile);
  }

  /** Frozen; the same object until something changes. */
  get state(): CheckoutState {
    return this.#state;
  }

  /** What the rules of fields depend on. */
  get rules(): Rules {
    const { now, today } = this.ports;
    return { today: today?.() ?? new Date(now()) };
  }

  /** Requests for the list on screen; `undefined` if there is none. */
  get catalogue(): Catalogue | undefined {
    return this.#listing.catalogue;
  }

  /** All issues of a form, shown or not. */
  issuesOf(optionForm: OptionForm): ReadonlyMap<string, Issue> {
    return this.#issues(optionForm, this.rules);
  }

  /** The issues of a form to show. */
  shownIssuesOf(optionForm: OptionForm): ReadonlyMap<string, Issue> {
    return shownIssuesOfForm(optionForm, this.issuesOf(optionForm));
  }

  /** Calls the listener synchronously after every change. Returns a function that unsubscribes it. */
  subscribe(listener: StateListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * Applies the page's settings. Equal settings change nothing; a new session keeps everything but security
   * codes.
   */
  configure(settings: Settings): void {
    this.#listing.configure(settings);
  }

  /** Fetches the list anew; the form stays as it is. */
  reload(): Promise<void> {
    return this.#listing.reload();
  }

  /** Chooses an option by its key or by a product's or group's id; resolves when its form is ready. */
  choose(id: string): Promise<void> {
    return this.#listing.choose(id);
  }

  /** Removes a stored account from the list; resolves when the option in its place is open. */
  forgetAccount(key: string): Promise<void> {
    return this.#listing.forget(key);
  }

  /**
   * Pays: checks everything, encrypts it and offers the result to the page. Calls during an attempt share its
   * promise, which settles when the state is `ready` again (issues, a decline, an error), `acting` or `done`.
   */
  submit(): Promise<void> {
    return this.#attempts.submit();
  }

  /** Reports a failure: above the form, or in its place where there is no form. */
  fail(reason: unknown): void {
    // Foreign error text may contain anything, so it is never used in our errors.
    const error =
      reason instanceof CheckoutError
        ? reason
        : new CheckoutError('merchant', 'The page’s own answer failed.', { retryable: true });
    // Without settings, nobody is there any more; but a payment may be picked up before there are any.
    if (error.code === 'aborted' || (!this.#listing.isConfigured && this.#state.status !== 'done')) return;
    this.dispatch({ type: 'fail', error, unsure: this.#attempts.isUnsure });
    this.ports.failed(error);
  }

  /** Whether the page, or the form around the element, has taken over the payment. */
  get isHandedOver(): boolean {
    return this.#state.status === 'paying' && !this.#attempts.isRunning;
  }

  /** The only way to change the state. */
  dispatch(action: Action): void {
    this.#prepare(action);
    const before = this.#state;
    const now = reduce(before, action);
    if (now !== before) {
      this.#state = Object.freeze(now);
      for (const listener of [...this.#listeners]) listener(now, before);
    }
    (this.#effects[action.type] as Effect | undefined)?.(action, before);
  }

  /** Updates what must be current before listeners hear of an action. */
  #prepare(action: Action) {
    if (action.type === 'reset' || action.type === 'wipe') this.#attempts.giveUp();
    else if (action.type === 'refuse' && (action.notice || choosingOf(this.#state))) this.#attempts.giveUp();
    if (action.type === 'wipe') this.#listing.forgetSettings();
    if (action.type === 'end') this.#listing.keep();
  }

  #lookUpCard() {
    const choosing = choosingOf(this.#state);
    const option = choosing && chosenOption(choosing);
    if (option) void lookUpCard(this, option);
  }
}
