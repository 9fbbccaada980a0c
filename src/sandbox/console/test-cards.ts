import { type TestCard, type TestCardOutcome, products, testCards } from '../catalogue/index.js';
import { type Markup, html } from '../pages/markup.js';
import { chip, copyable, section } from './parts.js';

const said: Record<TestCardOutcome, readonly [tone: string, text: string]> = {
  AUTHORISED: ['good', 'Approved'],
  REDIRECT_3DS: ['wait', '3-D Secure'],
  REDIRECT_3DS_UNFRAMED: ['wait', '3-D Secure'],
  REDIRECT_3DS_BREAKS_OUT: ['wait', '3-D Secure'],
  PENDING_FRAUD_APPROVAL: ['wait', 'Risk check'],
  REJECTED: ['bad', 'Declined'],
  WRONG_SECURITY_CODE: ['bad', 'Wrong code'],
  REJECTED_CAPTURE: ['warn', 'No capture'],
  REJECTED_REFUND: ['warn', 'No refund'],
  SERVER_ERROR: ['bad', 'HTTP 500'],
  UNAVAILABLE: ['bad', 'HTTP 503'],
  NOT_ALLOWED_IN_CONTEXT: ['warn', 'Not taken'],
};

const spaced = (digits: string): string =>
  digits.length === 15
    ? digits.replace(/(.{4})(.{6})(.*)/, '$1 $2 $3')
    : digits.replace(/(.{4})(?=.)/g, '$1 ');

const entry = ({
  cardNumber,
  paymentProductId,
  cvv,
  expiryDate,
  emulatorOutcome,
  note,
}: TestCard): Markup => {
  const hints = products.get(paymentProductId)?.displayHints;
  const [tone, text] = said[emulatorOutcome];
  const code = cvv === '' ? 'no code' : `code ${cvv}`;
  return html`<li>
    ${hints ? html`<img class="logo" src="assets/${hints.logo}" alt="${hints.label}" width="40" height="26" />` : html`<span class="logo"></span>`}
    ${copyable(cardNumber, spaced(cardNumber))}
    <span class="what"
      >${chip(tone, text)} ${expiryDate.slice(0, 2)}/${expiryDate.slice(2)},
      ${code}${note && ` · ${note}`}</span
    >
  </li>`;
};

export const testCardsView = (): Markup =>
  section(
    'test-cards',
    'Test cards',
    html`<ul class="cards">
      ${testCards.map(entry)}
    </ul>`,
    {
      live: false,
      note: 'Any expiry date to come and any security code will do.',
    },
  );
