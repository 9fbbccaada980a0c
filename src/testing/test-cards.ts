import { type TestCard, type TestCardOutcome, testCards as all } from '../sandbox/catalogue/index.js';

const VISA = 1;

const visa = (outcome: TestCardOutcome): TestCard => {
  const card = all.find(
    ({ paymentProductId, emulatorOutcome }) => paymentProductId === VISA && emulatorOutcome === outcome,
  );
  if (!card) throw new Error(`There is no test card that is ${outcome}.`);
  return card;
};

/** A Visa card for each outcome: what the sandbox answers to a payment with it. */
export const testCards = {
  /** Authorised at once. */
  paid: visa('AUTHORISED'),
  /** Refused by its bank. */
  declined: visa('REJECTED'),
  /** Goes to the bank's page first (3-D Secure). */
  challenged: visa('REDIRECT_3DS'),
  /** Waits for the merchant to accept the risk. */
  reviewed: visa('PENDING_FRAUD_APPROVAL'),
  /** The bank says that the security code is wrong. */
  wrongSecurityCode: visa('WRONG_SECURITY_CODE'),
  /** Authorised; its capture is refused later. */
  captureRefused: visa('REJECTED_CAPTURE'),
  /** Paid; refunds are refused. */
  refundRefused: visa('REJECTED_REFUND'),
  /** The platform fails: HTTP 500. */
  serverError: visa('SERVER_ERROR'),
  /** The platform is down for a moment: HTTP 503. */
  unavailable: visa('UNAVAILABLE'),
} as const satisfies Readonly<Record<string, TestCard>>;

/** Every card number that the sandbox accepts, of all schemes. */
export { all as allTestCards };
export type { TestCard, TestCardOutcome };
