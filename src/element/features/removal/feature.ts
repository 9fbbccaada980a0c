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

/** The removal whose control this is an event of; it stays while its content changes. */
const placeOf = ({ currentTarget }: Event) => (currentTarget as Element).closest('.removal')!;

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

  /** @param after selectors of what gets the focus once an account is removed, the best first */
  constructor(
    private readonly host: FeatureHost,
    private readonly after: readonly string[] = [
      '[part~=product-chosen] [part=radio]',
      '[role=status][tabindex]',
    ],
  ) {}

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
  #focus(place: ParentNode, ...selectors: readonly string[]): void {
    void this.host.element.updateComplete.then(() =>
      selectors
        .map((selector) => place.querySelector<HTMLElement>(selector))
        .find((found) => found)
        ?.focus(),
    );
  }

  #keep(place: Element): void {
    this.#go(undefined);
    this.#focus(place, '[part=remove-button]');
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
    if (!event.answer) {
      if (event.defaultPrevented) return true;
      throw new CheckoutError('config', 'Nobody answered account-remove: call respondWith.');
    }
    const answer = await event.answer;
    // A `Response` of `fetch` that says no: the account is still there.
    if ((Object(answer) as Partial<Response>).ok === false) throw new Error('refused');
    return false;
  }

  async #remove(key: string, account: AccountOnFile, place: Element): Promise<void> {
    const { checkout, messages, element } = this.host;
    this.#go({ key, step: 'removing' });
    try {
      if (await this.#ask(account)) return this.#keep(place);
      this.#progress = undefined;
      this.#status = messages.removal.removed;
      await checkout.forgetAccount(key);
      element.requestUpdate();
      // Pressing Enter once more must do nothing.
      this.#focus(element.renderRoot, ...this.after);
    } catch (error) {
      this.#go({ key, step: 'failed' });
      this.#focus(place, '[part=remove-button]');
      if (error instanceof CheckoutError) checkout.fail(error);
    }
  }

  belowPayButton({ chosen = '' }: ChoosingState, { form: { account }, product }: OptionForm): unknown {
    const { element } = this.host;
    return account && element.allowRemoval ? this.view(chosen, account, product?.label ?? '') : undefined;
  }

  /**
   * The removal of one account.
   * @param key of its option
   * @param label of its product
   */
  view(key: string, account: AccountOnFile, label: string) {
    const { checkout, messages } = this.host;
    const words = messages.removal;
    const step = this.#progress?.key === key ? this.#progress.step : undefined;
    const removing = step === 'removing';
    const busy = removing || checkout.state.status !== 'ready';
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || busy) return;
      event.stopPropagation();
      this.#keep(placeOf(event));
    };
    const ask = (event: Event) => {
      if (busy) return;
      this.#go({ key, step: 'asking' });
      this.#focus(placeOf(event), '[part=removal] button:last-of-type');
    };
    // Names the account, since a screen reader may read out the button alone.
    const name = html`${words.remove}<span class="visually-hidden"
        >&#32;${accountName(this.host, label, account)}</span
      >`;
    return html`<div class="removal">
      ${
        step === 'asking' || removing
          ? html`<div part="removal" role="group" aria-labelledby="removal-question" @keydown=${onKey}>
              <span id="removal-question">${words.question}</span>
              <button
                type="button"
                aria-disabled=${busy}
                @click=${(event: Event) => busy || void this.#remove(key, account, placeOf(event))}
              >
                ${removing ? html`<i class="spinner"></i>` : nothing}${name}
              </button>
              <button
                type="button"
                ?hidden=${removing}
                @click=${(event: Event) => this.#keep(placeOf(event))}
              >
                ${words.keep}
              </button>
            </div>`
          : html`<button type="button" part="remove-button" aria-disabled=${busy} @click=${ask}>
              ${name}
            </button>`
      }
      <p role="alert">${step === 'failed' ? words.failed : nothing}</p>
    </div>`;
  }
}
