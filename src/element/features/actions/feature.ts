import { html, nothing } from 'lit';
import type { PaymentReady } from '../../../checkout/payment-ready.js';
import { chosenForm } from '../../../checkout/option-form.js';
import type { ActingState } from '../../../checkout/state.js';
import { CheckoutError } from '../../../domain/errors.js';
import type { FeatureHost } from '../../feature-host.js';
import type { Feature } from '../feature.js';
import { appLink } from './app-link.js';
import { CardInstead } from './card-instead.js';
import { Clipboard } from './copying.js';
import { detailsView, hasDetails } from './details.js';
import { Pictures, drawBase64, drawLink } from './pictures.js';
import { styles } from './styles.js';
import { ThirdPartyWait } from './third-party-wait.js';

/**
 * Shows the merchant action of an existing payment: details to copy, a code to scan, an app to open.
 *
 * Owns: the content of the action, waiting for the app. Does not own: redirects, which the element performs
 * itself.
 *
 * @csspart action - a merchant action
 * @csspart details - the data to type at the bank or name at the till
 * @csspart detail - one of these values, with label and copy button
 * @csspart copy-button - copies a value
 * @csspart scan - the instruction for a code to scan
 * @csspart qr-code - the code to scan
 * @csspart barcode - the code for the till
 * @csspart app-link - opens the app
 * @csspart another-way-button - leaves a code or an app for the list of payment options
 * @csspart number-button - leads to the card form, in place of the code
 * @csspart print-button - prints the details
 * @csspart waiting - the wait for an app
 */
export default class Actions implements Feature {
  readonly styles = styles;
  readonly #pictures = new Pictures();
  readonly #wait: ThirdPartyWait;
  readonly #cardInstead: CardInstead;
  readonly #clipboard: Clipboard;

  constructor(private readonly host: FeatureHost) {
    this.#wait = new ThirdPartyWait(host);
    this.#cardInstead = new CardInstead(host, this.#wait);
    this.#clipboard = new Clipboard(host);
  }

  paymentDetail(): Partial<PaymentReady> {
    return this.#cardInstead.paymentDetail();
  }

  /**
   * Begins an action that the page left to the element: has it announced, and waits for the app if one was
   * requested.
   * @throws CheckoutError `merchant` if only the page knows how to perform the action
   */
  async begin(): Promise<void> {
    const { checkout, element } = this.host;
    const { state } = checkout;
    if (state.status !== 'acting') return;
    const { actionType, showData } = state.action;
    if (!showData.length) {
      if (this.#cardInstead.isOffered(state)) return this.#cardInstead.begin();
      if (/^SHOW_(INSTR|TRANS)/.test(actionType))
        return checkout.dispatch({ type: 'end', ending: 'pending', paymentId: state.paymentId });
      throw new CheckoutError(
        'merchant',
        `${actionType || 'merchantAction'}: listen to payment-action and perform it.`,
      );
    }
    if (showData.some(({ key }) => /^(QRCODE|URLINTENT)$/.test(key))) void this.#wait.begin();
    await element.updateComplete;
    element.renderRoot.querySelector('h2')?.focus();
  }

  #waitingView() {
    const { messages, language } = this.host;
    const { progress } = this.#wait;
    if (!progress) return nothing;
    const time = new Date(progress.until).toLocaleTimeString(language, {
      hour: '2-digit',
      minute: '2-digit',
    });
    return html`<p part="waiting" role="status">
      ${progress.over ? messages.action.waitedLong : messages.action.waiting(time)}
      ${
        progress.over
          ? html`<button type="button" part="retry-button" @click=${() => void this.#wait.begin()}>
              ${messages.retry}
            </button>`
          : nothing
      }
    </p>`;
  }

  action(state: ActingState): unknown {
    const { action } = state;
    const { messages, amount, language } = this.host;
    const words = messages.action;
    const data = new Map(action.showData.map(({ key, value }) => [key, value]));
    const [code, barcode] = [data.get('QRCODE'), data.get('BARCODE')];
    const app = appLink(data.get('URLINTENT'));
    const name = state.choosing && chosenForm(state.choosing)?.product?.label;
    // Any phone opens a link; after a reload, the code's product is unknown.
    const scan = !code ? words.scanLink : name ? words.scanWith(name) : words.scan;
    const reads = hasDetails(data);
    const draw = code ? drawBase64(code) : drawLink(data.get('URLINTENT') ?? '');
    return html`<div part="action">
      <h2 tabindex="-1">${words.title}</h2>
      ${data.has('AMOUNT') ? nothing : html`<p part="outcome-amount">${amount()}</p>`}
      ${reads ? html`<p>${words.transfer}</p>` : nothing}
      ${
        code || app
          ? html`<p part="scan">${scan}</p>
              ${this.#pictures.of(action, 'qr-code', 'QR', draw)}`
          : nothing
      }
      ${app ? html`<a part="app-link" href=${app}>${words.openApp}</a>` : nothing}
      ${reads ? detailsView(data, words, language, this.#clipboard) : nothing}
      ${barcode ? this.#pictures.of(action, 'barcode', words.reference, drawBase64(barcode)) : nothing}
      ${this.#waitingView()}
      ${
        this.#cardInstead.isOffered(state)
          ? html`<button type="button" part="number-button" @click=${() => void this.#cardInstead.begin()}>
              ${words.byNumber}
            </button>`
          : nothing
      }
      ${
        code || app
          ? html`<button
              type="button"
              part="another-way-button"
              @click=${() => void this.#cardInstead.leave()}
            >
              ${words.anotherWay}
            </button>`
          : nothing
      }
      ${
        reads
          ? html`<button type="button" part="print-button" @click=${() => print()}>${words.print}</button>`
          : nothing
      }
    </div>`;
  }
}
