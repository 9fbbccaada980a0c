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

/** What is paid with: an option of a list, and its form as it is filled in. */
interface Checked {
  readonly catalogue: Catalogue;
  readonly option: PaymentOption;
  readonly optionForm: OptionForm;
}

/** The Server API's spelling, in which the sizes are strings. */
const browserDataOf = ({ browserData }: DeviceInformation): BrowserData => ({
  ...browserData,
  innerHeight: `${browserData.innerHeight}`,
  innerWidth: `${browserData.innerWidth}`,
  screenHeight: `${browserData.screenHeight}`,
  screenWidth: `${browserData.screenWidth}`,
});

/**
 * Attempts to pay: check, seal, ask, settle. One runs at a time; it keeps its idempotency key until somebody knows how
 * it ended.
 */
export class Attempts {
  /** The one under way; one that is no longer this one has been given up, and nothing comes of it. */
  #current: Promise<void> | undefined;
  /** Of a payment whose end nobody knows yet: sent again, it can never pay twice. */
  #idempotencyKey: string | undefined;

  constructor(
    private readonly context: EffectContext,
    private readonly listing: Listing,
  ) {}

  get isUnsure(): boolean {
    return this.#idempotencyKey !== undefined;
  }

  /** Nothing comes of the attempt under way any more, nor is it to be sent again. */
  giveUp(): void {
    this.#current = this.#idempotencyKey = undefined;
  }

  /** Calls while one is under way share its promise. */
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
    const checked = await this.#check(isCurrent);
    if (!checked) return;
    context.dispatch({ type: 'pay', step: 'encrypting' });
    const ready = await this.#seal(checked);
    if (!isCurrent()) return;
    context.dispatch({ type: 'pay', step: 'merchant' });
    // The merchant's answer: the Server API's own *create payment* response, as it was.
    const answer = context.ports.pay(ready);
    if (!isCurrent()) return;
    // From here on, somebody may have sent it.
    this.#idempotencyKey = ready.idempotencyKey;
    if (!answer) return;
    const fields = visibleFields(checked.optionForm.form).map(({ id }) => id);
    const meaning = meaningOf(await answer, fields);
    if (!isCurrent()) return;
    this.#idempotencyKey = undefined;
    // It may have been the key: the platform rotates them.
    if (meaning.kind === 'refused') this.listing.keys?.drop();
    settle(context, meaning);
  }

  /** What to pay with, where nothing is in the way; else the consumer sees what is. */
  async #check(isCurrent: () => boolean): Promise<Checked | undefined> {
    const { context, listing } = this;
    const clicked = choosingOf(context.state)?.chosen;
    if (!listing.catalogue) void listing.reload();
    await listing.loaded();
    const { state, catalogue } = context;
    if (state.status !== 'ready' || !catalogue || !isCurrent()) return undefined;
    const option = chosenOption(state.choosing);
    const typed = chosenForm(state.choosing);
    // The list may have changed under the pay button.
    if (!option || !typed || (clicked && clicked !== option.key)) return undefined;
    if (typed.brand.status === 'failed' || typed.brand.iin !== iinOfForm(typed)) {
      // What is known of another card says nothing of this one.
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

  /** Encrypts what was typed. */
  async #seal({ catalogue, option, optionForm }: Checked): Promise<PaymentReady> {
    const { ports } = this.context;
    const { connection } = catalogue;
    // Throws where what was chosen is offered no more: nothing is paid in a way that nobody chose.
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
