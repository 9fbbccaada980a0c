import { html } from 'lit';
import { chosenForm } from '../../../checkout/option-form.js';
import type { PaymentReady } from '../../../checkout/payment-ready.js';
import type { PaymentOption } from '../../../checkout/payment-options.js';
import { type CheckoutState, choosingOf } from '../../../checkout/state.js';
import type { PaymentProduct } from '../../../domain/product.js';
import { isSaving, storesAccounts } from '../../../domain/purpose.js';
import type { Messages } from '../../../messages/index.js';
import { withOwn } from '../../../messages/own-messages.js';
import { type SavingMessages, loadSaving, savingMessages } from '../../../messages/saving/index.js';
import { AccountSavedEvent } from '../../events.js';
import type { FeatureHost } from '../../feature-host.js';
import type { Feature } from '../feature.js';
import { checkIcon } from '../../views/icons.js';
import { Accounts } from './accounts.js';
import { styles } from './styles.js';

/**
 * Stores a card or account without a payment, by itself or from the list of all stored accounts.
 *
 * Owns: the words of saving, its outcome, `account-saved`. Does not own: the list of stored accounts, which
 * `Accounts` shows; encryption and the merchant's answer, which are as for a payment.
 */
export default class Saving implements Feature {
  readonly styles = styles;
  /** `undefined` until the first language is there. */
  words: SavingMessages | undefined;
  readonly #accounts: Accounts;
  #asked: string | undefined;
  #base: Messages | undefined;
  #messages: Messages | undefined;
  /** What was offered to the page last. */
  #product: PaymentProduct | undefined;

  constructor(private readonly host: FeatureHost) {
    this.#accounts = new Accounts(host, () => this.words!);
    host.checkout.subscribe((now) => {
      if (now.status === 'done' && isSaving(now.ending)) queueMicrotask(() => this.#tell(now));
    });
  }

  stateChanged(): void {
    const { language, element } = this.host;
    if (language === this.#asked) return;
    this.#asked = language;
    void loadSaving(language).then((words) => {
      if (language !== this.#asked) return;
      this.words = words;
      this.#base = undefined;
      element.requestUpdate();
    });
  }

  /** The messages of the language, in which nothing speaks of paying. */
  messages(base: Messages): Messages {
    if (!this.words || !storesAccounts(this.host.element.purpose)) return base;
    if (base !== this.#base)
      this.#messages = withOwn(savingMessages(base, this.words), this.host.element.messages ?? {});
    this.#base = base;
    return this.#messages!;
  }

  paymentDetail(): Partial<PaymentReady> {
    const choosing = choosingOf(this.host.checkout.state);
    this.#product = choosing && chosenForm(choosing)?.product;
    return this.#accounts.detail;
  }

  list(options: readonly PaymentOption[], view: (options: readonly PaymentOption[]) => unknown): unknown {
    return this.#isManaging ? this.#accounts.view(options, view) : undefined;
  }

  belowPayButton(): unknown {
    return this.#isManaging ? this.#accounts.cancelButton() : undefined;
  }

  status(): string | undefined {
    return this.#isManaging ? this.#accounts.status : undefined;
  }

  outcome({ ending }: CheckoutState & { readonly status: 'done' }): unknown {
    return isSaving(ending)
      ? html`<div part="outcome">
          ${checkIcon}
          <h2 tabindex="-1">${this.#titleOf(ending === 'saved')}</h2>
          <p>${this.host.messages.outcomes.verified[1]}</p>
        </div>`
      : undefined;
  }

  get #isManaging(): boolean {
    return this.host.element.purpose === 'manage';
  }

  #titleOf(isNew: boolean): string {
    const { alreadySaved, savedCard, savedAccount } = this.words!;
    if (!isNew) return alreadySaved;
    return this.#product && this.#product.paymentMethod !== 'card' ? savedAccount : savedCard;
  }

  #tell(saved: CheckoutState & { readonly status: 'done' }): void {
    const isNew = saved.ending === 'saved';
    this.host.element.dispatchEvent(new AccountSavedEvent({ isNew, paymentProductId: this.#product?.id }));
    if (this.#isManaging) void this.#accounts.saved(saved, this.#titleOf(isNew));
  }
}
