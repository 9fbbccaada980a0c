import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PaymentReady } from '../../../checkout/payment-ready.js';
import type { PaymentOption } from '../../../checkout/payment-options.js';
import type { CheckoutState } from '../../../checkout/state.js';
import { expiryOf, labelOf } from '../../../domain/account-label.js';
import type { SavingMessages } from '../../../messages/saving/index.js';
import type { FeatureHost } from '../../feature-host.js';
import { accountLabel, accountName } from '../../views/account-label.js';
import Removal from '../removal/feature.js';

type AccountOption = PaymentOption & { readonly kind: 'account' };

/**
 * The stored accounts, each with its removal, and the form that adds one.
 *
 * Owns: whether the form is open, and for which expired account. Does not own: the form.
 *
 * @csspart accounts - the list of stored accounts
 * @csspart accounts-title - the heading of that list
 * @csspart accounts-news - what was just saved
 * @csspart account - one stored account
 * @csspart add-button - opens the form that adds an account
 * @csspart replace-button - opens the same form, for an account in place of an expired one
 * @csspart cancel-button - closes that form
 */
export class Accounts {
  readonly #removal: Removal;
  #isAdding = false;
  #replaced: AccountOption | undefined;
  /** What was just saved. */
  #news: string | undefined;

  constructor(
    private readonly host: FeatureHost,
    private readonly words: () => SavingMessages,
  ) {
    this.#removal = new Removal(host, ['[part=accounts-title]']);
    host.checkout.subscribe((now, before) => {
      const isBack = now.status === 'ready' && before.status === 'loading' && this.#news;
      if (isBack && !host.element.ownerDocument.activeElement?.matches(':not(body, connect-checkout)'))
        this.#focus('[part=accounts-title]');
    });
  }

  get status(): string | undefined {
    return this.#removal.status() ?? this.#news;
  }

  get detail(): Partial<PaymentReady> {
    if (!this.#replaced) return {};
    const { account } = this.#replaced;
    const { id: accountOnFileId, paymentProductId } = account;
    return { replaces: { accountOnFileId, paymentProductId, label: labelOf(account) } };
  }

  /** Shows the list again, by a session that knows the new account. */
  async saved(state: CheckoutState, news: string): Promise<void> {
    const { checkout, element, renewSession } = this.host;
    this.#isAdding = false;
    this.#replaced = undefined;
    this.#news = news;
    await renewSession();
    await element.updateComplete;
    if (checkout.state === state) checkout.dispatch({ type: 'reset' });
  }

  #focus(...selectors: readonly string[]): void {
    const { element } = this.host;
    void element.updateComplete.then(() =>
      selectors
        .map((selector) => element.renderRoot.querySelector<HTMLElement>(selector))
        .find((found) => found)
        ?.focus(),
    );
  }

  /** @param replaced the expired account whose place the new one takes */
  #open(replaced?: AccountOption): void {
    const { checkout, element } = this.host;
    this.#isAdding = true;
    this.#replaced = replaced;
    this.#news = undefined;
    if (replaced) void checkout.choose(`${replaced.account.paymentProductId}`);
    element.requestUpdate();
    this.#focus('[part=radio]:checked', '[part=form] :is(input, select)');
  }

  #cancel(): void {
    this.#isAdding = false;
    this.#replaced = undefined;
    this.host.checkout.dispatch({ type: 'forget-typed' });
    this.host.element.requestUpdate();
    this.#focus('[part=add-button]');
  }

  #account(option: AccountOption, isReplaceable: boolean) {
    const { host } = this;
    const { key, label, account, logos } = option;
    const open = () => host.checkout.state.status === 'ready' && this.#open(option);
    return html`<li part="account">
      <div class="row">
        <span part="product-label">${accountLabel(host, label, account)}</span>
        ${logos.map((src) => html`<img class="logo" src=${src} alt="" width="40" height="26" />`)}
      </div>
      <div class="account-end">
        ${
          isReplaceable && expiryOf(account)?.past
            ? html`<button type="button" part="replace-button" @click=${open}>
                ${this.words().replace}<span class="visually-hidden"
                  >&#32;${accountName(host, label, account)}</span
                >
              </button>`
            : nothing
        }
        ${this.#removal.view(key, account, label)}
      </div>
    </li>`;
  }

  view(options: readonly PaymentOption[], view: (options: readonly PaymentOption[]) => unknown) {
    const { host } = this;
    const words = this.words();
    const accounts = options.filter((option) => option.kind === 'account');
    const others = options.filter((option) => option.kind !== 'account');
    const isAdding = this.#isAdding && others.length > 0;
    const onlyCards = others.every(
      (option) => option.kind === 'group' || option.product.paymentMethod === 'card',
    );
    return html`<section part="accounts" aria-labelledby="accounts-title">
        <h2 part="accounts-title" id="accounts-title" tabindex="-1">${words.accounts}</h2>
        ${this.#news ? html`<p part="accounts-news">${this.#news}</p>` : nothing}
        ${
          accounts.length
            ? html`<ul>
                ${repeat(
                  accounts,
                  ({ key }) => key,
                  (option) => this.#account(option, others.length > 0 && !isAdding),
                )}
              </ul>`
            : html`<p class="muted">${words.none}</p>`
        }
      </section>
      ${
        isAdding
          ? html`${
              this.#replaced
                ? html`<p class="muted takes-place">
                    ${words.takesPlace(accountName(host, this.#replaced.label, this.#replaced.account))}
                  </p>`
                : nothing
            }${view(others)}`
          : others.length
            ? html`<button type="button" part="add-button" @click=${() => this.#open()}>
                ${onlyCards ? words.addCard : words.add}
              </button>`
            : nothing
      }`;
  }

  cancelButton() {
    const isBusy = this.host.checkout.state.status !== 'ready';
    return html`<button
      type="button"
      part="cancel-button"
      aria-disabled=${isBusy}
      @click=${() => isBusy || this.#cancel()}
    >
      ${this.words().cancel}
    </button>`;
  }
}
