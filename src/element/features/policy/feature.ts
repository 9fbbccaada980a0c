/* eslint-disable lit-a11y/click-events-have-key-events -- the browser closes a dialog with Escape */
import { html, nothing } from 'lit';
import type { Catalogue } from '../../../checkout/catalogue.js';
import { chosenForm } from '../../../checkout/option-form.js';
import { getPrivacyPolicy } from '../../../client/index.js';
import { readMarkup } from '../../../domain/markup.js';
import type { FeatureHost } from '../../feature-host.js';
import type { Feature } from '../feature.js';
import { nodesOf } from './nodes.js';
import { styles } from './styles.js';

/** The text for one list and product; kept, so that reading continues at the same place. */
interface PolicyText {
  readonly catalogue: Catalogue;
  readonly paymentProductId: number | undefined;
  body: HTMLElement | undefined;
  failed: boolean;
}

/**
 * A link below the pay button that opens the platform's privacy policy for the chosen option in a dialog.
 *
 * @csspart policy-button - opens the privacy policy
 * @csspart dialog - the privacy policy's dialog
 * @csspart close-button - closes the dialog
 * @csspart policy - the privacy policy's text
 */
export default class Policy implements Feature {
  readonly styles = styles;
  #text: PolicyText | undefined;

  constructor(private readonly host: FeatureHost) {
    host.element.addController(this);
  }

  /** A dialog that is moved with the element leaves the top layer, and stays open. */
  hostConnected(): void {
    const dialog = this.host.element.renderRoot.querySelector<HTMLDialogElement>('dialog[part=dialog]');
    if (!dialog?.open) return;
    dialog.removeAttribute('open');
    dialog.showModal();
  }

  async #load(text: PolicyText): Promise<void> {
    const { connection, context, signal } = text.catalogue;
    const { paymentProductId } = text;
    const { element } = this.host;
    text.failed = false;
    element.requestUpdate();
    try {
      const { locale } = context;
      const markup = await getPrivacyPolicy(connection, { locale, paymentProductId }, signal);
      const body = document.createElement('div');
      // The policy may be in another language than the page.
      body.dir = 'auto';
      body.append(...nodesOf(readMarkup(markup)));
      text.body = body;
    } catch {
      text.failed = true;
    }
    element.requestUpdate();
  }

  get #dialog(): HTMLDialogElement {
    return this.host.element.renderRoot.querySelector<HTMLDialogElement>('dialog[part=dialog]')!;
  }

  #show(): void {
    const { state, catalogue } = this.host.checkout;
    if (!catalogue) return;
    const paymentProductId =
      'choosing' in state && state.choosing ? chosenForm(state.choosing)?.product?.id : undefined;
    const text = this.#text;
    if (text?.catalogue !== catalogue || text.paymentProductId !== paymentProductId || text.failed) {
      this.#text = { catalogue, paymentProductId, body: undefined, failed: false };
      void this.#load(this.#text);
    }
    this.#dialog.showModal();
  }

  belowPayButton(): unknown {
    const { element, messages } = this.host;
    if (!element.privacyPolicy) return undefined;
    const text = this.#text;
    const close = () => this.#dialog.close();
    // The dialog has no padding, so a click on the dialog itself is one on its backdrop.
    const onClick = (event: Event) => {
      if (event.target === event.currentTarget) close();
    };
    return html`<p class="policy">
        <button type="button" part="policy-button" aria-haspopup="dialog" @click=${() => this.#show()}>
          ${messages.privacyPolicy}
        </button>
      </p>
      <dialog part="dialog" aria-labelledby="policy-title" @click=${onClick}>
        <div class="dialog">
          <header>
            <h2 id="policy-title">${messages.privacyPolicy}</h2>
            <button type="button" part="close-button" aria-label=${messages.close} @click=${close}>
              <svg part="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <path d="m3 3 10 10M13 3 3 13" />
              </svg>
            </button>
          </header>
          <div part="policy" tabindex="0" aria-busy=${!!text && !text.body && !text.failed}>
            ${text?.body ?? (text?.failed ? nothing : html`<i class="spinner"></i>`)}
            ${
              text?.failed
                ? html`<p role="alert">${messages.notLoaded}</p>
                    <button type="button" part="retry-button" @click=${() => void this.#load(text)}>
                      ${messages.retry}
                    </button>`
                : nothing
            }
          </div>
        </div>
      </dialog>`;
  }
}
