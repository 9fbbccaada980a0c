import { html, nothing } from 'lit/html.js';
import type { CheckoutStore } from '../../../checkout/store.js';
import type { CheckoutState } from '../../../checkout/state.js';
import { CheckoutError } from '../../../domain/errors.js';
import en from '../../../messages/en.more.js';
import { localeOf } from '../../page.js';
import type { ConnectCheckout } from '../../connect-checkout.js';
import type { View } from '../view.js';
import { decodeMerchantAction } from '../../../client/decode/payment-answer.js';
import type { MerchantActionJson } from '../../../domain/payment-answer.js';
import { appLink } from './app-link.js';
import { detailsView, hasDetails } from './details.js';
import { canPayByNumber, payByNumber } from './by-number.js';
import { ofBase64, ofLink, pictureOf } from './picture.js';
import { remember } from './memory.js';
import { awaitThirdParty, waitingOf } from './waiting.js';

export { detailOf } from './by-number.js';
export { remember } from './memory.js';
export { resume, showPayment } from './resume.js';
export { styles } from './styles.js';

const waitFor = (host: ConnectCheckout, checkout: CheckoutStore) => void awaitThirdParty(host, checkout);

/** A `merchantAction` that the page hands over. */
export const perform = (checkout: CheckoutStore, action: MerchantActionJson, paymentId?: string): void =>
  checkout.dispatch({ type: 'start-action', action: decodeMerchantAction(action), paymentId });

/**
 * Performs what the page left to the element: goes to the bank; or sees that what is on screen is read out, and waits
 * for the app that was sent for.
 * @throws CheckoutError `merchant` where nobody can: an action that only the page knows
 */
export const begin = async (host: ConnectCheckout, checkout: CheckoutStore): Promise<void> => {
  const { state } = checkout;
  if (state.status !== 'acting') return;
  const { actionType, redirectUrl, showData } = state.action;
  if (redirectUrl !== undefined) {
    if (host.returnUrl) remember(host, state);
    return location.assign(redirectUrl);
  }
  if (!showData.length) {
    if (canPayByNumber(state)) return payByNumber(host, checkout);
    if (/^SHOW_(INSTR|TRANS)/.test(actionType))
      return checkout.dispatch({ type: 'end', ending: 'pending', paymentId: state.paymentId });
    throw new CheckoutError(
      'merchant',
      `${actionType || 'merchantAction'}: listen to payment-action and perform it.`,
    );
  }
  if (host.returnUrl) remember(host, state);
  if (showData.some(({ key }) => /^(QRCODE|URLINTENT)$/.test(key))) waitFor(host, checkout);
  await host.updateComplete;
  host.renderRoot.querySelector('h2')?.focus();
};

const waitingView = ({ checkout, more = en, host }: View, locale: string) => {
  const waiting = waitingOf(checkout);
  if (!waiting) return nothing;
  const time = new Date(waiting.until).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  return html`<p part="waiting" role="status">
    ${waiting.over ? more.action.waitedLong : more.action.waiting(time)}
    ${
      waiting.over
        ? html`<button type="button" part="retry-button" @click=${() => waitFor(host, checkout)}>
            ${more.retry}
          </button>`
        : nothing
    }
  </p>`;
};

/** What remains to be done: details to copy, a code to scan, an app to open. */
export const actionView = (view: View, state: CheckoutState & { status: 'acting' }) => {
  const { action } = state;
  const { more = en, host, checkout, amount } = view;
  const words = more.action;
  const locale = localeOf(host, host.locale);
  const data = new Map(action.showData.map(({ key, value }) => [key, value]));
  const [code, barcode] = [data.get('QRCODE'), data.get('BARCODE')];
  const app = appLink(data.get('URLINTENT'));
  const scan = code ? words.scan : words.scanLink;
  const reads = hasDetails(data);
  return html`<div part="action">
    <h2 tabindex="-1">${words.title}</h2>
    ${data.has('AMOUNT') ? nothing : html`<p part="outcome-amount">${amount()}</p>`}
    ${reads ? html`<p>${words.transfer}</p>` : nothing}
    ${
      code || app
        ? html`<p part="scan">${scan}</p>
            ${pictureOf(action, 'qr-code', scan, code ? ofBase64(code) : ofLink(data.get('URLINTENT')!))}`
        : nothing
    }
    ${app ? html`<a part="app-link" href=${app}>${words.openApp}</a>` : nothing}
    ${reads ? detailsView(data, words, locale) : nothing}
    ${barcode ? pictureOf(action, 'barcode', words.reference, ofBase64(barcode)) : nothing}
    ${waitingView(view, locale)}
    ${
      canPayByNumber(state)
        ? html`<button type="button" part="number-button" @click=${() => payByNumber(host, checkout)}>
            ${words.byNumber}
          </button>`
        : nothing
    }
    ${
      reads
        ? html`<button type="button" part="print-button" @click=${() => print()}>${words.print}</button>`
        : nothing
    }
  </div>`;
};
