import { hex } from '../encryption/encoding.js';
import { encryptPaymentRequest } from '../encryption/index.js';
import { visibleFields } from '../domain/form.js';
import type { DeviceInformation } from '../domain/payment-request.js';
import type { Catalogue } from './catalogue.js';
import type { EffectContext } from './effect-context.js';
import { lookUpCard } from './card-look-up.js';
import type { Listing } from './listing.js';
import { chosenForm, chosenOption, iinOfForm, paymentRequestOf } from './option-form.js';
import { issuesOfForm } from './issues.js';
import type { PaymentOption } from './payment-options.js';
import type { BrowserData, PaymentReady } from './payment-ready.js';
import { meaningOf, settle } from './settle.js';
import { type OptionForm, choosingOf } from './state.js';

/** What is paid with: an option of the list and its completed form. */
interface Checked {
  readonly catalogue: Catalogue;
  readonly option: PaymentOption;
  readonly optionForm: OptionForm;
}

/** The browser's data in the Server API's spelling, where sizes are strings. */
const browserDataOf = ({ browserData }: DeviceInformation): BrowserData => ({
  ...browserData,
  innerHeight: `${browserData.innerHeight}`,
  innerWidth: `${browserData.innerWidth}`,
  screenHeight: `${browserData.screenHeight}`,
  screenWidth: `${browserData.screenWidth}`,
});

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
  ) {}

  get isUnsure(): boolean {
    return this.#idempotencyKey !== undefined;
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
    const { ready, fields } = sealed;
    context.dispatch({ type: 'pay', step: 'merchant' });
    // The merchant's answer: the Server API's *create payment* response, unchanged.
    const answer = context.ports.pay(ready);
    if (!isCurrent()) return;
    // From here on, somebody may have sent it.
    this.#idempotencyKey = ready.idempotencyKey;
    if (!answer) return;
    const meaning = meaningOf(await answer, fields);
    if (!isCurrent()) return;
    this.#idempotencyKey = undefined;
    // The key may be the reason, since the platform replaces keys.
    if (meaning.kind === 'refused') this.listing.keys?.drop();
    settle(context, meaning);
  }

  /** Checks and encrypts. While the merchant is asked, nothing holds what was typed. */
  async #encrypt(
    isCurrent: () => boolean,
  ): Promise<{ readonly ready: PaymentReady; readonly fields: readonly string[] } | undefined> {
    const checked = await this.#check(isCurrent);
    if (!checked) return undefined;
    this.context.dispatch({ type: 'pay', step: 'encrypting' });
    const ready = await this.#seal(checked);
    if (!isCurrent()) return undefined;
    return { ready, fields: visibleFields(checked.optionForm.form).map(({ id }) => id) };
  }

  /** Returns what to pay with if everything is valid; otherwise shows the issues and returns `undefined`. */
  async #check(isCurrent: () => boolean): Promise<Checked | undefined> {
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
    if (optionForm.product && !issuesOfForm(optionForm, context.rules).size)
      return { catalogue, option, optionForm };
    context.dispatch({ type: 'stop-paying' });
    context.dispatch({ type: 'show-all-issues' });
    return undefined;
  }

  /** Encrypts the typed values. */
  async #seal({ catalogue, option, optionForm }: Checked): Promise<PaymentReady> {
    const { ports } = this.context;
    const { connection } = catalogue;
    // Throws if the chosen plan is no longer offered: nothing is paid on terms that nobody chose.
    const plan =
      optionForm.planKey === undefined
        ? {}
        : await (await import('./installments.js')).confirmPlan(catalogue, optionForm);
    const product = optionForm.product!;
    const request = paymentRequestOf(option, optionForm, product.id);
    const key = await this.listing.keys!.get();
    const device = ports.device();
    const { clientSessionId } = connection.session;
    const encryptedCustomerInput = await encryptPaymentRequest(key, clientSessionId, request, device);
    return {
      idempotencyKey: this.#idempotencyKey ?? hex(key.suite.random(16)),
      encryptedCustomerInput,
      encodedClientMetaInfo: connection.encodedClientMetaInfo,
      paymentProductId: request.paymentProductId,
      paymentMethod: product.paymentMethod,
      ...(product.paymentProductGroup && { paymentProductGroup: product.paymentProductGroup }),
      ...(option.kind === 'account' && { accountOnFileId: option.account.id }),
      tokenize: request.tokenize,
      ...plan,
      browserData: browserDataOf(device),
    };
  }
}
