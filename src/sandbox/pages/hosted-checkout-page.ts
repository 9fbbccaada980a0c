import { formatAmount } from '../../domain/amount.js';
import type { Language } from '../catalogue/index.js';
import { requestOf } from '../hosted-checkouts/hosted-checkout.js';
import type { HostedCheckoutRecord } from '../records/types.js';
import { documentOf } from './document.js';
import { ELEMENT } from './element.js';
import { type Markup, html } from './markup.js';
import { CHOICE } from './stop-page.js';
import { words } from './words/index.js';

export const HOSTED_CHECKOUT_SCRIPT = 'sandbox/hosted-checkout.js';

const ASSETS = '../assets/';

const flag = (name: string, is: boolean): Markup | undefined => (is ? html` ${name}` : undefined);

interface Facts {
  readonly checkout: HostedCheckoutRecord;
  readonly language: Language;
  readonly merchant: string;
  /** The last payment was refused. */
  readonly refused: boolean;
}

/** Which of the merchant's designs the platform's page would have; the sandbox has one, and says which was asked for. */
const variantRow = ({ variant }: HostedCheckoutRecord, language: Language): Markup | undefined =>
  variant
    ? html`<div>
        <dt>${words[language].hostedCheckout.variant}</dt>
        <dd><bdi>${variant}</bdi></dd>
      </div>`
    : undefined;

/** The page on which a hosted checkout's consumer pays: the checkout, and a button to cancel. */
export const hostedCheckoutPage = ({ checkout, language, merchant, refused }: Facts): string => {
  const said = words[language].hostedCheckout;
  const { id, locale, isRecurring, showResultPage } = checkout;
  const { amountOfMoney, customer, references } = requestOf(checkout).order;
  const { amount, currencyCode } = amountOfMoney;
  const country = customer?.billingAddress?.countryCode ?? 'NL';
  return documentOf({
    language,
    title: said.title,
    assets: ASSETS,
    wide: true,
    head: html`<script type="module" src="../element/${ELEMENT}"></script>
      <script type="module" src="${ASSETS}${HOSTED_CHECKOUT_SCRIPT}"></script>`,
    body: html`<h1>${said.title}</h1>
      <dl>
        <div>
          <dt>${words[language].merchant}</dt>
          <dd><bdi>${merchant}</bdi></dd>
        </div>
        ${
          references?.merchantReference &&
          html`<div>
            <dt>${said.reference}</dt>
            <dd><bdi>${references.merchantReference}</bdi></dd>
          </div>`
        }
        <div>
          <dt>${words[language].amount}</dt>
          <dd><bdi class="amount">${formatAmount(amount, currencyCode, locale ?? language)}</bdi></dd>
        </div>
        ${variantRow(checkout, language)}
      </dl>
      ${refused ? html`<p class="notice" role="status">${said.refused}</p>` : undefined}
      <connect-checkout
        session-url="${id}/session"
        payment-url="${id}/payments"
        amount="${amount}"
        currency="${currencyCode}"
        country="${country}"
        locale="${(locale ?? language).replaceAll('_', '-')}"
        ${flag('recurring', isRecurring)}
      ></connect-checkout>
      <a class="go" href="${id}/return" hidden ${flag('data-result', showResultPage)}>${said.back}</a>
      <form method="post">
        <button type="submit" name="${CHOICE}" value="cancel" class="cancel">
          ${words[language].cancel}
        </button>
      </form>`,
  });
};

/** The page after a payment that took the consumer elsewhere. */
export const hostedResultPage = (checkout: HostedCheckoutRecord, language: Language): string => {
  const said = words[language].hostedCheckout;
  return documentOf({
    language,
    title: said.paid.title,
    assets: '../../assets/',
    body: html`<h1>${said.paid.title}</h1>
      <p class="lead">${said.paid.text}</p>
      ${checkout.variant && html`<dl>${variantRow(checkout, language)}</dl>`}
      <a class="go" href="../${checkout.id}/return">${said.back}</a>`,
  });
};
