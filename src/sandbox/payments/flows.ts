import { ApiError, connectEntry, paymentEntry, observedErrors } from '../http/errors.js';
import { type Product, traitsOf } from '../catalogue/index.js';
import { showBancontactForm, showUpi, showWeChatPay } from './app-flows.js';
import { instructions } from './instructions.js';
import { authorisedStatus } from './next-status.js';
import { newRedirect } from './return-url.js';
import type { Step, Verdict } from './step.js';
import type { Outcome } from './test-cards.js';

const redirectTo = ({ world, payment, origin, returnUrl }: Step, kind: 'acs' | 'bank'): Verdict => {
  const { id: subject, merchantId, returnMac } = payment;
  const redirect = newRedirect(world, { kind, subject, merchantId, returnUrl, returnMac });
  return {
    status: 'REDIRECTED',
    merchantAction: {
      actionType: 'REDIRECT',
      redirectData: { redirectURL: `${origin}/${kind}/${redirect.id}`, RETURNMAC: redirect.returnMac },
    },
  };
};

const authorise = ({ world, payment }: Step): Verdict =>
  payment.paymentMethod === 'card' && payment.money.amount === 0
    ? { status: 'ACCOUNT_VERIFIED' }
    : { status: authorisedStatus(world, payment) };

export const notAuthorised = paymentEntry(402, '430330', 'Not authorised');

const refuse = (): Verdict => ({ status: 'REJECTED', error: notAuthorised });

/** Whether nobody has to be asked: it was done elsewhere, or need not be done. */
const needsNoBank = ({ world, payment, method }: Step): boolean =>
  method?.skipAuthentication === true ||
  method?.externalAuthentication !== undefined ||
  payment.requestedAuthentication?.['appliedExemption'] !== undefined ||
  (method?.hasCryptogram === true && world.settings.choices.networkTokenCryptograms === 'authenticate');

const authenticate = (step: Step): Verdict => (needsNoBank(step) ? authorise(step) : redirectTo(step, 'acs'));

/** The flow of each test card's outcome. */
const byOutcome = {
  AUTHORISED: authorise,
  REJECTED_CAPTURE: authorise,
  REJECTED_REFUND: authorise,
  REJECTED: refuse,
  NOT_ALLOWED_IN_CONTEXT: refuse,
  WRONG_SECURITY_CODE: () => ({
    status: 'REJECTED',
    error: paymentEntry(402, '430360', 'Security code invalid', 'cardPaymentMethodSpecificInput.card.cvv'),
  }),
  PENDING_FRAUD_APPROVAL: (step) =>
    step.method?.skipFraudService ? authorise(step) : { status: 'PENDING_FRAUD_APPROVAL' },
  REDIRECT_3DS: authenticate,
  REDIRECT_3DS_UNFRAMED: authenticate,
  REDIRECT_3DS_BREAKS_OUT: authenticate,
  SERVER_ERROR: () => {
    throw observedErrors.unknownServerError();
  },
  UNAVAILABLE: () => {
    throw new ApiError(503, [connectEntry(503, '9998', 'SERVICE_TEMPORARILY_UNAVAILABLE')]);
  },
} satisfies Record<Outcome, (step: Step) => Verdict>;

export const decideByCard = (step: Step): Verdict => byOutcome[step.payment.outcome as Outcome](step);

const showInstructions = ({ world, payment, product }: Step): Verdict => ({
  status: 'PENDING_PAYMENT',
  merchantAction: {
    actionType: 'SHOW_INSTRUCTIONS',
    showData: instructions(payment, product, world.clock.now()),
  },
});

/** The flows of products that differ from their payment method. */
const byFlow: Readonly<Record<NonNullable<Product['flow']>, (step: Step) => Verdict>> = {
  bancontact: (step) => (step.payment.card ? decideByCard(step) : showBancontactForm(step)),
  weChatPay: showWeChatPay,
  upi: showUpi,
};

/** The flow of each payment method. */
const byMethod: ReadonlyMap<string, (step: Step) => Verdict> = new Map([
  ['card', decideByCard],
  ['mobile', decideByCard],
  ['redirect', (step: Step) => redirectTo(step, 'bank')],
  ['directDebit', authorise],
  ['eInvoice', authorise],
  ['bankTransfer', showInstructions],
  ['cash', showInstructions],
  ['invoice', showInstructions],
]);

export const decide = (step: Step): Verdict => {
  const flow = traitsOf(step.product.id)?.flow;
  return ((flow && byFlow[flow]) ?? byMethod.get(step.product.paymentMethod) ?? authorise)(step);
};
