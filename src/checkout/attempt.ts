import { visibleFields } from '../domain/form.js';
import { lookUpCard } from './card-look-up.js';
import type { CheckedForm } from './checked-form.js';
import type { EffectContext } from './effect-context.js';
import { issuesOfForm } from './issues.js';
import type { Listing } from './listing.js';
import { chosenForm, chosenOption, iinOfForm } from './option-form.js';
import type { Paying, PayingFile } from './paying-file.js';
import type { PaymentReady } from './payment-ready.js';
import { choosingOf } from './state.js';

/** An encrypted payment, and what is needed to understand its answer. */
interface Sealed {
  readonly ready: PaymentReady;
  /** Ids of the fields on screen. */
  readonly fields: readonly string[];
  readonly paying: Paying;
}

/**
 * Attempts to pay: check, encrypt, ask the merchant, settle.
 * One attempt runs at a time. It keeps its idempotency key until its outcome is known.
 */
export class Attempts {
  /** The running attempt. An attempt that finds another one here was given up and has no further effect. */
  #current: Promise<void> | undefined;
  /** The key of a payment with an unknown outcome: sending it again with this key never pays twice. */
  #idempotencyKey: string | undefined;

  constructor(
    private readonly context: EffectContext,
    private readonly listing: Listing,
    private readonly payingFile: PayingFile,
  ) {}

  get isUnsure(): boolean {
    return this.#idempotencyKey !== undefined;
  }

  /** Whether an attempt is running. One that the page has taken over is not. */
  get isRunning(): boolean {
    return this.#current !== undefined;
  }

  /** Gives up the running attempt, which then has no further effect and is not repeated. */
  giveUp(): void {
    this.#current = this.#idempotencyKey = undefined;
  }

  /** Starts an attempt; calls during an attempt share its promise. */
  submit(): Promise<void> {
    if (this.#current) return this.#current;
    const isCurrent = () => this.#current === attempt;
    const attempt: Promise<void> = this.#run(isCurrent)
      .catch((error: unknown) => {
        if (!isCurrent()) return;
        this.context.dispatch({ type: 'stop-paying' });
        this.context.fail(error);
      })
      .finally(() => {
        if (isCurrent()) this.#current = undefined;
        this.listing.follow();
      });
    return (this.#current = attempt);
  }

  async #run(isCurrent: () => boolean): Promise<void> {
    const { context } = this;
    const sealed = await this.#encrypt(isCurrent);
    if (!sealed) return;
    const { ready, fields, paying } = sealed;
    context.dispatch({ type: 'pay', step: 'merchant' });
    // The merchant's answer: the Server API's *create payment* or *create token* response.
    const answer = context.ports.pay(ready);
    if (!isCurrent()) return;
    // From here on, somebody may have sent it.
    this.#idempotencyKey = ready.idempotencyKey;
    if (!answer) return;
    const meaning = (ready.purpose ? paying.meaningOfSave : paying.meaningOf)(await answer, fields);
    if (!isCurrent()) return;
    this.#idempotencyKey = undefined;
    // The key may be the reason, since the platform replaces keys.
    if (meaning.kind === 'refused') this.listing.keys?.drop();
    paying.settle(context, meaning);
  }

  /** Checks and encrypts. While the merchant is asked, nothing holds what was typed. */
  async #encrypt(isCurrent: () => boolean): Promise<Sealed | undefined> {
    const { context, listing } = this;
    const checked = await this.#check(isCurrent);
    if (!checked) return undefined;
    context.dispatch({ type: 'pay', step: 'encrypting' });
    const paying = await this.payingFile.load();
    if (!isCurrent()) return undefined;
    const key = await listing.keys!.get();
    const ready = await paying.seal(checked, key, context.ports.device(), this.#idempotencyKey);
    if (!isCurrent()) return undefined;
    return { ready, paying, fields: visibleFields(checked.optionForm.form).map(({ id }) => id) };
  }

  /** Returns what to pay with if everything is valid; otherwise shows the issues and returns `undefined`. */
  async #check(isCurrent: () => boolean): Promise<CheckedForm | undefined> {
    const { context, listing } = this;
    const clicked = choosingOf(context.state)?.chosen;
    if (!listing.catalogue) void listing.reload();
    await listing.loaded();
    const { state, catalogue } = context;
    if (state.status !== 'ready' || !catalogue || !isCurrent()) return undefined;
    const option = chosenOption(state.choosing);
    const typed = chosenForm(state.choosing);
    // The list may have changed since the click.
    if (!option || !typed || (clicked && clicked !== option.key)) return undefined;
    if (typed.brand.status === 'failed' || typed.brand.iin !== iinOfForm(typed)) {
      // An answer about another card says nothing about this one.
      context.dispatch({ type: 'pay', step: 'encrypting' });
      const reason = await lookUpCard(context, option, true);
      if (!isCurrent()) return undefined;
      if (reason) throw reason;
    }
    const optionForm = chosenForm(choosingOf(context.state)!)!;
    const { product } = optionForm;
    if (product && !issuesOfForm(optionForm, context.rules).size)
      return { catalogue, option, optionForm, product };
    context.dispatch({ type: 'stop-paying' });
    context.dispatch({ type: 'show-all-issues' });
    return undefined;
  }
}
