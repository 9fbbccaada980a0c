import { html, nothing } from 'lit';
import type { ChoosingState, OptionForm } from '../../../checkout/state.js';
import { labelOf } from '../../../domain/account-label.js';
import type { AccountOnFile } from '../../../domain/account-on-file.js';
import { CheckoutError } from '../../../domain/errors.js';
import { AccountRemoveEvent } from '../../events.js';
import type { FeatureHost } from '../../feature-host.js';
import { accountName } from '../../views/account-label.js';
import type { Feature } from '../feature.js';
import { styles } from './styles.js';

/** The progress of one row's removal. */
interface Progress {
  readonly key: string;
  readonly step: 'asking' | 'removing' | 'failed';
}

/**
 * Removes a stored account, from below its form, after a confirmation.
 *
 * @csspart remove-button - starts the removal of a stored account
 * @csspart removal - the confirmation of a removal, with two buttons
 */
export default class Removal implements Feature {
  readonly styles = styles;
  #progress: Progress | undefined;
  #status: string | undefined;

  constructor(private readonly host: FeatureHost) {}

  /** The announcement of a removal, for screen readers. */
  status(): string | undefined {
    return this.#status;
  }

  #go(progress: Progress | undefined): void {
    this.#progress = progress;
    this.#status = undefined;
    this.host.element.requestUpdate();
  }

  /** Moves the focus to the confirmation and back. */
  #focus(...selectors: readonly string[]): void {
    const { element } = this.host;
    void element.updateComplete.then(() =>
      selectors
        .map((selector) => element.renderRoot.querySelector<HTMLElement>(selector))
        .find((found) => found)
        ?.focus(),
    );
  }

  #keep(): void {
    this.#go(undefined);
    this.#focus('[part=remove-button]');
  }

  /**
   * Asks the page to delete the account; settles when that is done. Resolves to whether the page takes over.
   */
  async #ask(account: AccountOnFile): Promise<boolean> {
    const event = new AccountRemoveEvent({
      accountOnFileId: account.id,
      paymentProductId: account.paymentProductId,
      label: labelOf(account),
    });
    this.host.element.dispatchEvent(event);
    if (event.defaultPrevented) return true;
    if (!event.answer) throw new CheckoutError('config', 'Nobody answered account-remove: call respondWith.');
    await event.answer;
    return false;
  }

  async #remove(key: string, account: AccountOnFile): Promise<void> {
    const { checkout, messages, element } = this.host;
    this.#go({ key, step: 'removing' });
    try {
      if (await this.#ask(account)) return this.#keep();
      this.#progress = undefined;
      this.#status = messages.removal.removed;
      await checkout.forgetAccount(key);
      element.requestUpdate();
      // Pressing Enter once more must do nothing.
      this.#focus('[part~=product-chosen] [part=radio]', '[role=status][tabindex]');
    } catch (error) {
      this.#go({ key, step: 'failed' });
      this.#focus('[part=remove-button]');
      if (error instanceof CheckoutError) checkout.fail(error);
    }
  }

  belowPayButton({ chosen: key = '' }: ChoosingState, { form: { account }, product }: OptionForm): unknown {
    const { element, checkout, messages } = this.host;
    if (!account || !element.allowRemoval) return undefined;
    const words = messages.removal;
    const step = this.#progress?.key === key ? this.#progress.step : undefined;
    const removing = step === 'removing';
    const busy = removing || checkout.state.status !== 'ready';
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || busy) return;
      event.stopPropagation();
      this.#keep();
    };
    const ask = () => {
      if (busy) return;
      this.#go({ key, step: 'asking' });
      this.#focus('[part=removal] button:last-of-type');
    };
    // Names the account, since a screen reader may read out the button alone.
    const name = html`${words.remove}<span class="visually-hidden"
        >&#32;${accountName(this.host, product?.label ?? '', account)}</span
      >`;
    return html`<div class="removal">
      ${
        step === 'asking' || removing
          ? html`<div part="removal" role="group" aria-labelledby="removal-question" @keydown=${onKey}>
              <span id="removal-question">${words.question}</span>
              <button
                type="button"
                aria-disabled=${busy}
                @click=${() => busy || void this.#remove(key, account)}
              >
                ${removing ? html`<i class="spinner"></i>` : nothing}${name}
              </button>
              <button type="button" ?hidden=${removing} @click=${() => this.#keep()}>${words.keep}</button>
            </div>`
          : html`<button type="button" part="remove-button" aria-disabled=${busy} @click=${ask}>
              ${name}
            </button>`
      }
      <p role="alert">${step === 'failed' ? words.failed : nothing}</p>
    </div>`;
  }
}
