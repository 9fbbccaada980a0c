import type { ErrorEntry } from '../http/errors.js';
import { ApiError, connectEntry, paymentEntry, seen } from '../http/errors.js';
import type { JsonObject } from '../http/json.js';
import type { PaymentStatus } from '../platforms/platform.js';
import type { PaymentRecord } from '../records/types.js';
import type { WireProduct } from '../wire.js';
import type { World } from '../world.js';
import { instructions } from './instructions.js';
import { newRedirect } from './return-url.js';
import type { Outcome } from './test-cards.js';
import { authorisedStatus } from './transition.js';

/** What a payment is about to be decided by. */
export interface Step {
  readonly world: World;
  readonly payment: PaymentRecord;
  readonly product: WireProduct;
  readonly origin: string;
  readonly returnUrl: string | undefined;
  /** The merchant asked to leave the authentication out. */
  readonly skipAuthentication: boolean;
}

/** How it goes on. */
export interface Verdict {
  readonly status: PaymentStatus;
  readonly merchantAction?: JsonObject;
  /** Why it was refused. */
  readonly error?: ErrorEntry;
}

const redirectTo = ({ world, payment, origin, returnUrl }: Step, kind: 'acs' | 'bank'): Verdict => {
  const redirect = newRedirect(world, payment, kind, returnUrl);
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

const unavailable = () => new ApiError(503, [connectEntry(503, '9998', 'SERVICE_TEMPORARILY_UNAVAILABLE')]);

/** How each test card goes. */
const byOutcome = {
  AUTHORISED: authorise,
  REJECTED_CAPTURE: authorise,
  REJECTED_REFUND: authorise,
  REJECTED: () => ({ status: 'REJECTED', error: notAuthorised }),
  NOT_ALLOWED_IN_CONTEXT: () => ({ status: 'REJECTED', error: notAuthorised }),
  WRONG_SECURITY_CODE: () => ({
    status: 'REJECTED',
    error: paymentEntry(402, '430360', 'Security code invalid', 'cardPaymentMethodSpecificInput.card.cvv'),
  }),
  PENDING_FRAUD_APPROVAL: () => ({ status: 'PENDING_FRAUD_APPROVAL' }),
  REDIRECT_3DS: (step) => (step.skipAuthentication ? authorise(step) : redirectTo(step, 'acs')),
  SERVER_ERROR: () => {
    throw seen.unknownServerError();
  },
  UNAVAILABLE: () => {
    throw unavailable();
  },
} satisfies Record<Outcome, (step: Step) => Verdict>;

const byCard = (step: Step): Verdict => byOutcome[step.payment.outcome as Outcome](step);

const showInstructions = ({ world, payment, product }: Step): Verdict => ({
  status: 'PENDING_PAYMENT',
  merchantAction: {
    actionType: 'SHOW_INSTRUCTIONS',
    showData: instructions(payment, product, world.clock.now()),
  },
});

/** How each payment method goes. */
const byMethod: ReadonlyMap<string, (step: Step) => Verdict> = new Map([
  ['card', byCard],
  ['mobile', byCard],
  ['redirect', (step: Step) => redirectTo(step, 'bank')],
  ['directDebit', authorise],
  ['eInvoice', authorise],
  ['bankTransfer', showInstructions],
  ['cash', showInstructions],
  ['invoice', showInstructions],
]);

export const decide = (step: Step): Verdict => (byMethod.get(step.product.paymentMethod) ?? authorise)(step);
